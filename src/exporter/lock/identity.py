"""Whether a deck and its cards are those that the lock remembers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping
from typing import TYPE_CHECKING

from exporter.diagnostics import Diagnostic, Severity
from exporter.lock.records import CardRecord, ClozeRecord, Lock
from exporter.model import Card, Deck

if TYPE_CHECKING:
    from exporter.lock.numbering import Assignment

EARLIEST = 1_000_000_000  # 9 September 2001; Anki's own checks break on notes of 1970
RARE = 50  # cards that may have a trait in common before it tells nothing
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
    """The mistake of calling a card by the id of one that was taken out.

    One that was on paper only counts as taken out: learners were told to delete it.
    """
    return Diagnostic(
        code="card-id-reused",
        message=f"'{card.id}' was the id of a card with other facts, which was taken out of Anki",
        span=card.origin.field("id"),
        label="learners have that card under it",
        help="give this card an id of its own",
    )


def renamed(deck: Deck, lock: Lock, records: dict[str, CardRecord]) -> Iterator[Diagnostic]:
    """Warn of a card that only changed its id, by which learners lose its history."""
    for former, card in successors(deck, lock, records):
        yield Diagnostic(
            code="card-id-changed",
            severity=Severity.WARNING,
            message=f"this card was '{former}'; as '{card.id}' it starts anew",
            span=card.origin.field("id"),
            help=f"write 'id: {former}' to keep what learners know of it",
        )


def successors(
    deck: Deck, lock: Lock, records: Mapping[str, CardRecord]
) -> Iterator[tuple[str, Card]]:
    """Cards that only changed their ids, each with the id it had in a lock.

    They may have been edited a little as well. A card that has its own former id again, with
    what it had under it, is where it belongs. Of cards that share an id nothing is said: what
    the lock has under it may be either's.
    """
    times = Counter(card.id for card in deck.cards)
    gone = defaultdict[Hashable, list[CardRecord]](list)
    for old in lock.cards:
        if not old.removed and _left(old, records.get(old.id)):
            for trait in _traits(old):
                gone[trait].append(old)
    for card in deck.cards:
        record, own = records.get(card.id), lock.by_id.get(card.id)
        if not record or times[card.id] > 1 or (own and not _left(own, record)):
            continue
        if former := _likeliest(record, gone):
            yield former.id, card


def _left(old: CardRecord, new: CardRecord | None) -> bool:
    """Whether an id no longer has most of the facts that it had: one may be said on any card."""
    return new is None or 2 * len(set(old.answers) & set(new.answers)) <= len(old.answers)


def _traits(record: CardRecord) -> set[Hashable]:
    """What a card with the same facts has at least one of."""
    return {trait for e in record.heads.values() for trait in (e.answer, (e.before, e.after))}


def _likeliest(record: CardRecord, gone: Mapping[Hashable, list[CardRecord]]) -> CardRecord | None:
    """The former card that most of a card's facts are of, if there is one."""
    with_trait = (gone.get(trait, []) for trait in sorted(_traits(record), key=repr))
    rare = {old.id: old for found in with_trait if len(found) <= RARE for old in found}
    shares = [(_common(record, old), old) for old in rare.values() if old.id != record.id]
    best = max(shares, key=lambda share: share[0], default=(0.0, record))
    return best[1] if best[0] > 0.5 else None


def _common(one: CardRecord, other: CardRecord) -> float:
    """The share of facts of which both have the answer and a word beside it, or the sentence."""
    facts = [*other.heads.values()]
    same = sum(any(_alike(fact, known) for known in facts) for fact in one.heads.values())
    return same / max(len(facts), len(one.heads), 1)


def _alike(one: ClozeRecord, other: ClozeRecord) -> bool:
    if (one.before, one.after) == (other.before, other.after):
        named = bool(one.frame and other.frame and one.before + one.after)
        return one.answer == other.answer or (named and one.of == other.of)
    nearest = (one.before.split()[-2:], one.after.split()[:2])
    others = (other.before.split()[-2:], other.after.split()[:2])
    return one.answer == other.answer and any(map(_shared, nearest, others))


def _shared(some: list[str], others: list[str]) -> bool:
    return bool(set(some) & set(others))
