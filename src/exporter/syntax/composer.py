"""A tree of nodes out of the events of a YAML parser."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

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


# What a NamedTuple's own constructor calls in the end; that would take three times as long.
_new = tuple.__new__

_BLOCK = ("|", ">")
_REPEATED = re.compile(r"\*([-\w]+)", re.ASCII)  # the letters that PyYAML lets names have


@lru_cache(maxsize=1)  # asked for every name that is given
def _repeated(source: str) -> frozenset[str]:
    """The names that a source may repeat."""
    return frozenset(_REPEATED.findall(source))


@dataclass(slots=True)
class _Open:
    """A list or a mapping that has begun.

    ``inside`` counts the nodes within its nodes, aliases followed.
    """

    start: int
    anchor: str | None
    listed: bool
    nodes: list[Node] = field(default_factory=list)
    inside: int = 0

    @property
    def size(self) -> int:
        return 1 + len(self.nodes) + self.inside


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
    broken: bool = False
    # What is open, from the outermost; the first is the document, in which the root stands.
    _stack: list[_Open] = field(default_factory=lambda: [_Open(0, None, listed=True)])
    _anchors: dict[str, tuple[Node, int] | None] = field(default_factory=dict)
    _written: int = 0  # nodes in lists and mappings that have ended

    @classmethod
    def begin(cls, source: Source, diagnostics: Diagnostics) -> Composer:
        """A composer for a whole source, or the first part of it."""
        return cls(source, diagnostics, losses.suspect(source.text))

    def next(self, offset: int) -> Composer:
        """A composer for a later part of the source, which knows the names given so far."""
        return Composer(
            self.source, self.diagnostics, self._suspect, offset, _anchors=self._anchors
        )

    @property
    def root(self) -> Node | None:
        """The tree, once all events are taken; None if there is nothing in the document."""
        nodes = self._stack[0].nodes
        return nodes[0] if nodes else None

    def take(self, next_event: Callable[[], Event | None]) -> None:
        """Build the tree of all events up to None; raises Stop at what cannot be read on."""
        text, offset, suspect, source = self.source.text, self.offset, self._suspect, self.source
        nodes = self._stack[-1].nodes
        while event := next_event():
            # Two of three events are scalars without properties. What is done with them
            # stands here once more, since calls would make all of reading a third slower.
            if type(event) is not ScalarEvent or event.anchor or event.tag:
                if act := _OTHERS.get(type(event)):
                    act(self, event)
                    nodes = self._stack[-1].nodes
                continue
            first, last = event.start_mark, event.end_mark
            assert first and last  # as every parser's event has
            start, end = offset + first.index, offset + last.index
            if event.style in _BLOCK:
                end = _end(text, start, end)
            scalar = _new(Scalar, (event.value, _new(Span, (start, end)), source))
            if suspect and suspect(scalar.text, event.style):
                scalar = losses.mended(scalar, plain=not event.style, diagnostics=self.diagnostics)
            nodes.append(scalar)

    def _scalar(self, event: ScalarEvent) -> None:
        """A scalar with properties."""
        start = self._start(event)
        self._properties(event, start)
        end = self._span(start, event).end
        written = _PROPERTIES.match(self.source.text, start, end)
        start = written.end() if written else start
        scalar = Scalar(event.value, self._span(start, event), self.source)
        if self._suspect and self._suspect(event.value, event.style):
            scalar = losses.mended(scalar, plain=not event.style, diagnostics=self.diagnostics)
        self._add(scalar, event.anchor, 1)

    def _open(self, event: CollectionStartEvent) -> None:
        start = self._start(event)
        if event.anchor or event.tag:
            self._properties(event, start)
        if len(self._stack) > refusals.DEPTH_LIMIT:
            raise Stop(refusals.too_deep(Span(start, start + 1)))
        if event.anchor:
            self._anchors[event.anchor] = None  # until its end it may not be used
        self._stack.append(_Open(start, event.anchor, type(event) is SequenceStartEvent))

    def _close(self, event: CollectionEndEvent) -> None:
        done = self._stack.pop()
        span, nodes = self._span(done.start, event), done.nodes
        self._written += len(nodes)
        if done.listed:
            node: Node = _new(Sequence, (tuple(nodes), span))
        else:
            node = _new(Mapping, (tuple(zip(nodes[::2], nodes[1::2])), span))
        self._add(node, done.anchor, done.size)

    def _alias(self, event: AliasEvent) -> None:
        span = self._span(self._start(event), event)
        name = event.anchor or ""
        if name not in self._anchors:
            raise Stop(refusals.unknown_alias(span, name))
        named = self._anchors[name]
        if named is None:
            raise Stop(refusals.circular_alias(span))
        node, size = named
        written = self._written + sum(len(each.nodes) for each in self._stack)
        if size + sum(each.size for each in self._stack[1:]) > max(_SMALL, GROWTH_LIMIT * written):
            raise Stop(refusals.too_many_aliases(span))
        self._add(node, None, size)

    def _document(self, event: DocumentStartEvent) -> None:
        if self.root is not None:
            raise Stop(refusals.second_document(self._span(self._start(event), event)))

    def _add(self, node: Node, anchor: str | None, size: int) -> None:
        if anchor:
            self._anchors[anchor] = (node, size)
        self._stack[-1].nodes.append(node)
        self._stack[-1].inside += size - 1

    def _start(self, event: Event) -> int:
        return self.offset + (event.start_mark.index if event.start_mark else 0)

    def _span(self, start: int, event: Event) -> Span:
        """From ``start`` to the event's end; PyYAML ends a block only at the next token."""
        end = self.offset + (event.end_mark.index if event.end_mark else 0)
        return _new(Span, (start, _end(self.source.text, start, end)))

    def _properties(self, event: ScalarEvent | CollectionStartEvent, start: int) -> None:
        """A tag has no meaning here; a name that nothing repeats is text that was lost."""
        if event.tag is not None:
            self.diagnostics.add(refusals.unexpected_tag(Span(start, start + 1), event.tag))
        if event.anchor and event.anchor not in _repeated(self.source.text):
            span = Span(start, start + 1 + len(event.anchor))
            self.diagnostics.add(refusals.unused_name(span, event.anchor))


def _end(text: str, start: int, end: int) -> int:
    """Where a stretch of the text ends without the spaces and newlines behind it."""
    while end > start:
        near = max(start, end - 80)  # a few lines, for a slice of all cards is not cheap
        if kept := text[near:end].rstrip(" \n"):
            return near + len(kept)
        end = near
    return start


_OTHERS: dict[type[Event], Callable[[Composer, Any], None]] = {
    ScalarEvent: Composer._scalar,
    MappingStartEvent: Composer._open,
    MappingEndEvent: Composer._close,
    SequenceStartEvent: Composer._open,
    SequenceEndEvent: Composer._close,
    AliasEvent: Composer._alias,
    DocumentStartEvent: Composer._document,
}
