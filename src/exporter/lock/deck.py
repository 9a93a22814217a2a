"""A whole deck held against its lock: numbers for its clozes, times for its cards."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from exporter.diagnostics import Diagnostic, Severity
from exporter.lock import content, identity, withdrawal
from exporter.lock.differences import Difference, Event, between
from exporter.lock.records import CardRecord, Lock
from exporter.lock.unchanged import unchanged
from exporter.model import Card, Deck


class Numbered(NamedTuple):
    """A deck with its clozes numbered and its cards' times of change, and its new lock.

    With an error among the diagnostics the lock is the former one and must not be written.
    """

    deck: Deck
    lock: Lock
    differences: tuple[Difference, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def is_first(self) -> bool:
        """Whether the former lock knew nothing: all that the new one has is new."""
        added = {d.card for d in self.differences if d.event is Event.CARD_ADDED}
        return bool(added) and added == self.lock.by_id.keys()


def number(deck: Deck, lock: Lock, now: int) -> Numbered:
    """Number a deck's clozes by its lock; ``now`` is in Unix seconds.

    The same deck and lock give the same lock again, whatever the time.
    """
    if problem := identity.unfit(deck, lock, now):
        return Numbered(deck, lock, diagnostics=(problem,))
    done = [_number(deck, card, lock, now) for card in deck.cards]
    records = {one.record.id: one.record for one in done if one.record}
    problems = [problem for one in done for problem in one.diagnostics]
    renamed = list(identity.renamed(deck, lock, records))
    problems += [*renamed, *withdrawal.many(deck, lock, records, len(renamed))]
    whole = replace(deck, cards=tuple(one.card for one in done))
    if any(problem.severity is Severity.ERROR for problem in problems):
        return Numbered(whole, lock, diagnostics=tuple(problems))
    new = _renewed(lock, deck.id, records)
    return Numbered(whole, new, between(lock, new), tuple(problems))


def _renewed(lock: Lock, deck: str, records: dict[str, CardRecord]) -> Lock:
    """The lock with these cards; those it had besides have been taken out."""
    removed = (old._replace(removed=True) for old in lock.cards if old.id not in records)
    return Lock(deck, tuple(sorted((*records.values(), *removed), key=lambda card: card.id)))


class _Done(NamedTuple):
    """A card with its numbers, and what the lock is to remember of it: nothing of one on paper."""

    card: Card
    record: CardRecord | None = None
    diagnostics: tuple[Diagnostic, ...] = ()


def _recalled(card: Card, record: CardRecord, language: str) -> CardRecord:
    """The record of an unchanged card, all of whose facts it can tell from others hereafter."""
    if all(entry.rest for entry in record.clozes):
        return record
    from exporter.lock.matching import naming

    return record._replace(clozes=naming.recalled(card, record.clozes, language))


def _number(deck: Deck, card: Card, lock: Lock, now: int) -> _Done:
    if not card.clozes:
        return _Done(card)
    former = lock.by_id.get(card.id)
    if former and (same := unchanged(deck, card, former)):
        return _Done(same, _recalled(card, former, deck.language))
    # Only for what has changed: a check of a deck that has not would wait for nothing.
    from exporter.lock import exchanged
    from exporter.lock.numbering import assign, numbered, remembered

    record = former or CardRecord(card.id, 0, "")
    known = record
    if former and exchanged.has_the_text_of_another(card, former, lock, deck.language):
        known = exchanged.without_facts(record)
    assignment = assign(card, known, deck.language)
    if record.removed and not identity.returned(record, assignment):
        return _Done(card, record, (identity.reused(card),))
    done = numbered(card, assignment)
    digest = content.of(deck, done)
    changed = record.changed if digest == record.content else max(now, record.changed + 1)
    kept = remembered(record, assignment)
    kept = kept._replace(removed=False, changed=changed, content=digest)
    return _Done(replace(done, changed=changed), kept, assignment.diagnostics)
