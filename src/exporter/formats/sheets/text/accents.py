"""Marks that make no letter of their own with theirs: set over, or under, the letter's middle.

Fonts place such marks in different ways and leave it to tables that are not read here. What
they all tell is where the ink of a letter and of a mark is, and that is enough.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from unicodedata import combining

from exporter.formats.sheets.text.fonts import Font, clusters

Codes = Callable[[Font, str], Iterable[tuple[str, str]]]

# Unicode's classes of marks that stand clear of their letter; others lie over it, or are parts
# of it. Those of Hebrew and Arabic have classes of their own.
_ABOVE = {19, 26, 27, 28, 30, 31, 34, 35, 228, 230, 232}
_BELOW = {*range(10, 19), 20, 29, 32, 218, 220, 222, 240}
_CLEAR = 0.04  # ems between a letter and its mark, and between two marks


def has_accents(text: str) -> bool:
    """Whether a text in NFC still has marks apart from their letters."""
    return not text.isascii() and any(map(combining, text))


def accented(font: Font, text: str, size: float, codes: Codes) -> Iterator[tuple[str, str]]:
    """The codes of a text, its marks moved.

    What comes back is to be put between ``[(`` and ``)] TJ``: the moves close the string
    and open it again.
    """
    for cluster in clusters(text):
        letter, marks = cluster[0], cluster[1:]
        yield from codes(font, letter)
        left, low, right, high = font.file.box(letter)
        end = font.width(letter)
        for mark in marks:
            mark_left, mark_low, mark_right, mark_high = font.file.box(mark)
            back = end - (left + right) / 2 + (mark_left + mark_right) / 2
            rise = 0.0
            if combining(mark) in _ABOVE:
                rise = max(0.0, high + _CLEAR - mark_low)
                high = mark_high + rise
            elif combining(mark) in _BELOW:
                rise = min(0.0, low - _CLEAR - mark_high)
                low = mark_low + rise
            forth = back - font.advance(mark)
            for name, code in codes(font, mark):
                yield name, _moved(code, back * 1000, forth * 1000, rise * size)


def _moved(code: str, back: float, forth: float, rise: float) -> str:
    """The code drawn ``back`` thousandths of an em further left and ``rise`` points higher."""
    if not rise:
        return f"){back:.0f}({code}){-forth:.0f}("
    return f"){back:.0f}()] TJ {rise:.2f} Ts [({code})] TJ 0 Ts [(){-forth:.0f}("
