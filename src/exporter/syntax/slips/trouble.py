"""Where and why a YAML parser gave up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from exporter.source import Source, Span

NO_BRACKET: Final = -1


@dataclass(frozen=True, slots=True)
class Place:
    """What a parser was in when it gave up.

    ``region`` is what was parsed, ``last`` the last scalar before the problem, and
    ``bracket`` the offset of the bracket or brace that is open there, or ``NO_BRACKET``.
    """

    region: Span
    last: Span
    bracket: int


@dataclass(frozen=True, slots=True)
class Trouble:
    """Where and why a YAML parser gave up.

    ``at`` is the offset of the problem and ``began`` that of the part it is in.
    """

    source: Source
    place: Place
    problem: str
    at: int
    began: int

    @property
    def region(self) -> Span:
        return self.place.region

    @property
    def in_block(self) -> bool:
        """Whether the last text before it is one below ``|`` or ``>``."""
        start = self.place.last.start
        return self.source.text[start : start + 1] in ("|", ">")

    def line(self, offset: int) -> tuple[int, str]:
        """The line with this offset: where it starts, and its text."""
        text = self.source.text
        start = text.rfind("\n", 0, offset) + 1
        end = text.find("\n", offset)
        return start, text[start:] if end < 0 else text[start:end]

    def before(self, offset: int) -> int:
        """An offset in the line before that of this one, blank lines passed over."""
        start, _ = self.line(offset)
        while start and self.source.text[start - 1].isspace():
            start -= 1
        return max(0, start - 1)

    def match(self, offset: int, pattern: re.Pattern[str]) -> Span | None:
        """The pattern's group, where the line with this offset begins with the pattern."""
        start, line = self.line(offset)
        found = pattern.match(line)
        return Span(start + found.start(1), start + found.end(1)) if found else None

    def nearby(self, pattern: re.Pattern[str]) -> Span | None:
        """The pattern's group on the line of the problem, that of its part, or the one before."""
        places = (self.at, self.began, self.before(self.at))
        return next(filter(None, (self.match(place, pattern) for place in places)), None)
