"""One card's cloze numbers: kept, fresh or retired."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from exporter.diagnostics import Diagnostic
from exporter.lock.matching import candidates, groups, opposites
from exporter.lock.matching.decision import decide
from exporter.lock.matching.groups import Group
from exporter.lock.matching.places import Place
from exporter.lock.numbering import complaints, marks
from exporter.lock.records import CardRecord, ClozeRecord, Retired, Role
from exporter.lock.unchanged import with_numbers
from exporter.model import HIGHEST_NUMBER, Card


@dataclass(frozen=True, slots=True)
class Assignment:
    """A card's groups of clozes, each with its number, and why they cannot stand.

    ``heirs`` are the places known to own their number since before.
    """

    groups: tuple[Group, ...]
    numbers: tuple[int, ...]
    heirs: frozenset[Place]
    diagnostics: tuple[Diagnostic, ...] = ()


def assign(card: Card, record: CardRecord, language: str) -> Assignment:
    """Give every group of a card's clozes its number; ``language`` is the deck's tag.

    A group in doubt gets a fresh number beside its error, so that later checks can go on.
    """
    together = groups.of(card, language)
    pairs = candidates.pairs(card, record, together, opposites.of(language))
    decision = decide(pairs, marks.numbers(together))
    known, fresh = decision.numbers, _unused(record, decision.numbers)
    numbers = tuple(
        known[position] if position in known else next(fresh) for position in range(len(together))
    )
    # A number written in the wrong place leaves others in doubt: that is not their mistake.
    problems = list(marks.check(card, record, together, pairs)) or list(
        complaints.ambiguous(card, record, numbers, decision.open)
    )
    if too_many := [
        group for group, number in zip(together, numbers, strict=True) if number > HIGHEST_NUMBER
    ]:
        problems.append(complaints.too_many(card, too_many[0][0], HIGHEST_NUMBER))
    return Assignment(together, numbers, decision.heirs, tuple(problems))


def _unused(record: CardRecord, known: Mapping[int, int]) -> Iterator[int]:
    taken = record.used | set(known.values())
    return (number for number in count(1) if number not in taken)


def numbered(card: Card, assignment: Assignment) -> Card:
    """The card with its clozes' numbers."""
    numbers = {
        (place.title, place.cloze.start): number
        for group, number in zip(assignment.groups, assignment.numbers, strict=True)
        for place in group
    }
    return with_numbers(card, numbers)


def remembered(record: CardRecord, assignment: Assignment) -> CardRecord:
    """The card's record with the numbers in use now; those gone are retired."""
    by_number = dict(zip(assignment.numbers, assignment.groups, strict=True))
    clozes = [
        entry
        for number, group in sorted(by_number.items())
        for entry in _entries(number, group, _owners(record, number, group, assignment.heirs))
    ]
    gone = (_retired(head) for number, head in record.heads.items() if number not in by_number)
    still = (entry for entry in record.retired if entry.number not in by_number)
    retired = sorted((*still, *gone), key=lambda entry: entry.number)
    return record._replace(clozes=tuple(clozes), retired=tuple(retired))


def _retired(head: ClozeRecord) -> Retired:
    gone = Retired(head.number, head.answer, head.before, head.after, head.title)
    return gone._replace(of=head.of, frame=head.frame, rest=head.rest) if gone.known else gone


def _entries(number: int, group: Group, owners: tuple[Place, ...]) -> Iterator[ClozeRecord]:
    owning = frozenset(owners)
    for place in (*owners, *(place for place in group if place not in owning)):
        role = Role.HEAD if place == owners[0] else Role.WITH if place in owning else Role.ALSO
        where = place.before, place.after, role, place.title
        yield ClozeRecord(number, place.answer, *where, place.of, place.frame, place.rest)


def _owners(
    record: CardRecord, number: int, group: Group, heirs: frozenset[Place]
) -> tuple[Place, ...]:
    """The places a number belongs to: those it had, or those it is first given to.

    A title repeats what the text says, so it owns a number only where the text lacks it.
    """
    if number not in record.used:
        return tuple(place for place in group if not place.title) or group
    kept = tuple(place for place in group if place in heirs)
    return kept or tuple(place for place in group if groups.author_number(place))
