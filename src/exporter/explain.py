"""What was found in a text and why, and what was passed over and why."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from exporter.cloze import Passed, Scan, scan
from exporter.model import Card, Cloze, Deck, Text
from exporter.values import Found

JSON_VERSION = 1

_FATES = {"hidden": "marked by hand", "passed": "passed over"}
_BRACKETS = {"hidden": ("[[", "]]"), "weak": ("‹", "›"), "shown": ("‹", "›")}


@dataclass(frozen=True, slots=True)
class Row:
    """One value or number-like thing of a text (``start`` and ``end`` count its characters).

    ``fate`` is "hidden", "weak", "shown" (at the author's wish) or "passed" over.
    """

    start: int
    end: int
    text: str
    fate: str
    kind: str = ""
    subtype: str = ""
    number: int = 0
    hint: str = ""
    rule: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Explained:
    """A text and everything in it that was looked at, in its order."""

    card: str
    field: str
    text: str
    values: tuple[Row, ...]


def card(deck: Deck, card: Card) -> tuple[Explained, ...]:
    """A card's title and text explained."""
    return tuple(
        Explained(card.id, name, text.plain, _rows(text, _scan(deck, text)))
        for name, text in (("title", card.title), ("text", card.text))
    )


def plain(text: str, language: str) -> Explained:
    """Any text explained as if it stood on a card that hides what is found and not weak."""
    result = scan(text, language=language)
    clozes = tuple(Cloze(f.start, f.end, hint=f.hint, found=f) for f in result.found if not f.weak)
    return Explained("", "text", text, _rows(Text(text, clozes=clozes), result))


def as_text(texts: list[Explained]) -> str:
    """Each text with its values marked, then a line for each of them."""
    return "\n".join(_block(explained) for explained in texts if explained.values)


def as_json(texts: list[Explained]) -> str:
    """The texts as one JSON object; its form is versioned by ``version``."""
    document = {"version": JSON_VERSION, "texts": [asdict(explained) for explained in texts]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _scan(deck: Deck, text: Text) -> Scan:
    return scan(text.plain, language=deck.language, period=deck.years)


def _rows(text: Text, result: Scan) -> tuple[Row, ...]:
    seen = (f for f in result.found if not _covered(text, f))
    passed = (p for p in result.passed if not _covered(text, p))
    every = [
        *(_hidden(text, cloze) for cloze in text.clozes),
        *(_visible(text, f) for f in seen),
        *(_passed(text, p) for p in passed),
    ]
    return tuple(sorted(every, key=lambda row: (row.start, row.end)))


def _covered(text: Text, stretch: Found | Passed) -> bool:
    """Whether some of a stretch is hidden, as a value within a longer answer is."""
    return any(stretch.start < c.end and c.start < stretch.end for c in text.clozes)


def _hidden(text: Text, cloze: Cloze) -> Row:
    found = cloze.found
    return Row(
        cloze.start,
        cloze.end,
        text.answer(cloze),
        "hidden",
        found.kind if found else "",
        found.subtype if found else "",
        cloze.number,
        cloze.hint,
        found.rule if found else "",
    )


def _visible(text: Text, found: Found) -> Row:
    answer = text.plain[found.start : found.end]
    return Row(
        found.start,
        found.end,
        answer,
        "weak" if found.weak else "shown",
        found.kind,
        found.subtype,
        rule=found.rule,
        reason=f"weak; [[{answer}]] hides it" if found.weak else "stays visible on this card",
    )


def _passed(text: Text, passed: Passed) -> Row:
    answer = text.plain[passed.start : passed.end]
    return Row(passed.start, passed.end, answer, "passed", rule=passed.rule, reason=passed.reason)


def _block(explained: Explained) -> str:
    heading = f"{explained.card}, {explained.field}:\n" if explained.card else ""
    text = "".join(f"  {line}\n" for line in _marked(explained).split("\n"))
    width = min(28, max(len(row.text) for row in explained.values))
    return heading + text + "".join(f"    {_line(row, width)}\n" for row in explained.values)


def _marked(explained: Explained) -> str:
    """The text with what is hidden in [[…]], and what was found but stays in ‹…›."""
    pieces: list[str] = []
    position = 0
    for row in explained.values:
        if row.fate in _BRACKETS and row.start >= position:
            opening, closing = _BRACKETS[row.fate]
            pieces += [explained.text[position : row.start], opening, row.text, closing]
            position = row.end
    return "".join([*pieces, explained.text[position:]])


def _line(row: Row, width: int) -> str:
    number = (
        f"c{row.number}" if row.number else {"hidden": "[[]]", "passed": "–"}.get(row.fate, "‹›")
    )
    what = f"{row.kind} ({row.subtype})" if row.kind else _FATES[row.fate]
    hint = f"hint '{row.hint}'" if row.hint else ""
    rest = ", ".join(filter(None, (what, hint, row.reason, f"by {row.rule}" if row.rule else "")))
    return f"{number:5}{' '.join(row.text.split()):{width}}  {rest}"
