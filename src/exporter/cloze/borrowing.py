"""Dates of which one lends the other its month, year, century, era or half of the day."""

from __future__ import annotations

from exporter.cloze.centuries import century_moment
from exporter.cloze.dateparts import LAST_DAY
from exporter.cloze.items import Item
from exporter.cloze.joints import Joint
from exporter.cloze.surroundings import may_be_year
from exporter.cloze.tokens import Line
from exporter.cloze.years import last_year
from exporter.values import Calendar, Moment, Precision, Quantity, later


def borrow_date(line: Line, left: Item, right: Item, joint: Joint) -> Calendar | None:
    """The two as one calendar value if one of them borrows from the other, or None."""
    match left.value, right.value:
        case Quantity(), Calendar():
            start = _from_number(line, left, right, joint)
            return None if start is None else _span(start, right.value.last)
        case Calendar(), Calendar():
            return _from_date(line, left, left.value, right, right.value, joint)
        case Calendar(), Quantity():
            return _to_number(line, left, left.value, right, joint)
        case _:
            return None


def _span(start: Moment, end: Moment) -> Calendar:
    """Both as one; the end of AD 306–37, which leaves a hundred out, is 337."""
    if start.year and end.year and 0 < end.year < 100 <= start.year:
        end = end.in_year(later(start.year, end.year))
    return Calendar(start, end)


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
    if (
        lent.precision is Precision.DAY
        and number <= LAST_DAY
        and not _names_month(line, right.first)
    ):
        return lent._replace(day=number)
    if lent.precision in _LONG and left.subtype == "rank":
        years = 100 if lent.precision is Precision.CENTURY else 1000
        return century_moment(number, years, before_christ=(lent.year or 0) < 0)
    if lent.precision is Precision.YEAR and right.era and left.plain and joint.mark != ",":
        return lent._replace(year=-number if (lent.year or 0) < 0 else number)
    grouped = lent.precision in (Precision.DECADE, *_LONG)
    if grouped and may_be_year(line, left) and joint.mark == "-":
        return Moment(Precision.YEAR, year=number)
    if lent.precision is Precision.TIME and left.plain and number <= 12 and joint.mark != ",":
        later = (lent.minute or 0) >= 720
        return lent._replace(minute=number % 12 * 60 + 720 * later)
    return None


_LONG = (Precision.CENTURY, Precision.MILLENNIUM)


def _names_month(line: Line, first: int) -> bool:
    return line.lower(first) in line.words.months or line.lower(first) in line.words.weekdays


def _from_date(
    line: Line, left: Item, first: Calendar, right: Item, second: Calendar, joint: Joint
) -> Calendar | None:
    """24 October and 7 November 1917; July and August 1914; the 1950s and 60s."""
    start, end = first.start, second.end or second.start
    has_month = start.month is not None and end.month is not None
    chained = joint.mark != "," or (second.end is not None and start.day is None)
    if has_month and not start.dated and end.dated and chained:
        if joint.mark not in _LISTING or joint.framed:
            return Calendar(start, end).shared()
        return Calendar(start.like(end, -_are_winter(start, end)), end)
    decades = start.precision is end.precision is Precision.DECADE
    if decades and start.year and end.short is not None:
        year = start.year // 100 * 100 + end.short
        return Calendar(start, end.in_year(year)) if joint.mark != "," else None
    if left.era != right.era and start.precision is end.precision and joint.mark == "-":
        return Calendar(start, end)
    return None


def _winter(start: Moment, end: Moment) -> Calendar:
    """Two years of months or seasons; winter 1946–47 is but one winter."""
    date = Calendar(start, end).shared()
    one = start.month == _DECEMBER and start.precision is Precision.SEASON
    return Calendar(date.start) if one and date.end == date.start.like(date.start, 1) else date


_DECEMBER = 12


def _are_winter(start: Moment, end: Moment) -> bool:
    """Whether two months that are listed are the last of one year and the first of the next."""
    return (start.month or 0) - (end.month or 0) >= _LEAST_OVER_WINTER


_LEAST_OVER_WINTER = 9
_LISTING = frozenset(("and", "or", ",", "+"))


def _to_number(
    line: Line, left: Item, first: Calendar, right: Item, joint: Joint
) -> Calendar | None:
    """AD 43–410; winter 1916–17; June 1917–18; 1950s-60 is none."""
    start, digits = first.start, right.digits(line)
    if not right.plain or not digits or not start.dated or first.end:
        return None
    if left.era and left.subtype == "year" and joint.direct:
        return _span(start, start._replace(year=int(digits)))
    monthly = start.precision in (Precision.MONTH, Precision.SEASON)
    if monthly and joint.tight and joint.mark in ("-", "/"):
        if len(digits) == 4 and may_be_year(line, right):
            return _winter(start, start.in_year(int(digits)))
        if len(digits) <= 2:
            return _winter(start, last_year(start, digits))
    return None
