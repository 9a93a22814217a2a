"""Dates in figures alone."""

from __future__ import annotations

from exporter.cloze.dateparts import LAST_DAY
from exporter.cloze.items import Item
from exporter.cloze.roman import ROMAN
from exporter.cloze.tokens import Line
from exporter.values import Calendar, Moment, Precision

_STROKES = frozenset("/.-")


def date_in_figures(line: Line, first: int) -> Item | None:
    """A date in figures, the day or (American) the month first, or the year.

    - on [24/12/1953], [24.12.53], [1953-12-24], [1953.12.24], [24-12-53], [24.xii.1953]
    """
    mark = line.lower(first + 1)
    if mark not in _STROKES or line.lower(first + 3) != mark or _continues(line, first):
        return None
    parts = [line[first + step].text for step in (0, 2, 4)]
    tokens = range(first, first + 5)
    if not all(line.glued(index) for index in tokens[1:]):
        return None
    if (roman := ROMAN.get(parts[1].upper(), 0)) in range(1, 13):
        parts[1] = str(roman)
    if not all(part.isdecimal() for part in parts):
        return None
    moment = _moment_of_figures(parts, mark)
    return Item(first, first + 5, "date", Calendar(moment)) if moment else None


def day_and_month_in_figures(line: Line, first: int) -> Item | None:
    """Two pairs of digits and a stroke, one padded as no fraction is.

    - raided on [08/12], again [05/01]; {1/3} of them
    """
    if line.lower(first + 1) != "/":
        return None
    texts = (line[first].text, line[first + 2].text)
    if not all(len(t) == 2 and t.isdecimal() for t in texts):
        return None
    if not any(text[0] == "0" for text in texts) or not line.is_tied(first + 1):
        return None
    if line.glued(first) or (line.glued(first + 3) and not line.ends_sentence(first + 3)):
        return None
    day, month = (int(text) for text in texts)
    if not (1 <= day <= LAST_DAY and 1 <= month <= 12):
        return None
    return Item(first, first + 3, "date", Calendar(Moment(Precision.DAY, month=month, day=day)))


def _continues(line: Line, first: int) -> bool:
    """Whether further figures are glued to either end, as in a version number."""
    mark = line.lower(first - 1) == line.lower(first + 1)
    before = mark and line.is_tied(first - 1) and line.is_digits(first - 2)
    behind = line.glued(first + 5) and line.glued(first + 6) and line.is_digits(first + 6)
    return before or behind


def _moment_of_figures(parts: list[str], mark: str) -> Moment | None:
    if any(len(part) > 4 for part in parts):
        return None
    a, b, c = (int(part) for part in parts)
    if len(parts[0]) == 4 and 1 <= b <= 12 and 1 <= c <= LAST_DAY:
        return Moment(Precision.DAY, a, b, c)
    long_enough = len(parts[2]) == 4 or (
        len(parts[2]) == 2 and (mark in "/." or c > LAST_DAY or parts[0][0] == "0")
    )
    if not long_enough or max(len(parts[0]), len(parts[1])) > 2:
        return None
    year, short = (c, None) if len(parts[2]) == 4 else (None, c)
    if 1 <= a <= LAST_DAY and 1 <= b <= 12:
        return Moment(Precision.DAY, year, b, a, short=short)
    if 1 <= a <= 12 and 1 <= b <= LAST_DAY:
        return Moment(Precision.DAY, year, a, b, short=short)
    return None
