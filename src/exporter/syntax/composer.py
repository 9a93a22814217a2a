"""A tree of nodes out of the events of a YAML parser."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from exporter.diagnostics import Diagnostic, Diagnostics
from exporter.nodes import Mapping, Node, Scalar, Sequence
from exporter.source import Source, Span
from exporter.syntax import losses, refusals

# An alias costs a few characters and repeats what it names: by so much may a file grow.
GROWTH_LIMIT = 10
_SMALL = 10_000

_PROPERTIES = re.compile(r"(?:[&!][^\s,\[\]{}]*\s+)+")


class Stop(Exception):
    """The document cannot be read on."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        self.diagnostic = diagnostic


@dataclass(slots=True)
class _Open:
    """A list or a mapping that has begun; ``size`` counts its nodes, aliases followed."""

    start: int
    anchor: str | None
    listed: bool
    nodes: list[Node] = field(default_factory=list)
    size: int = 1


@dataclass(slots=True)
class Composer:
    """Builds the tree from the parser's events.

    ``offset`` is where in the source the parsed text begins. ``broken`` is set by who
    drives the parser when it gives up.
    """

    source: Source
    diagnostics: Diagnostics
    _suspect: losses.Suspect | None  # of the whole source: to look at it for each part takes long
    offset: int = 0
    root: Node | None = None
    broken: bool = False
    _stack: list[_Open] = field(default_factory=list)
    _anchors: dict[str, tuple[Node, int] | None] = field(default_factory=dict)
    _written: int = 0

    @classmethod
    def begin(cls, source: Source, diagnostics: Diagnostics) -> Composer:
        """A composer for a whole source, or the first part of it."""
        return cls(source, diagnostics, losses.suspect(source.text))

    def next(self, offset: int) -> Composer:
        """A composer for a later part of the source, which knows the names given so far."""
        return Composer(
            self.source, self.diagnostics, self._suspect, offset, _anchors=self._anchors
        )

    def take(self, events: Iterable[Event]) -> None:
        """Build the tree of all events; raises Stop at what cannot be read on."""
        text, offset, suspect = self.source.text, self.offset, self._suspect
        for event in events:
            # Two of three events are scalars without properties. What is done with them
            # stands here once more, since calls would make all of reading a third slower.
            if type(event) is not ScalarEvent or event.anchor or event.tag or not self._stack:
                self._take(event)
                continue
            assert event.start_mark and event.end_mark  # as every parser's event has
            start, end = offset + event.start_mark.index, offset + event.end_mark.index
            while end > start and text[end - 1] in " \n":
                end -= 1
            scalar = Scalar(event.value, Span(start, end), self.source)
            if suspect and suspect(event.value, event.style):
                scalar = losses.mended(scalar, plain=not event.style, diagnostics=self.diagnostics)
            opened = self._stack[-1]
            opened.nodes.append(scalar)
            opened.size += 1
            self._written += 1

    def _take(self, event: Event) -> None:
        match event:
            case MappingStartEvent() | SequenceStartEvent():
                self._open(event, isinstance(event, SequenceStartEvent))
            case MappingEndEvent() | SequenceEndEvent():
                self._close(event)
            case ScalarEvent():
                self._scalar(event)
            case AliasEvent():
                self._alias(event)
            case DocumentStartEvent() if self.root is not None:
                raise Stop(refusals.second_document(self._span(self._start(event), event)))
            case _:
                pass

    def _scalar(self, event: ScalarEvent) -> None:
        start = self._start(event)
        if event.anchor or event.tag:
            self._properties(event, start)
            end = self._span(start, event).end
            written = _PROPERTIES.match(self.source.text, start, end)
            start = written.end() if written else start
        scalar = Scalar(event.value, self._span(start, event), self.source)
        if self._suspect and self._suspect(event.value, event.style):
            scalar = losses.mended(scalar, plain=not event.style, diagnostics=self.diagnostics)
        self._add(scalar, event.anchor, 1)

    def _open(self, event: CollectionStartEvent, listed: bool) -> None:
        start = self._start(event)
        if event.anchor or event.tag:
            self._properties(event, start)
        if len(self._stack) >= refusals.DEPTH_LIMIT:
            raise Stop(refusals.too_deep(Span(start, start + 1)))
        if event.anchor:
            self._anchors[event.anchor] = None  # until its end it may not be used
        self._stack.append(_Open(start, event.anchor, listed))

    def _close(self, event: CollectionEndEvent) -> None:
        done = self._stack.pop()
        span, nodes = self._span(done.start, event), done.nodes
        if done.listed:
            node: Node = Sequence(tuple(nodes), span)
        else:
            keys_and_values = iter(nodes)
            node = Mapping(tuple(zip(keys_and_values, keys_and_values, strict=True)), span)
        self._add(node, done.anchor, done.size)

    def _alias(self, event: AliasEvent) -> None:
        span = self._span(self._start(event), event)
        name = event.anchor or ""
        if name not in self._anchors:
            raise Stop(refusals.unknown_alias(span, name))
        named = self._anchors[name]
        if named is None:
            raise Stop(refusals.circular_alias(span))
        if named[1] + sum(o.size for o in self._stack) > max(_SMALL, GROWTH_LIMIT * self._written):
            raise Stop(refusals.too_many_aliases(span))
        self._add(named[0], None, named[1])

    def _add(self, node: Node, anchor: str | None, size: int) -> None:
        self._written += 1
        if anchor:
            self._anchors[anchor] = (node, size)
        if self._stack:
            self._stack[-1].nodes.append(node)
            self._stack[-1].size += size
        else:
            self.root = node

    def _start(self, event: Event) -> int:
        return self.offset + (event.start_mark.index if event.start_mark else 0)

    def _span(self, start: int, event: Event) -> Span:
        """From ``start`` to the event's end; PyYAML ends a block only at the next token."""
        end = self.offset + event.end_mark.index if event.end_mark else start
        text = self.source.text
        while end > start and text[end - 1] in " \n":
            end -= 1
        return Span(start, max(start, end))

    def _properties(self, event: ScalarEvent | CollectionStartEvent, start: int) -> None:
        """A tag has no meaning here; a name that nothing repeats is text that was lost."""
        if event.tag is not None:
            self.diagnostics.add(refusals.unexpected_tag(Span(start, start + 1), event.tag))
        if event.anchor and f"*{event.anchor}" not in self.source.text:
            span = Span(start, start + 1 + len(event.anchor))
            self.diagnostics.add(refusals.unused_name(span, event.anchor))
