"""Every number of a card's record beside every group of clozes it may belong to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from exporter.lock import likeness
from exporter.lock.groups import Group, equal
from exporter.lock.matching import Pair
from exporter.lock.places import Place
from exporter.lock.records import CardRecord, ClozeRecord, Role
from exporter.model import Card

EXACT = 1.5  # the score of an equal answer between the same words
MOVED = 1.1  # of an answer that left its sentence for the title: below any that stayed


def pairs(card: Card, record: CardRecord, groups: tuple[Group, ...]) -> tuple[Pair, ...]:
    """The pairs of numbers and groups that are or may be the same fact.

    What stands unchanged is paired first, and only the rest compared in earnest: a deck is
    built far more often than a sentence of it is edited.
    """
    exact = tuple(_exact(record, groups))
    numbers = Counter(pair.number for pair in exact)
    positions = Counter(pair.group for pair in exact)
    settled = {pair for pair in exact if numbers[pair.number] == positions[pair.group] == 1}
    done = {pair.number for pair in settled}, {pair.group for pair in settled}
    compared = (
        pair
        for number in record.answers
        for position, group in enumerate(groups)
        if number not in done[0] and position not in done[1]
        if (pair := compare(card, record, number, position, group))
    )
    return (*settled, *compared)


def _exact(record: CardRecord, groups: tuple[Group, ...]) -> Iterator[Pair]:
    for position, group in enumerate(groups):
        numbers = {old.number for old in record.owners for place in group if same(old, place)}
        yield from (Pair(number, position, EXACT, sure=True) for number in sorted(numbers))


def same(record: ClozeRecord, place: Place) -> bool:
    """Whether a place is as it was: in the title or the text, the answer, the words around."""
    return (
        record.title == place.title
        and equal(record.answer, place.answer)
        and (record.before, record.after) == (place.before, place.after)
    )


def compare(
    card: Card, record: CardRecord, number: int, position: int, group: Group
) -> Pair | None:
    """The pair of a number and a group, or None where nothing suggests the same fact."""
    owners = [old for old in record.places(number) if old.role is not Role.ALSO]
    if sure := [score for old in owners for place in group if (score := surely(card, old, place))]:
        return Pair(number, position, max(sure), sure=True)
    joined = [old for old in record.places(number) if old.role is Role.ALSO]
    likely = [
        like.score
        for place in group
        if not any(surely(card, old, place) for old in joined)
        for old in owners
        if (like := likeness.between(old, place)).possible
    ]
    return Pair(number, position, max(likely), sure=False) if likely else None


def surely(card: Card, old: ClozeRecord, place: Place) -> float:
    """The score of a place that is surely the same fact, 0 for any other."""
    like = likeness.between(old, place)
    if like.sure:
        return like.score
    return MOVED if likeness.moved_to_title(old, place, card.text.plain) else 0.0
