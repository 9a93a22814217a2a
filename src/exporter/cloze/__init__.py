"""Find the dates and numbers of a text that are worth hiding, and say why."""

from exporter.cloze.scan import Passed, Scan, find, scan, vocabulary

__all__ = ["Passed", "Scan", "find", "scan", "vocabulary"]
