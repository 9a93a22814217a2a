"""Dates as stretches of a line of years, for whatever is put in order of time or drawn to scale."""

from __future__ import annotations

from exporter.values import Calendar, Moment, Precision

_MONTHS = 12
_DAYS = 31  # every month as long as the longest: days stay in order and within their month
_LOOKS_LIKE_A_YEAR = 100
_LENGTHS = {  # in years; what is known to the day or better has none
    Precision.MONTH: 1 / _MONTHS,
    Precision.SEASON: 3 / _MONTHS,
    Precision.YEAR: 1.0,
    Precision.DECADE: 10.0,
    Precision.CENTURY: 100.0,
}


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
    begin = float(year if year > 0 else year + 1)
    if month is not None:
        begin += (month - 1) / _MONTHS
    if moment.day is not None:
        begin += (moment.day - 1) / (_DAYS * _MONTHS)
    return begin


def written_year(count: int) -> str:
    """A counted year as people write it; one of less than three digits would not look like one."""
    if count > 0:
        return str(count) if count >= _LOOKS_LIKE_A_YEAR else f"AD {count}"
    return f"{1 - count} BC"
