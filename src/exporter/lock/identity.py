"""Whether a deck and its cards are those that the lock remembers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from exporter.diagnostics import Diagnostic, Severity
from exporter.lock.records import CardRecord, Lock
from exporter.model import Card, Deck

if TYPE_CHECKING:
    from exporter.lock.numbering import Assignment

EARLIEST = 1_000_000_000  # 9 September 2001; Anki's own checks break on notes of 1970
LATEST = 2**32 - 1  # February 2106; Anki keeps 32 bits of a time and takes later ones for 1970


def returned(record: CardRecord, assignment: Assignment) -> bool:
    """Whether a card is clearly the removed one: most of either's numbers are the other's."""
    kept = set(record.answers) & set(assignment.numbers)
    return len(kept) * 2 > max(len(record.answers), len(assignment.numbers))


def unfit(deck: Deck, lock: Lock, now: int) -> Diagnostic | None:
    """Why a deck cannot be held against a lock at this time (Unix seconds) at all."""
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


def reused(card: Card) -> Diagnostic:
    """The mistake of calling a card by the id of one that was taken out."""
    return Diagnostic(
        code="card-id-reused",
        message=f"'{card.id}' was the id of another card, which has been taken out",
        span=card.origin.field("id"),
        label="learners would see the other card's history",
        help="give the new card an id of its own",
    )


def _places(record: CardRecord) -> frozenset[tuple[str, str, str]]:
    return frozenset((entry.answer, entry.before, entry.after) for entry in record.clozes)


def renamed(deck: Deck, lock: Lock, records: dict[str, CardRecord]) -> Iterator[Diagnostic]:
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
