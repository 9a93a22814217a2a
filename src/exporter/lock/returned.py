"""Whether a card that comes back is the one that was taken out."""

from __future__ import annotations

from exporter.lock.numbering import Assignment
from exporter.lock.records import CardRecord


def returned(record: CardRecord, assignment: Assignment) -> bool:
    """Whether a card is clearly the removed one: most of either's numbers are the other's."""
    kept = set(record.answers) & set(assignment.numbers)
    return len(kept) * 2 > max(len(record.answers), len(assignment.numbers))
