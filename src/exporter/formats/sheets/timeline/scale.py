"""The scale of a timeline: which years it spans, where they are, which of them are marked."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from exporter.formats.sheets.timeline.facts import Fact
from exporter.stretches import counted, written_year, years_of
from exporter.values import Calendar

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
        while (year := counted(number * step)) <= self.last:
            if number and year >= self.first:
                yield self.x(year), written_year(year)
            number += 1


def scale(facts: Sequence[Fact], period: Calendar | None, width: float) -> Scale:
    """The deck's period if most facts fall into it, or else the time of all or most facts.

    Facts outside of it stand at the ends, and do not squeeze the others.
    """
    if period and (years := years_of(period)):
        first, last = counted(years[0]), counted(years[1]) + 1
        within = [fact for fact in facts if first <= fact.start < last]
        if within and 2 * len(within) >= len(facts):
            last = int(_span(within)[1]) if period.open else last
            return Scale(float(first), float(last), width)
    return Scale(*_span(_most(sorted(facts, key=lambda fact: fact.start))), width)


def _span(facts: Sequence[Fact]) -> tuple[float, float]:
    """The first year of facts, and the one after their last."""
    begin = math.floor(min(fact.start for fact in facts))
    return float(begin), float(math.floor(max(fact.end for fact in facts)) + 1)


def _most(facts: Sequence[Fact]) -> Sequence[Fact]:
    """Facts in order without the few at the ends that would leave the others a sliver."""
    spare = len(facts) // _FEW
    while left := _fewest_left_out(facts, spare):
        _, cut = min(_lengths(facts, left))
        facts, spare = facts[cut : len(facts) - left + cut], spare - left
    return facts


def _fewest_left_out(facts: Sequence[Fact], spare: int) -> int:
    """How many facts at the ends have to go for a sliver; 0 if more than there are to spare."""
    whole, _ = next(_lengths(facts, 0))

    def is_sliver(left: int) -> bool:
        return min(_lengths(facts, left))[0] * _SLIVER <= whole

    counts = range(1, spare + 1)  # the more go, the shorter is what is left
    found = bisect_left(counts, True, key=is_sliver)
    return counts[found] if found < spare else 0


def _lengths(facts: Sequence[Fact], left: int) -> Iterator[tuple[int, int]]:
    """The years that are left without so many facts, and how many of these go at the beginning."""
    ends = [fact.end for fact in facts]
    behind = len(ends) - left
    inner = max(ends[left:behind])
    before = reversed([*accumulate(reversed(ends[:left]), max, initial=inner)])
    after = accumulate(ends[behind:], max, initial=inner)
    for cut, (fact, *last) in enumerate(zip(facts, before, after, strict=False)):
        yield math.floor(max(last)) + 1 - math.floor(fact.start), cut
