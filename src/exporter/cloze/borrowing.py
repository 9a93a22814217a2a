"""Dates of which one lends the other its month, year, century, era or half of the day."""

from __future__ import annotations

from dataclasses import replace

from exporter.cloze.centuries import century_moment
from exporter.cloze.items import Item
from exporter.cloze.joints import Joint
from exporter.cloze.surroundings import may_be_year
from exporter.cloze.tokens import Line
from exporter.values import Calendar, Moment, Precision, Quantity


def borrow_date(line: Line, left: Item, right: Item, joint: Joint) -> Calendar | None:
    """The two as one calendar value if one of them borrows from the other, or None."""
    match left.value, right.value:
        case Quantity(), Calendar():
            start = _from_number(line, left, right, joint)
            return None if start is None else _span(start, right.value)
        case Calendar(), Calendar():
            return _from_date(line, left, left.value, right, right.value, joint)
        case Calendar(), Quantity():
            return _to_number(line, left, left.value, right, joint)
        case _:
            return None


def _span(start: Moment, right: Calendar) -> Calendar:
    return Calendar(start, right.end or right.start)


def _from_number(line: Line, left: Item, right: Item, joint: Joint) -> Moment | None:
    """24 and 25 October; 18th and 19th centuries; 43–410 AD; 9–11 a.m."""
    assert isinstance(right.value, Calendar)
    lent, low = right.value.start, left.low
    if (
        left.is_range
        or low.denominator != 1
        or low <= 0
        or not (left.plain or left.subtype == "rank")
    ):
        return None
    number = low.numerator
    if lent.precision is Precision.DAY and number <= 31 and not _names_month(line, right.first):
        return replace(lent, day=number)
    if lent.precision is Precision.CENTURY and left.subtype == "rank":
        return century_moment(number, before_christ=(lent.year or 0) < 0)
    if lent.precision is Precision.YEAR and right.era and left.plain and joint.mark != ",":
        return replace(lent, year=-number if (lent.year or 0) < 0 else number)
    grouped = lent.precision in (Precision.DECADE, Precision.CENTURY)
    if grouped and may_be_year(line, left) and joint.mark == "-":
        return Moment(Precision.YEAR, year=number)
    if lent.precision is Precision.TIME and left.plain and number <= 12 and joint.mark != ",":
        later = (lent.minute or 0) >= 720
        return replace(lent, minute=number % 12 * 60 + 720 * later)
    return None


def _names_month(line: Line, first: int) -> bool:
    return line.lower(first) in line.words.months or line.lower(first) in line.words.weekdays


def _from_date(
    line: Line, left: Item, first: Calendar, right: Item, second: Calendar, joint: Joint
) -> Calendar | None:
    """24 October and 7 November 1917; July and August 1914; the 1950s and 60s."""
    start, end = first.start, second.end or second.start
    has_month = start.month is not None and end.month is not None
    chained = joint.mark != "," or (second.end is not None and start.day is None)
    if has_month and start.year is None and end.year is not None and chained:
        return Calendar(replace(start, year=end.year), end)
    decades = start.precision is end.precision is Precision.DECADE
    if decades and start.year and end.year is not None and end.year < 100 <= start.year:
        year = start.year // 100 * 100 + end.year
        return Calendar(start, replace(end, year=year)) if joint.mark != "," else None
    if left.era != right.era and start.precision is end.precision and joint.mark == "-":
        return Calendar(start, end)
    return None


def _to_number(
    line: Line, left: Item, first: Calendar, right: Item, joint: Joint
) -> Calendar | None:
    """AD 43–410; winter 1916–17; June 1917–18; 1950s-60 is none."""
    start, digits = first.start, right.digits(line)
    if not right.plain or not digits or start.year is None or first.end:
        return None
    if left.era and left.subtype == "year" and joint.direct:
        return Calendar(start, replace(start, year=int(digits)))
    monthly = start.precision in (Precision.MONTH, Precision.SEASON)
    if monthly and joint.tight and joint.mark in ("-", "/"):
        if len(digits) == 4 and may_be_year(line, right):
            return Calendar(start, replace(start, year=int(digits)))
        if len(digits) <= 2:
            base = 10 ** len(digits)
            return Calendar(start, replace(start, year=start.year // base * base + int(digits)))
    return None
