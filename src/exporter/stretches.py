"""Dates as stretches of a line of years: for what is put in order, drawn or compared."""

from __future__ import annotations

from exporter.values import Calendar, Moment, Precision, nearest

_MONTHS = 12
_DAYS = 31  # every month as long as the longest: days stay in order and within their month
_LENGTHS = {  # in years; what is known to the day or better has none
    Precision.MONTH: 1 / _MONTHS,
    Precision.SEASON: 3 / _MONTHS,
    Precision.YEAR: 1.0,
    Precision.DECADE: 10.0,
    Precision.CENTURY: 100.0,
    Precision.MILLENNIUM: 1000.0,
}
_LOOKS_LIKE_A_YEAR = 100

PRESENT = 2030
"""What is open lasts until this year, on any day."""


def interval(value: Calendar) -> tuple[float, float]:
    """When a date begins and ends, in years; its start has a year.

    There is no gap between 1 BC, which counts as 0, and AD 1.
    """
    begin = _begin(value.start, value.start)
    last = value.end or value.start
    return begin, max(begin, _begin(last, value.start) + _LENGTHS.get(last.precision, 0.0))


def _begin(moment: Moment, first: Moment) -> float:
    """When a moment begins; what the end of a range does not say is as in its ``first``."""
    year = moment.year if moment.year is not None else first.year or 0
    month = first.month if moment.month is None and moment.day else moment.month
    begin = float(counted(year))
    if month is not None:
        begin += (month - 1) / _MONTHS
    if moment.day is not None:
        begin += (moment.day - 1) / (_DAYS * _MONTHS)
    return begin


def counted(year: int) -> int:
    """A year that is negative before Christ on a line of years without a gap."""
    return year if year > 0 else year + 1


def written_year(count: int) -> str:
    """A counted year as people write it; one of less than three digits would not look like one."""
    if count > 0:
        return str(count) if count >= _LOOKS_LIKE_A_YEAR else f"AD {count}"
    return f"{1 - count} BC"


def may_be_one(first: Calendar, second: Calendar) -> bool:
    """Whether two dates may be the same, known more or less exactly: the 1950s and June 1953."""
    pairs = ((first.start, second.start), (first.last, second.last))
    return all(_overlap(a, b) for a, b in pairs)


def _overlap(first: Moment, second: Moment) -> bool:
    """Whether one moment may lie within the other, if each says what the other leaves open."""
    if first.minute is not None and second.minute is not None:
        return first.minute == second.minute
    if Precision.TIME in (first.precision, second.precision):
        return True
    if first.year is None and second.year is None and first.short != second.short:
        return first.short is None or second.short is None
    ours, theirs = _stretches(first, second), _stretches(second, first)
    return any(a[0] < b[1] and b[0] < a[1] for a in ours for b in theirs)


def _stretches(moment: Moment, other: Moment) -> tuple[tuple[float, float], ...]:
    """From when to when a moment may be, as in another where it says less.

    Feasts and the seasons may begin a month before they do here; the winter of a year is that
    at its beginning or at its end.
    """
    year = other.year or 1
    if moment.year is None:
        moment = moment.in_year(year if moment.short is None else nearest(moment.short, year))
    begin = _begin(moment._replace(month=moment.month or (moment.day and other.month)), moment)
    if moment.precision is not Precision.SEASON:
        return ((begin, begin + (_LENGTHS.get(moment.precision) or 1 / _DAYS / _MONTHS)),)
    if moment.month is None:
        return ((begin, begin + 1),)
    season = begin - 1 / _MONTHS, begin + _LENGTHS[Precision.SEASON]
    return (season, (season[0] - 1, season[1] - 1)) if moment.month == _MONTHS else (season,)


def years_of(value: Calendar) -> tuple[int, int] | None:
    """The first and the last year of a date, negative before Christ; None if no year is known."""
    first, last = value.start.year, value.last.year
    if first is None or last is None:
        return None
    if value.open:
        return first, max(first, PRESENT)
    end = counted(last) + max(1, int(_LENGTHS.get(value.last.precision, 0.0))) - 1
    return first, end if end > 0 else end - 1
