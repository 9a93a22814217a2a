"""A whole deck held against its lock: numbers for its clozes, times for its cards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from exporter.diagnostics import Diagnostic, Severity
from exporter.lock import content
from exporter.lock.differences import Difference, between
from exporter.lock.matching import places
from exporter.lock.numbering import Assignment, assign, numbered, remembered, with_numbers
from exporter.lock.records import CardRecord, Lock
from exporter.model import Card, Deck

EARLIEST = 1_000_000_000  # 9 September 2001; Anki's own checks break on notes of 1970
LATEST = 2**32 - 1  # February 2106; Anki's own programs exchange times of 32 bits


@dataclass(frozen=True, slots=True)
class Numbered:
    """A deck with its clozes numbered and its cards' times of change, and its new lock.

    With an error among the diagnostics the lock is the former one and must not be written.
    """

    deck: Deck
    lock: Lock
    differences: tuple[Difference, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def number(deck: Deck, lock: Lock, now: int) -> Numbered:
    """Number a deck's clozes by its lock; ``now`` is in Unix seconds.

    The same deck and lock give the same lock again, whatever the time.
    """
    if problem := _unfit(deck, lock, now):
        return Numbered(deck, lock, diagnostics=(problem,))
    cards, records, problems = list[Card](), dict[str, CardRecord](), list[Diagnostic]()
    for card in deck.cards:
        if not card.clozes:
            cards.append(card)
            continue
        done, record, found = _number(deck, card, lock, now)
        cards.append(done)
        records[card.id] = record
        problems += found
    problems += _renamed(deck, lock, records)
    whole = replace(deck, cards=tuple(cards))
    if any(problem.severity is Severity.ERROR for problem in problems):
        return Numbered(whole, lock, diagnostics=tuple(problems))
    removed = (replace(old, removed=True) for old in lock.cards if old.id not in records)
    together = sorted((*records.values(), *removed), key=lambda record: record.id)
    new = Lock(deck.id, tuple(together))
    return Numbered(whole, new, between(lock, new), tuple(problems))


def _number(
    deck: Deck, card: Card, lock: Lock, now: int
) -> tuple[Card, CardRecord, tuple[Diagnostic, ...]]:
    former = lock.by_id.get(card.id)
    if former and (same := _unchanged(deck, card, former)):
        return same, former, ()
    record = former or CardRecord(card.id, 0, "")
    assignment = assign(card, record)
    if record.removed and not _returned(record, assignment):
        return card, record, (_reused(card),)
    done = numbered(card, assignment)
    digest = content.of(deck, done)
    changed = record.changed if digest == record.content else max(now, record.changed + 1)
    record = replace(remembered(record, assignment), removed=False)
    return (
        replace(done, changed=changed),
        replace(record, changed=changed, content=digest),
        assignment.diagnostics,
    )


def _unchanged(deck: Deck, card: Card, record: CardRecord) -> Card | None:
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


def _returned(record: CardRecord, assignment: Assignment) -> bool:
    """Whether a card is clearly the removed one: most of either's numbers are the other's."""
    kept = set(record.answers) & set(assignment.numbers)
    return len(kept) * 2 > max(len(record.answers), len(assignment.numbers))


def _unfit(deck: Deck, lock: Lock, now: int) -> Diagnostic | None:
    if lock.deck and lock.deck != deck.id:
        return Diagnostic(
            code="lock-of-another-deck",
            message=f"this is deck '{deck.id}', but its lock is that of '{lock.deck}'",
            span=deck.origin.field("id"),
            help="a published deck keeps its id; for another deck, start with no lock",
        )
    if not EARLIEST <= now <= LATEST:
        return Diagnostic(
            code="time-out-of-range",
            message=f"{now} is no time a card can have changed at: Anki fails on it",
            span=deck.origin.span,
            help="set the clock, or SOURCE_DATE_EPOCH: seconds since 1970, "
            f"from {EARLIEST} (2001) to {LATEST} (2106)",
        )
    return None


def _reused(card: Card) -> Diagnostic:
    return Diagnostic(
        code="card-id-reused",
        message=f"'{card.id}' was the id of another card, which has been taken out",
        span=card.origin.field("id"),
        label="learners would see the other card's history",
        help="give the new card an id of its own",
    )


def _places(record: CardRecord) -> frozenset[tuple[str, str, str]]:
    return frozenset((entry.answer, entry.before, entry.after) for entry in record.clozes)


def _renamed(deck: Deck, lock: Lock, records: dict[str, CardRecord]) -> Iterator[Diagnostic]:
    """Warn of a card that only changed its id, by which learners lose its history."""
    were = {old.id: _places(old) for old in lock.cards if not old.removed}
    are = {id: _places(record) for id, record in records.items()}
    gone = {places: id for id, places in were.items() if places != are.get(id)}
    for card in deck.cards:
        if card.id not in are or were.get(card.id) == are[card.id]:
            continue
        if former := gone.get(are[card.id]):
            yield Diagnostic(
                code="card-id-changed",
                severity=Severity.WARNING,
                message=f"this card was '{former}'; as '{card.id}' it starts anew",
                span=card.origin.field("id"),
                help=f"write 'id: {former}' to keep what learners know of it",
            )
