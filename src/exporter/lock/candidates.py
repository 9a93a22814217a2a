"""Every place of a card's record beside every place of the card that may be the same fact."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from exporter.lock import likeness, moves
from exporter.lock.groups import Group, equal
from exporter.lock.places import Place
from exporter.lock.records import CardRecord, ClozeRecord, Role
from exporter.model import Card

EXACT = 1.5  # the score of an equal answer between the same words
EXTENDED = 1.2  # of an answer that took in, or left out, words beside it
MOVED = 1.1  # of an answer that left its sentence for the title: below any that stayed


@dataclass(frozen=True, slots=True)
class Pair:
    """A place of the record (by its position there) and one of the card's groups.

    ``owner`` tells whether the former place owns its number.
    """

    old: int
    place: Place
    number: int
    group: int
    owner: bool
    score: float
    sure: bool


def pairs(card: Card, record: CardRecord, groups: tuple[Group, ...]) -> tuple[Pair, ...]:
    """All pairs that are or may be the same fact.

    What stands unchanged is paired first, and only the rest compared in earnest: a deck is
    built far more often than a sentence of it is edited.
    """
    exact = tuple(_exact(record, groups))
    old, new = {pair.old for pair in exact}, {pair.place for pair in exact}
    places = [(position, place) for position, group in enumerate(groups) for place in group]
    compared = (
        _compared(card, index, entry, position, place)
        for (index, entry), (position, place) in product(enumerate(record.clozes), places)
        if index not in old and place not in new
    )
    return (*exact, *(pair for pair in compared if pair))


def _exact(record: CardRecord, groups: tuple[Group, ...]) -> Iterator[Pair]:
    for (index, entry), (position, group) in product(enumerate(record.clozes), enumerate(groups)):
        for place in group:
            if _unchanged(entry, place):
                yield _pair(index, entry, position, place, EXACT, sure=True)


def _unchanged(entry: ClozeRecord, place: Place) -> bool:
    return (
        entry.title == place.title
        and (entry.before, entry.after) == (place.before, place.after)
        and equal(entry.answer, place.answer)
    )


def _compared(
    card: Card, index: int, entry: ClozeRecord, position: int, place: Place
) -> Pair | None:
    like = likeness.between(entry, place)
    if like.sure:
        return _pair(index, entry, position, place, like.score, sure=True)
    if moves.reached_further(entry, place):
        return _pair(index, entry, position, place, EXTENDED, sure=True)
    if moves.moved_to_title(entry, place, card.text.plain):
        return _pair(index, entry, position, place, MOVED, sure=True)
    if like.possible:
        return _pair(index, entry, position, place, like.score, sure=False)
    return None


def _pair(
    index: int, entry: ClozeRecord, position: int, place: Place, score: float, *, sure: bool
) -> Pair:
    owner = entry.role is not Role.ALSO
    return Pair(index, place, entry.number, position, owner, score, sure)
