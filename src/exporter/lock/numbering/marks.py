"""The cloze numbers an author wrote, held against the lock."""

from __future__ import annotations

from collections.abc import Iterator

from exporter.diagnostics import Diagnostic
from exporter.lock.matching.groups import Group, author_number
from exporter.lock.matching.pairs import Pair
from exporter.lock.matching.places import Place
from exporter.lock.numbering import complaints
from exporter.lock.records import CardRecord
from exporter.model import Card


def numbers(groups: tuple[Group, ...]) -> dict[int, int]:
    """The author's numbers, by the groups' positions."""
    return {
        position: author_number(place)
        for position, group in enumerate(groups)
        if (place := marked(group))
    }


def marked(group: Group) -> Place | None:
    """The first place of a group at which the author wrote its number."""
    return next((place for place in group if author_number(place)), None)


def check(
    card: Card, record: CardRecord, groups: tuple[Group, ...], pairs: tuple[Pair, ...]
) -> Iterator[Diagnostic]:
    """Report the author's numbers that would move a learner's history to another fact."""
    retired = {entry.number: entry.answer for entry in record.retired}
    owned = [pair for pair in pairs if pair.owner]
    given = numbers(groups)
    for position, number in given.items():
        place = marked(groups[position])
        if not place:
            continue
        here = [pair for pair in owned if pair.group == position]
        if any(pair.sure and pair.number == number for pair in here):
            continue
        if number in retired:
            yield complaints.retired(card, place, retired[number])
        elif number in record.answers:
            mine = [pair for pair in here if pair.number == number]
            others = [pair for pair in owned if pair.number == number and pair.sure]
            yield from _claimed(card, record, place, mine, others)
        elif former := {p.number for p in here if p.sure and p.old.live} - {*given.values()}:
            yield complaints.renumbered(card, place, min(former))


def _claimed(
    card: Card, record: CardRecord, place: Place, mine: list[Pair], others: list[Pair]
) -> Iterator[Diagnostic]:
    """A number in use must stay with its fact, or go to what may be that fact mended."""
    if others:
        yield complaints.taken(card, place, others[0].place)
    elif not mine:
        yield complaints.unlike(card, record, place)
