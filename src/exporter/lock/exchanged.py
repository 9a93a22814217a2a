"""Cards under each other's ids: the texts stay as they were, and the ids were given anew."""

from __future__ import annotations

from exporter.lock.matching import naming, places
from exporter.lock.matching.places import Place
from exporter.lock.records import CardRecord, ClozeRecord, Lock, Retired
from exporter.model import Card


def has_the_text_of_another(card: Card, own: CardRecord, lock: Lock, language: str) -> bool:
    """Whether all of a card's facts are to the letter those that the lock has under other ids.

    ``own`` is what the lock has under its own.
    """
    written = frozenset((p.answer, p.before, p.after) for p in places.of(card))
    alike = lock.with_places.get(written, [])
    if not any(other.id != own.id for other in alike):
        return False
    facts = frozenset(map(_fact, naming.named(card, language)))
    if frozenset(map(_fact, own.clozes)) == facts:
        return False
    return any(frozenset(map(_fact, other.clozes)) == facts for other in alike)


def _fact(place: ClozeRecord | Place) -> tuple[str | bool, ...]:
    return place.title, place.answer, place.of, place.frame, place.rest


def without_facts(record: CardRecord) -> CardRecord:
    """A record that knows its numbers and none of its facts: all of a card is new beside it."""
    heads = (Retired(number, answer) for number, answer in record.answers.items())
    gone = (Retired(entry.number, entry.answer) for entry in record.retired)
    return record._replace(clozes=(), retired=(*heads, *gone))
