"""A card that is as the lock knows it, recognised without matching."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from exporter.lock import content
from exporter.lock.matching import places
from exporter.lock.records import CardRecord
from exporter.model import Card, Deck, Text


def unchanged(deck: Deck, card: Card, record: CardRecord) -> Card | None:
    """The card with the numbers its record has, if that is all there is to it.

    Most cards of a build are those of the last one, which need not be matched.
    """
    if record.removed or len(card.clozes) != len(record.clozes):
        return None
    known = {(e.title, e.answer, e.before, e.after): e.number for e in record.clozes}
    numbers = dict[tuple[bool, int], int]()
    for place in places.of(card):
        number = known.get((place.title, place.answer, place.before, place.after))
        if number is None or place.cloze.number not in (0, number):
            return None
        numbers[place.title, place.cloze.start] = number
    if len(known) != len(numbers):  # copies that only their order tells apart
        return None
    done = replace(with_numbers(card, numbers), changed=record.changed)
    return done if content.of(deck, done) == record.content else None


def with_numbers(card: Card, numbers: Mapping[tuple[bool, int], int]) -> Card:
    """The card with numbers given by whether a cloze is in the title, and where it starts."""

    def given(text: Text, *, title: bool) -> Text:
        if not text.clozes:
            return text
        clozes = [c._replace(number=numbers[title, c.start]) for c in text.clozes]
        return replace(text, clozes=tuple(clozes))

    return replace(card, title=given(card.title, title=True), text=given(card.text, title=False))
