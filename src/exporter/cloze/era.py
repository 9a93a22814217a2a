"""The years a text is about, as evidence for what is a year."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from exporter.cloze.cut_short import centuries, outside
from exporter.cloze.items import Item
from exporter.cloze.tokens import Line

_NEAR_SHORT = 30


class Era(NamedTuple):
    """The years a text is about: those of its deck, or those found in it for certain."""

    first: int | None = None
    last: int | None = None
    heads: bool = False
    """Whether several notes are headed by two digits, as by years cut short."""
    cut: tuple[int, ...] = ()
    """The years cut short for certain: behind a month or an apostrophe."""
    rising: int = 0
    """How many pairs of digits, besides the first, may be years in the order of time."""
    disordered: frozenset[int] = frozenset()
    """Where the lines begin whose pairs of digits are in no such order."""
    scaled: bool = False
    """Whether a number is written in thousands or millions."""
    lengths: bool = False
    """Whether a length is measured."""
    months: bool = False
    """Whether a month is named."""
    days: bool = False
    """Whether a day of a month is named."""

    @property
    def short(self) -> bool:
        """Whether the text cuts years short."""
        return bool(self.cut)

    def near_short(self, year: int) -> bool:
        """Whether two digits are near those of the years cut short, or none is."""
        away = [abs(year - cut) for cut in self.cut]
        return not away or min(min(gap, 100 - gap) for gap in away) <= _NEAR_SHORT

    @property
    def known(self) -> bool:
        """Whether the text is known to be about certain years."""
        return self.first is not None

    def covers(self, year: int) -> bool:
        """Whether a year lies within, or near the years found."""
        if self.first is None or self.last is None:
            return False
        return self.first - 60 <= year <= self.last + 60

    def away(self, short: int) -> int | None:
        """How far off the nearest year that ends in two digits is; None if no years are known."""
        if self.first is None or self.last is None:
            return None
        times = (self.first, self.last)
        return min(outside(year, times) for year in centuries(short, times))


Judge = Callable[[Line, Item, Era], bool | None]
"""Says of bare digits that they are a year (True), a number (False), or nothing (None)."""
