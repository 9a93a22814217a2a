"""The cloze numbers an author wrote, held against the lock."""

from __future__ import annotations

from collections.abc import Iterator

from exporter.diagnostics import Diagnostic
from exporter.lock import candidates, complaints
from exporter.lock.groups import Group, author_number
from exporter.lock.records import CardRecord
from exporter.model import Card


def numbers(groups: tuple[Group, ...]) -> dict[int, int]:
    """The author's numbers, by the groups' positions."""
    return {position: number for position, group in enumerate(groups) if (number := _number(group))}


def _number(group: Group) -> int:
    return max(author_number(place) for place in group)


def check(card: Card, record: CardRecord, groups: tuple[Group, ...]) -> Iterator[Diagnostic]:
    """Report the author's numbers that would move a learner's history to another fact."""
    retired = {entry.number: entry.answer for entry in record.retired}
    for position, number in numbers(groups).items():
        place = next(place for place in groups[position] if author_number(place))
        if number in retired:
            yield complaints.retired(card, record, place, retired[number])
        elif number in record.answers:
            yield from _claimed(card, record, groups, position, number)
        else:
            yield from _renumbered(card, record, groups, position)


def _claimed(
    card: Card, record: CardRecord, groups: tuple[Group, ...], position: int, number: int
) -> Iterator[Diagnostic]:
    """A number in use must stay with its fact, or with what may be that fact mended."""
    place = next(place for place in groups[position] if author_number(place))
    here = candidates.compare(card, record, number, position, groups[position])
    if here and here.sure:
        return
    for other, group in enumerate(groups):
        there = candidates.compare(card, record, number, other, group)
        if other != position and there and there.sure:
            yield complaints.taken(card, record, place, group[0])
            return
    if not here:
        yield complaints.unlike(card, record, place)


def _renumbered(
    card: Card, record: CardRecord, groups: tuple[Group, ...], position: int
) -> Iterator[Diagnostic]:
    """A fresh number for an old fact is the author's right, but learners lose by it."""
    place = next(place for place in groups[position] if author_number(place))
    given = numbers(groups).values()
    for former in record.answers:
        pair = candidates.compare(card, record, former, position, groups[position])
        if former not in given and pair and pair.sure:
            yield complaints.renumbered(card, record, place, former)
