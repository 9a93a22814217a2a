"""Dated facts: what a deck says happened, and when, in order of time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from exporter.formats.sheets.entries import entries
from exporter.model import Card, Deck
from exporter.stretches import interval, written_year


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that happened.

    ``start`` and ``end`` count years, with the parts of a year behind the point and without
    a gap between 1 BC (0) and AD 1. What is known to the day has no length; what is known to
    the year lasts all of it, but only a fact that ``lasted`` is known to have done so. When
    one that is ``about`` its date was is not known for sure.
    """

    date: str
    label: str
    card: Card
    start: float
    end: float
    lasted: bool = False
    open: bool = False
    about: bool = False

    @property
    def year(self) -> str:
        """The year it began in, as people write it."""
        return written_year(int(self.start // 1))


def facts_of(deck: Deck) -> list[Fact]:
    """All facts whose year is known, the earliest first."""
    found = [fact for card in deck.cards for fact in _of(card)]
    return sorted(found, key=lambda fact: (fact.start, fact.end))


def _of(card: Card) -> Iterator[Fact]:
    for entry in entries(card):
        value = entry.value
        if value and value.start.year is not None:
            start, end = interval(value)
            lasted = value.end is not None or value.open
            yield Fact(entry.date, entry.label, card, start, end, lasted, value.open, entry.about)
