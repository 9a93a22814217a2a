"""Whether so many published cards are missing at once that a part of the file may be lost."""

from __future__ import annotations

from collections.abc import Iterator

from exporter.diagnostics import Diagnostic, Severity
from exporter.lock.records import CardRecord, Lock
from exporter.model import Deck

MANY = 5  # cards that an author hardly takes out together
_NAMED = 3  # ids that the message gives


def many(
    deck: Deck, lock: Lock, records: dict[str, CardRecord], renamed: int
) -> Iterator[Diagnostic]:
    """Warn once where at least ``MANY`` cards, or more than half and not one, are missing.

    ``renamed`` is how many of them are in the file by another id, and have been warned of.
    """
    published = [old.id for old in lock.cards if not old.removed]
    ids = {card.id for card in deck.cards}
    gone = [id for id in published if id not in records and id not in ids]
    lost = len(gone) - renamed
    if lost >= MANY or (lost > 1 and lost * 2 > len(published)):
        named = ", ".join(gone[:_NAMED]) + (", …" if len(gone) > _NAMED else "")
        yield Diagnostic(
            code="many-cards-gone",
            message=f"{len(gone)} of the lock's {len(published)} cards are no longer in the file: "
            f"{named}",
            span=deck.origin.field("id"),
            severity=Severity.WARNING,
            help="see whether a part of the file is lost; 'exporter build' withdraws these cards",
        )
