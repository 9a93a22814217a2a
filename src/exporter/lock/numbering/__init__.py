"""The numbers of one card's clozes: kept, fresh, retired, or written by the author."""

from exporter.lock.numbering.assignment import Assignment, assign, numbered, remembered

__all__ = ["Assignment", "assign", "numbered", "remembered"]
