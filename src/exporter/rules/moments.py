"""Whether dates can be: which days months have, and which of two moments comes first."""

from __future__ import annotations

from calendar import isleap, month_name, monthrange

from exporter.values import Calendar, Moment

# Greece was the last country to leave the Julian calendar, with its leap years of 1700,
# 1800 and 1900, for the Gregorian (in 1923).
_LAST_JULIAN = 1923


def days(moment: Moment) -> int:
    """How many days its month has, or had in the Julian calendar, at most."""
    year = moment.year
    if moment.month == 2 and (
        year is None or year < 0 or isleap(year) or (year % 4 == 0 and year <= _LAST_JULIAN)
    ):
        return 29
    return monthrange(1957, moment.month or 1)[1]


def why_impossible(date: Calendar) -> str:
    """What is wrong with a date that cannot be: "June has 30 days"; "" if it can."""
    for moment in filter(None, (date.start, date.end)):
        if moment.month and moment.day and moment.day > days(moment):
            return length(moment)
    return ""


def length(moment: Moment) -> str:
    """How long its month is, in words."""
    year = f" {moment.year}" if moment.month == 2 and moment.year else ""
    return f"{month_name[moment.month or 1]}{year} has {days(moment)} days"


def backwards(date: Calendar) -> bool:
    """Whether a date of two moments ends before it begins."""
    start, end = date.start, date.end
    if end is None or start.precision != end.precision:
        return False
    if start.year is None or end.year is None:
        # "December to March" runs into the next year, "26 to 23 June" does not.
        same_month = start.month is not None and start.month == end.month
        return same_month and start.year is end.year and (start.day or 0) > (end.day or 0)
    return _ordered(start) > _ordered(end)


def _ordered(moment: Moment) -> tuple[int, ...]:
    return (moment.year or 0, moment.month or 0, moment.day or 0, moment.minute or 0)
