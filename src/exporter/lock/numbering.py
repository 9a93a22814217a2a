"""One card's cloze numbers: kept, fresh or retired."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count

from exporter.diagnostics import Diagnostic
from exporter.lock import candidates, complaints, groups, written
from exporter.lock.groups import Group
from exporter.lock.matching import settle
from exporter.lock.places import Place
from exporter.lock.records import CardRecord, ClozeRecord, Retired, Role
from exporter.model import Card, Text

MOST = 500  # Anki turns any greater cloze number into this one


@dataclass(frozen=True, slots=True)
class Assignment:
    """A card's groups of clozes, each with its number, and why they cannot stand."""

    groups: tuple[Group, ...]
    numbers: tuple[int, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def assign(card: Card, record: CardRecord) -> Assignment:
    """Give every group of a card's clozes its number.

    A group in doubt gets a fresh number beside its error, so that later checks can go on.
    """
    together = groups.of(card)
    pairs = candidates.pairs(card, record, together)
    given = written.numbers(together)
    problems = list(written.check(card, record, together))
    matching = settle(
        pair for pair in pairs if pair.group not in given and pair.number not in given.values()
    )
    known = given | {pair.group: pair.number for pair in matching.certain}
    fresh = _unused(record, known)
    numbers = tuple(
        known[position] if position in known else next(fresh) for position in range(len(together))
    )
    problems += complaints.ambiguous(card, record, together, matching.open, next(fresh))
    if too_many := [
        group for group, number in zip(together, numbers, strict=True) if number > MOST
    ]:
        problems.append(complaints.too_many(card, too_many[0][0], MOST))
    return Assignment(together, numbers, tuple(problems))


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

    def with_numbers(text: Text, *, title: bool) -> Text:
        clozes = (replace(c, number=numbers[title, c.start]) for c in text.clozes)
        return replace(text, clozes=tuple(clozes))

    return replace(
        card,
        title=with_numbers(card.title, title=True),
        text=with_numbers(card.text, title=False),
    )


def remembered(card: Card, record: CardRecord, assignment: Assignment) -> CardRecord:
    """The card's record with the numbers in use now; those gone are retired."""
    clozes = [
        entry
        for number, group in sorted(
            zip(assignment.numbers, assignment.groups, strict=True), key=lambda pair: pair[0]
        )
        for entry in _entries(number, group, _owners(card, record.places(number), group))
    ]
    live = set(assignment.numbers)
    gone = (Retired(n, answer) for n, answer in record.answers.items() if n not in live)
    retired = sorted((*record.retired, *gone), key=lambda entry: entry.number)
    return replace(record, clozes=tuple(clozes), retired=tuple(retired))


def _entries(number: int, group: Group, owners: tuple[Place, ...]) -> Iterator[ClozeRecord]:
    for place in (*owners, *(place for place in group if place not in owners)):
        role = Role.HEAD if place == owners[0] else Role.WITH if place in owners else Role.ALSO
        yield ClozeRecord(number, place.answer, place.before, place.after, role, place.title)


def _owners(card: Card, former: tuple[ClozeRecord, ...], group: Group) -> tuple[Place, ...]:
    """The places a number belongs to: of a fresh one, the group's in the text, if any."""
    if not former:
        return tuple(place for place in group if not place.title) or group
    scored = sorted(
        (
            (score, -position, index)
            for index, old in enumerate(former)
            if old.role is not Role.ALSO
            for position, place in enumerate(group)
            if (score := candidates.surely(card, old, place))
        ),
        reverse=True,
    )
    heirs = dict[int, int]()
    for _, negative, index in scored:
        if index not in heirs and -negative not in heirs.values():
            heirs[index] = -negative
    kept = tuple(place for position, place in enumerate(group) if position in heirs.values())
    return kept or tuple(place for place in group if groups.author_number(place)) or group
