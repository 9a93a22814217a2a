"""Cloze numbers that stay with their facts, whatever the author edits.

Anki keeps review history by a note's id and a cloze's number, and takes an update only when
the note's time is newer. The lock, committed beside the source, remembers both. It is read
(``reading``), each card's clozes are matched with what it remembers (``matching``) and numbered
(``numbering``), all cards together make the new lock (``deck``), and that is written
(``writing``).
"""

from exporter.lock.deck import Numbered, number
from exporter.lock.differences import Difference, Event, telling
from exporter.lock.reading import read
from exporter.lock.records import CardRecord, ClozeRecord, Lock, Retired, Role
from exporter.lock.writing import write

__all__ = [
    "CardRecord",
    "ClozeRecord",
    "Difference",
    "Event",
    "Lock",
    "Numbered",
    "Retired",
    "Role",
    "number",
    "read",
    "telling",
    "write",
]
