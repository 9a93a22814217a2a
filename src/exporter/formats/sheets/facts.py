"""Dated facts: what a deck says happened, and when, in order of time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from exporter.formats.sheets.dates import entries
from exporter.model import Card, Deck
from exporter.values import Calendar, Moment, Precision

_MONTHS = 12
_DAYS = 31  # every month as long as the longest: days stay in order and within their month
_LENGTHS = {  # in years
    Precision.MONTH: 1 / _MONTHS,
    Precision.SEASON: 3 / _MONTHS,
    Precision.YEAR: 1.0,
    Precision.DECADE: 10.0,
    Precision.CENTURY: 100.0,
}


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that happened.

    ``start`` and ``end`` count years, with the parts of a year behind the point and without
    a gap between 1 BC (0) and AD 1. What is known to the day has no length; what is known to
    the year lasts all of it, but only a fact that ``lasted`` is known to have done so.
    """

    date: str
    label: str
    card: Card
    start: float
    end: float
    lasted: bool = False
    open: bool = False

    @property
    def year(self) -> str:
        """The year it began in, as people write it."""
        return written_year(int(self.start // 1))


def written_year(count: int) -> str:
    """A year as people write it; 0 is 1 BC."""
    return str(count) if count > 0 else f"{1 - count} BC"


def facts(deck: Deck) -> list[Fact]:
    """All facts whose year is known, the earliest first."""
    found = [fact for card in deck.cards for fact in _of(card)]
    return sorted(found, key=lambda fact: (fact.start, fact.end))


def _of(card: Card) -> Iterator[Fact]:
    for entry in entries(card):
        value = entry.value
        if value and value.start.year is not None:
            start, end = interval(value)
            lasted = value.end is not None or value.open
            yield Fact(entry.date, entry.label, card, start, end, lasted, value.open)


def interval(value: Calendar) -> tuple[float, float]:
    """When a date begins and ends, counted in years; its start has a year."""
    start = _begin(value.start, value.start)
    last = value.end or value.start
    begin = _begin(last, value.start)
    return start, max(start, begin + _LENGTHS.get(last.precision, 0.0))


def _begin(moment: Moment, first: Moment) -> float:
    """When a moment begins; what the end of a range does not say is as in its ``first``."""
    year = moment.year if moment.year is not None else first.year or 0
    whole = float(year if year > 0 else year + 1)
    month = first.month if moment.month is None and moment.day else moment.month
    if month is not None:
        whole += (month - 1) / _MONTHS
    if moment.day is not None:
        whole += (moment.day - 1) / (_DAYS * _MONTHS)
    return whole
