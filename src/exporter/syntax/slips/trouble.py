"""Where and why a YAML parser gave up."""

from __future__ import annotations

import re
from dataclasses import dataclass

from exporter.source import Source, Span


@dataclass(frozen=True, slots=True)
class Trouble:
    """Where and why a YAML parser gave up.

    ``region`` is what was parsed; ``at`` is the offset of the problem and ``began`` that
    of the part it is in; ``last`` is the last scalar before it.
    """

    source: Source
    region: Span
    problem: str
    at: int
    began: int
    last: Span

    def line(self, offset: int) -> tuple[int, str]:
        """The line with this offset: where it starts, and its text."""
        text = self.source.text
        start = text.rfind("\n", 0, offset) + 1
        end = text.find("\n", offset)
        return start, text[start:] if end < 0 else text[start:end]

    def match(self, offset: int, pattern: re.Pattern[str]) -> Span | None:
        """The pattern's group, where the line with this offset begins with the pattern."""
        start, line = self.line(offset)
        found = pattern.match(line)
        return Span(start + found.start(1), start + found.end(1)) if found else None
