"""What two locks of a deck differ in, in the author's words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from exporter.lock.records import CardRecord, Lock


class Event(StrEnum):
    """What can happen to a card, and to a number of it."""

    CARD_ADDED = "card added"
    CARD_CHANGED = "card changed"
    CARD_REMOVED = "card removed"
    CARD_RETURNED = "card returned"
    CLOZE_ADDED = "cloze added"
    CLOZE_RETURNED = "cloze returned"
    ANSWER_CHANGED = "answer changed"
    CLOZE_RETIRED = "cloze retired"
    SURROUNDINGS_CHANGED = "surroundings changed"


class Difference(NamedTuple):
    """One change; ``number`` is 0 and the answers are empty where it is the card's own."""

    card: str
    event: Event
    number: int = 0
    answer: str = ""
    former: str = ""

    def __str__(self) -> str:
        match self.event:
            case Event.CLOZE_ADDED:
                return f"{self.card}: new c{self.number} '{self.answer}'"
            case Event.CLOZE_RETURNED:
                return f"{self.card}: c{self.number} '{self.answer}' is back"
            case Event.ANSWER_CHANGED:
                return f"{self.card}: c{self.number} '{self.former}' is now '{self.answer}'"
            case Event.CLOZE_RETIRED:
                return f"{self.card}: retired c{self.number} '{self.former}'"
            case _:
                return f"{self.card}: {self.event}"


def between(old: Lock, new: Lock) -> tuple[Difference, ...]:
    """The differences of two locks, in the order of the cards' ids and numbers."""
    return tuple(
        difference
        for id in sorted({*old.by_id, *new.by_id})
        for difference in _card(old.by_id.get(id), new.by_id.get(id))
    )


def telling(differences: Iterable[Difference]) -> tuple[Difference, ...]:
    """These differences, without that a card changed where what happened to its answers is told."""
    found = tuple(differences)
    told = {difference.card for difference in found if difference.number}
    return tuple(d for d in found if d.event is not Event.CARD_CHANGED or d.card not in told)


def _card(old: CardRecord | None, new: CardRecord | None) -> Iterator[Difference]:
    match old, new:
        case ((None | CardRecord(removed=True)), CardRecord(removed=False)):
            event = Event.CARD_RETURNED if old else Event.CARD_ADDED
            yield Difference(new.id, event)
        case CardRecord(removed=False), (None | CardRecord(removed=True)):
            yield Difference(old.id, Event.CARD_REMOVED)
        case CardRecord(removed=False), CardRecord(removed=False):
            yield from _kept(old, new)
        case _:
            pass


def _unnamed(card: CardRecord) -> CardRecord:
    """A record without what older locks do not remember: that a lock gains it is no change."""
    clozes = tuple(entry._replace(of="", frame="", rest="") for entry in card.clozes)
    retired = tuple(entry._replace(of="", frame="", rest="") for entry in card.retired)
    return card._replace(clozes=clozes, retired=retired)


def _kept(old: CardRecord, new: CardRecord) -> Iterator[Difference]:
    if old.content != new.content:
        yield Difference(new.id, Event.CARD_CHANGED)
    elif _unnamed(old) != _unnamed(new):
        yield Difference(new.id, Event.SURROUNDINGS_CHANGED)
    for number in sorted({*old.answers, *new.answers}):
        former, answer = old.answers.get(number), new.answers.get(number)
        if former is None and answer is not None:
            event = Event.CLOZE_RETURNED if number in old.used else Event.CLOZE_ADDED
            yield Difference(new.id, event, number, answer)
        elif answer is None and former is not None:
            yield Difference(new.id, Event.CLOZE_RETIRED, number, former=former)
        elif former and answer and former != answer:
            yield Difference(new.id, Event.ANSWER_CHANGED, number, answer, former)
