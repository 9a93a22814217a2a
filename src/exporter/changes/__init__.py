"""What learners will notice when they import a new edition of a deck."""

from exporter.changes.comparing import between
from exporter.changes.records import CardChange, Changes, ClozeChange, Edition
from exporter.changes.writing import as_json, as_markdown

__all__ = [
    "CardChange",
    "Changes",
    "ClozeChange",
    "Edition",
    "as_json",
    "as_markdown",
    "between",
]
