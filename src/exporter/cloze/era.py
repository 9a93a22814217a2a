"""The years a text is about, as evidence for what is a year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from exporter.cloze.items import Item
from exporter.cloze.tokens import Line
from exporter.cloze.years import LATEST


@dataclass(frozen=True, slots=True)
class Era:
    """The years a text is about: those of its deck, or those found in it for certain."""

    first: int | None = None
    last: int | None = None
    heads: bool = False
    """Whether several notes are headed by two digits, as by years cut short."""

    @property
    def known(self) -> bool:
        """Whether the text is known to be about certain years."""
        return self.first is not None

    def covers(self, year: int) -> bool:
        """Whether a year lies within, or near the years found."""
        if self.first is None or self.last is None:
            return False
        return self.first - 60 <= year <= self.last + 60

    def completed(self, year: int) -> int:
        """Two digits as a full year of the text's century; unchanged if none is known."""
        if self.first is None or self.last is None or year >= 100:
            return year
        candidates = [century + year for century in range(0, LATEST, 100)]
        middle = (self.first + self.last) // 2
        return min(candidates, key=lambda full: abs(full - middle))


Judge = Callable[[Line, Item, Era], bool | None]
"""Says of bare digits that they are a year (True), a number (False), or nothing (None)."""
