"""The scale of a timeline: which years it spans, where they are, which of them are marked."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from exporter.formats.sheets.facts import Fact
from exporter.stretches import written_year

_PERIOD = re.compile(r"\b(\d{3,4})\s*[–-]\s*(\d{2,4})\b")  # as authors write it: "1953–64"
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000)
_FEW, _SLIVER = 10, 5  # one fact of ten may be left out if the others take a fifth of the time
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
        number = math.ceil((self.first - 1) / step)
        while (year := _counted(number * step)) <= self.last:
            if number and year >= self.first:
                yield self.x(year), written_year(year)
            number += 1


def _counted(year: int) -> int:
    """How a year is counted that is negative before Christ."""
    return year if year > 0 else year + 1


def scale(facts: Sequence[Fact], period: str, width: float) -> Scale:
    """The deck's period if most facts fall into it, or else the time of all or most facts.

    Facts outside of it stand at the ends, and do not squeeze the others.
    """
    if written := _PERIOD.search(period):
        first, last = _years(written)
        within = [fact for fact in facts if first <= fact.start < last]
        if first < last and 2 * len(within) >= len(facts):
            return Scale(float(first), float(last), width)
    return Scale(*_span(_most(sorted(facts, key=lambda fact: fact.start))), width)


def _span(facts: Sequence[Fact]) -> tuple[float, float]:
    """The first year of facts, and the one after their last."""
    begin = math.floor(min(fact.start for fact in facts))
    return float(begin), float(math.floor(max(fact.end for fact in facts)) + 1)


def _most(facts: Sequence[Fact]) -> Sequence[Fact]:
    """Facts in order without the few at the ends that would leave the others a sliver."""
    spare = len(facts) // _FEW
    left = 1
    while left <= spare:
        kept = [facts[cut : len(facts) - left + cut] for cut in range(left + 1)]
        best = min(kept, key=_length)
        if _length(best) * _SLIVER <= _length(facts):
            facts, spare, left = best, spare - left, 1
        else:
            left += 1
    return facts


def _length(facts: Sequence[Fact]) -> float:
    first, last = _span(facts)
    return last - first


def _years(written: re.Match[str]) -> tuple[int, int]:
    """The first year and the one after the last; "1953–64" ends in 1964."""
    first, last = written[1], written[2]
    if len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return int(first), int(last) + 1
