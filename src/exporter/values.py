"""What a date or a number in a text means, apart from how it is written."""

from __future__ import annotations

from enum import IntEnum
from fractions import Fraction
from typing import Literal, NamedTuple

Kind = Literal["date", "number"]


class Precision(IntEnum):
    """How exactly a moment is known; the coarser is the greater."""

    TIME = 0
    DAY = 1
    MONTH = 2
    SEASON = 3
    YEAR = 4
    DECADE = 5
    CENTURY = 6
    MILLENNIUM = 7


class Moment(NamedTuple):
    """A point of the calendar, known to some precision.

    ``year`` is negative before Christ (there is no year 0) and None when the text gives
    none. A decade has its first year (1950), a century too (the 19th: 1801; the 5th BC:
    -500). A season has its first month (spring 3, summer 6, autumn 9, winter 12).
    ``minute`` counts from midnight. ``short`` are the two digits of a year cut short whose
    century nothing tells; ``year`` is None then.
    """

    precision: Precision
    year: int | None = None
    month: int | None = None
    day: int | None = None
    minute: int | None = None
    short: int | None = None

    @property
    def dated(self) -> bool:
        """Whether a year is written, in full or cut short."""
        return self.year is not None or self.short is not None

    def in_year(self, year: int) -> Moment:
        """The same moment in a year."""
        return self._replace(year=year, short=None)

    def like(self, other: Moment, step: int = 0) -> Moment:
        """The same moment in the year of another, or so many years on, however it is written."""
        year = other.year and (other.year + step or step)  # there is no year nought
        short = other.short if other.short is None else (other.short + step) % 100
        return self._replace(year=year, short=short)


class Calendar(NamedTuple):
    """A date: one moment, or two that belong together ("1917–21", "24 or 25 October").

    An open range ("1250–present") has no ``end`` but is ``open``.
    """

    start: Moment
    end: Moment | None = None
    open: bool = False

    @property
    def last(self) -> Moment:
        """The end, or the start of a date that is one moment."""
        return self.end or self.start

    def shared(self) -> Calendar:
        """The same range with the year, or the century, that only one of its ends tells, at both."""
        start, end = self.start, self.end
        if end is None:
            return self
        if not start.dated:
            start = start.like(end, -_over_new_year(start, end))
        elif not end.dated:
            end = end.like(start, _over_new_year(start, end))
        if start.short is not None and end.year is not None:
            start = start.in_year(end.year - (end.year - start.short) % 100)
        elif end.short is not None and start.year is not None:
            end = end.in_year(later(start.year, end.short))
        return self._replace(start=start, end=end)

    def in_year(self, year: int | None) -> Calendar:
        """The same date in this year where it names none, or in the nearest that it may mean."""
        date = self.shared()
        if year is None or date.start.year is not None:
            return date
        if date.start.short is not None:
            year = nearest(date.start.short, year)
        if date.end and not date.end.dated:
            end = date.end.in_year(year + _over_new_year(date.start, date.end))
            return date._replace(start=date.start.in_year(year), end=end)
        return date._replace(start=date.start.in_year(year)).shared()


def nearest(short: int, year: int) -> int:
    """The year that ends in these two digits and is nearest to another, on its side of Christ."""
    count = abs(year)
    full = count + (short - count + 50) % 100 - 50
    return (full if full > 0 else full + 100) * (-1 if year < 0 else 1)


def later(start: int, short: int) -> int:
    """The last year of a range by its two digits, most often after the first: 1899 to '02."""
    step = (short - start) % 100
    return start + (step if step <= _LONGEST_RANGE else step - 100)


_LONGEST_RANGE = 59


def _over_new_year(start: Moment, end: Moment) -> bool:
    """Whether months that share a year are rather a range from one year into the next.

    One of ten months or more ("9 May – 3 April") is rather a slip of the pen.
    """
    return bool(start.month and end.month and start.month - end.month >= _FEWEST_LEFT_OUT)


_FEWEST_LEFT_OUT = 3


class Quantity(NamedTuple):
    """A number with its scale multiplied in ("35.9 million" is 35 900 000), exact.

    Two values that belong together have both ("10 to 15", "52–48"); a rate or a ratio
    is one ("nine out of ten" is 9/10, "1 in 5" is 1/5).
    """

    low: Fraction
    high: Fraction | None = None


Value = Calendar | Quantity


class Found(NamedTuple):
    """A date or number found in a text.

    ``start`` and ``end`` are character offsets, half-open. ``hint`` is the kind of thing
    that is missing when the value is hidden, or "" where the words beside it say so.
    ``weak`` values are true finds that teach little. ``rule`` names the rule that found it.
    """

    start: int
    end: int
    kind: Kind
    subtype: str
    value: Value
    hint: str
    rule: str
    weak: bool = False
