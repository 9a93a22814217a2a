"""The scale of a timeline: which years it spans, where they are, which of them are marked."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from exporter.formats.sheets.facts import Fact
from exporter.formats.sheets.moments import written_year

_PERIOD = re.compile(r"\b(\d{3,4})\s*[–-]\s*(\d{2,4})\b")  # as authors write it: "1953–64"
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000)
_APART = 34.0  # points between two years that are written


@dataclass(frozen=True, slots=True)
class Scale:
    """Years from ``first`` to ``last`` on ``width`` points."""

    first: float
    last: float
    width: float

    def x(self, year: float) -> float:
        """Where a year is, in points; one outside of the scale is at its end."""
        inside = min(max(year, self.first), self.last)
        return (inside - self.first) / (self.last - self.first) * self.width

    def before(self, fact: Fact) -> bool:
        """Whether a fact is over before the scale begins."""
        return fact.end < self.first or fact.start < self.first and fact.end == self.first

    def after(self, fact: Fact) -> bool:
        return fact.start >= self.last

    def ticks(self) -> Iterator[tuple[float, str]]:
        """The years that are marked, and how they are written."""
        room = (self.last - self.first) * _APART / self.width
        step = next((step for step in _STEPS if step >= room), 10 ** math.ceil(math.log10(room)))
        year = math.ceil(self.first / step) * step
        while year <= self.last:
            yield self.x(year), written_year(year)
            year += step


def scale(facts: Sequence[Fact], period: str, width: float) -> Scale:
    """The deck's period if most facts fall into it, or else all the time of the facts.

    Facts outside of the period then stand at the ends, and do not squeeze the others.
    """
    if written := _PERIOD.search(period):
        first, last = _years(written)
        within = [fact for fact in facts if first <= fact.start < last]
        if first < last and 2 * len(within) >= len(facts):
            return Scale(float(first), float(last), width)
    begin = math.floor(min(fact.start for fact in facts))
    end = math.floor(max(max(fact.start, fact.end) for fact in facts)) + 1
    return Scale(float(begin), float(end), width)


def _years(written: re.Match[str]) -> tuple[int, int]:
    """The first year and the one after the last; "1953–64" ends in 1964."""
    first, last = written[1], written[2]
    if len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return int(first), int(last) + 1
