"""Text that runs from right to left: where its letters stand on a line.

Unicode's bidirectional algorithm (UAX #9) without its explicit marks, which no sheet keeps.
Letters are placed, not reordered: they are drawn in the order in which they are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from unicodedata import bidirectional, mirrored

BASE = "\u200f"  # Unicode's right-to-left mark; a paragraph whose words begin with it runs so
LEFTWARDS = re.compile(
    f"[{BASE}\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)

_STRONG = ("L", "R")
_NUMBERS = ("EN", "AN")
_NEUTRAL = ("B", "S", "WS", "ON", "BN", "")
_SEPARATORS = ("ES", "CS")
_PAIRS = "()[]{}<>«»‹›⟨⟩⟪⟫⟦⟧⁅⁆≤≥≪≫"
_MIRRORED = dict(zip(_PAIRS, (_PAIRS[i ^ 1] for i in range(len(_PAIRS))), strict=True))
_BRACKETS = "()[]{}⟨⟩⟪⟫⟦⟧⁅⁆"
_CLOSING = dict(zip(_BRACKETS[::2], _BRACKETS[1::2], strict=True))


def runs_leftwards(text: str) -> bool:
    """Whether a paragraph does, by its first letter that has a direction (rule P2)."""
    first = next((kind for c in text if (kind := bidirectional(c)) in ("L", "R", "AL")), "L")
    return first != "L"


def drawn(character: str, level: int) -> str:
    """The shape of a character: what opens to the right opens to the left in leftward text."""
    return _MIRRORED.get(character, character) if level % 2 and mirrored(character) else character


def visual_order(levels: Sequence[int]) -> list[int]:
    """The places of characters from left to right (rule L2)."""
    order = list(range(len(levels)))
    for level in range(max(levels, default=0), 0, -1):
        start = None
        for index in range(len(order) + 1):
            inside = index < len(order) and levels[order[index]] >= level
            if inside and start is None:
                start = index
            elif not inside and start is not None:
                order[start:index] = order[start:index][::-1]
                start = None
    return order


def levels(text: str, *, leftwards: bool = False) -> list[int]:
    """How deep each character is nested in text of the other direction: odd runs leftwards."""
    base = int(leftwards)
    around = _STRONG[base]
    kinds = [bidirectional(character) for character in text]
    _weak(kinds, around)
    _brackets(text, kinds, around)
    _neutral(kinds, around)
    found = [_level(kind, base) for kind in kinds]
    for index in range(len(text) - 1, -1, -1):  # rule L1: blanks at the end
        if bidirectional(text[index]) not in ("WS", "B", "S", "BN"):
            break
        found[index] = base
    return found


def _level(kind: str, base: int) -> int:
    """Rules I1 and I2."""
    if base:
        return base if kind == "R" else base + 1
    return {"L": base, "R": base + 1}.get(kind, base + 2)


def _weak(kinds: list[str], around: str) -> None:
    """Rules W1 to W7: what marks, numbers and the signs in them count as."""
    before = around
    for index, kind in enumerate(kinds):  # W1
        before = kinds[index] = before if kind == "NSM" else kind
    _after_strong(kinds, around, "AL", "AN")  # W2
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]  # W3
    for index in range(1, len(kinds) - 1):  # W4
        left, kind, right = kinds[index - 1 : index + 2]
        if left == right and (
            kind in _SEPARATORS and left == "EN" or kind == "CS" and left == "AN"
        ):
            kinds[index] = left
    for start, end in list(_stretches(kinds, ("ET",))):  # W5
        if "EN" in (kinds[start - 1] if start else "", kinds[end] if end < len(kinds) else ""):
            kinds[start:end] = ["EN"] * (end - start)
    kinds[:] = ["ON" if kind in (*_SEPARATORS, "ET") else kind for kind in kinds]  # W6
    _after_strong(kinds, around, "L", "L")  # W7


def _after_strong(kinds: list[str], around: str, strong: str, becomes: str) -> None:
    """Let European numbers behind a kind of letters be something else."""
    last = around
    for index, kind in enumerate(kinds):
        if kind in (*_STRONG, "AL"):
            last = kind
        elif kind == "EN" and last == strong:
            kinds[index] = becomes


def _stretches(kinds: Sequence[str], wanted: Sequence[str]) -> Iterator[tuple[int, int]]:
    start = None
    for index in range(len(kinds) + 1):
        inside = index < len(kinds) and kinds[index] in wanted
        if inside and start is None:
            start = index
        elif not inside and start is not None:
            yield start, index
            start = None


def _strong(kind: str) -> str:
    """The direction that neutral characters beside it see; numbers count as leftwards."""
    return "R" if kind in _NUMBERS else kind if kind in _STRONG else ""


def _brackets(text: str, kinds: list[str], around: str) -> None:
    """Rule N0: brackets run as what they hold, or as what is around them."""
    for start, end in _bracketed(text, kinds):
        inside = {_strong(kind) for kind in kinds[start + 1 : end]}
        if around in inside:
            chosen = around
        elif inside & set(_STRONG):
            before = next((s for kind in reversed(kinds[:start]) if (s := _strong(kind))), around)
            chosen = before if before != around else around
        else:
            continue
        for place in (start, end):
            kinds[place] = chosen
            for index in range(place + 1, len(kinds)):
                if bidirectional(text[index]) != "NSM":
                    break
                kinds[index] = chosen


def _bracketed(text: str, kinds: Sequence[str]) -> list[tuple[int, int]]:
    """The places of brackets that belong together, by where they open (rule BD16)."""
    opened: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for index, character in enumerate(text):
        if kinds[index] != "ON":
            continue
        if character in _CLOSING:
            opened.append((_CLOSING[character], index))
        elif any(closing == character for closing, _ in opened):
            while opened:
                closing, start = opened.pop()
                if closing == character:
                    pairs.append((start, index))
                    break
    return sorted(pairs)


def _neutral(kinds: list[str], around: str) -> None:
    """Rules N1 and N2: blanks and signs run as the letters on both their sides, if these agree."""
    for start, end in list(_stretches(kinds, _NEUTRAL)):
        left = _strong(kinds[start - 1]) if start else around
        right = _strong(kinds[end]) if end < len(kinds) else around
        kinds[start:end] = [left if left == right else around] * (end - start)
