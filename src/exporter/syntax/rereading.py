"""What cannot be parsed, read again with the parser whose complaints are translated."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import yaml

from exporter.diagnostics import Diagnostic
from exporter.source import Source, Span
from exporter.syntax import complaints, refusals
from exporter.syntax.slips.trouble import NO_BRACKET, Place

NOWHERE: Final = Span(0, 0)


def complaint(source: Source, region: Span, error: Exception) -> Diagnostic:
    """What is wrong with a region of the source, of which a parser has raised ``error``."""
    reached = _Reached(source.text, region.start)
    try:
        for event in yaml.parse(source.text[region.start : region.end], Loader=yaml.BaseLoader):
            reached.take(event)
            if len(reached.opened) > refusals.DEPTH_LIMIT:  # each level makes the parser slower
                return refusals.too_deep(Span(reached.start, reached.start + 1))
    except yaml.YAMLError as worded:
        error = worded
    except (ValueError, OverflowError):
        pass  # an escape for a number beyond all characters, of which libyaml has complained
    return complaints.translate(source, error, reached.place(region))


@dataclass(slots=True)
class _Reached:
    """How far the parser has come; a block's list or mapping opens with ``NO_BRACKET``."""

    text: str
    offset: int
    start: int = 0
    last: Span = NOWHERE
    opened: list[int] = field(default_factory=list)

    def take(self, event: yaml.Event) -> None:
        marks = (event.start_mark, event.end_mark)
        start, end = (self.offset + (mark.index if mark else 0) for mark in marks)
        self.start = start
        match event:
            case yaml.ScalarEvent():
                self.last = Span(start, end)
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                self.opened.append(self._bracket(end) if event.flow_style else NO_BRACKET)
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                self.opened.pop()
            case _:
                pass

    def _bracket(self, end: int) -> int:
        """Where the brackets open, behind a tag or anchor if there is one.

        "[a: b]" opens a mapping that has none of its own.
        """
        return end - 1 if self.text[end - 1 : end] in ("[", "{") else self.opened[-1]

    def place(self, region: Span) -> Place:
        return Place(region, self.last, self.opened[-1] if self.opened else NO_BRACKET)
