"""Figures in formulae and in codes of several groups."""

from __future__ import annotations

from exporter.cloze.items import Item
from exporter.cloze.tokens import DASHES, Line, Sort

_LONGEST_ADDRESS = 40
_MOST_GROUPS = 4


def telephone(line: Line, item: Item) -> str | None:
    """Groups of digits of which one opens with a nought.

    - call 020 7946 0018 or 0800 1111
    - at [0830] with {40} ships
    """
    first = item.first
    if not (line.is_digits(first + 1) or line.is_digits(first - 1)):
        return None
    if not item.plain and item.subtype not in ("time", "number") or item.scale > 1:
        return None
    if item.last - item.first > 3 or not line.is_digits(item.first):
        return None
    for _ in range(_MOST_GROUPS):
        if not line.is_digits(first - 1):
            break
        first -= 1
    opening = line[first].text
    grouped = line.is_digits(first + 1) and len(line[first + 1].text) >= 3
    padded = opening.startswith("0") and len(opening) >= 3
    return "a telephone number or code" if grouped and padded else None


def address(line: Line, item: Item) -> str | None:
    """Figures in the address of a page on the web.

    - see https://example.org/maps/1914 and www.example.com/page-7
    """
    first = item.first
    if not line.glued(first):
        return None
    for index in range(first, max(0, first - _LONGEST_ADDRESS), -1):
        if not line.glued(index):
            return None
        if line.lower(index - 1) == "www" or (
            line.lower(index - 1) == line.lower(index) == "/" and line.lower(index - 2) == ":"
        ):
            return "part of an address"
    return None


def dashed(line: Line, item: Item) -> str | None:
    """Three or more figures parted by dashes.

    - a 4-4-2 formation; it lasted [1953-64]
    """
    if not item.plain or item.spelled(line):
        return None
    if line.lower(item.first - 1) not in DASHES and line.lower(item.first + 1) not in DASHES:
        return None
    dashes = _dashes(line, item.first, -1) + _dashes(line, item.first, 1)
    return "figures with several dashes" if dashes > 1 else None


def _dashes(line: Line, index: int, step: int) -> int:
    """How many dashes, at most two, tie further figures to one on this side."""
    count = 0
    while count < 2 and line.lower(index + step) in DASHES and line.is_digits(index + 2 * step):
        if not (line.glued(index + max(step, 0) * 2) and line.glued(index + step)):
            break
        if step < 0 and not line.glued(index):
            break
        count, index = count + 1, index + 2 * step
    return count


def formula(line: Line, item: Item) -> str | None:
    """A figure in a formula: 1/H, km^2.

    - so 1/R and T = 1/f; an area of {84} km^2
    """
    before, behind = line[item.first - 1], line[item.last]
    if before.sort is not Sort.MARK and behind.sort is not Sort.MARK:
        return None
    if _touches_letter_point(line, item):
        return "part of a code"
    opened = before.text == "{" and line.lower(item.first - 2) in ("^", "_")
    if opened or (before.text == "^" and before.glued and line[item.first].glued):
        return "a power"
    named = before.text == "(" and before.glued and line.is_word(item.first - 2)
    if named and len(line[item.first - 2].text) == 1 and behind.text in (")", ","):
        return "part of a formula"
    summed = before.text == "+" and before.glued and line[item.first].glued
    if summed and line.is_word(item.first - 2) and line.glued(item.first - 2):
        return "part of a formula"
    letter = line[item.last + 1]
    over = behind.text == "/" and behind.glued and letter.glued and letter.sort is Sort.WORD
    tied = line.glued(item.last + 2) and line[item.last + 2].sort in (Sort.WORD, Sort.DIGITS)
    inverse = item.digits(line) == "1" and not tied
    if over and len(letter.text) == 1 and (letter.text.isupper() or inverse):
        return "part of a formula"
    return None


def _touches_letter_point(line: Line, item: Item) -> bool:
    """5.B.9: a point and a single letter glued to the figures on either side."""
    if not line.is_digits(item.first):
        return False
    behind = line.lower(item.last) == "." and line.is_tied(item.last)
    before = line.lower(item.first - 1) == "." and line.is_tied(item.first - 1)
    letter = line[item.last + 1] if behind else line[item.first - 2]
    short = letter.sort is Sort.WORD and len(letter.text) == 1
    words = line.words
    dating = letter.text in words.life_events or letter.lower in words.century_letters
    return (behind or before) and short and not dating and len(line[item.first].text) < 4
