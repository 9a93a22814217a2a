"""What a date or a number in a text means, apart from how it is written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from fractions import Fraction
from typing import Literal

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


@dataclass(frozen=True, slots=True)
class Moment:
    """A point of the calendar, known to some precision.

    ``year`` is negative before Christ (there is no year 0) and None when the text gives
    none. A decade has its first year (1950), a century too (the 19th: 1801; the 5th BC:
    -500). A season has its first month (spring 3, summer 6, autumn 9, winter 12).
    ``minute`` counts from midnight.
    """

    precision: Precision
    year: int | None = None
    month: int | None = None
    day: int | None = None
    minute: int | None = None


@dataclass(frozen=True, slots=True)
class Calendar:
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

    def in_year(self, year: int | None) -> Calendar:
        """The same date, in this year where it names none itself."""
        start, end = self.start, self.end
        if end and end.year is None:
            end = replace(end, year=start.year or year)
        if start.year is None:
            start = replace(start, year=end.year if end else year)
        return replace(self, start=start, end=end)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its scale multiplied in ("35.9 million" is 35 900 000), exact.

    Two values that belong together have both ("10 to 15", "52–48"); a rate or a ratio
    is one ("nine out of ten" is 9/10, "1 in 5" is 1/5).
    """

    low: Fraction
    high: Fraction | None = None


Value = Calendar | Quantity


@dataclass(frozen=True, slots=True)
class Found:
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
