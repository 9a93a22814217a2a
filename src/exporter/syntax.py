"""From YAML text to nodes with spans; the only module that knows PyYAML.

No value is ever resolved: ``no``, ``012`` and ``12:30`` are text, as the author sees them.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import yaml

from exporter import complaints
from exporter.diagnostics import Diagnostic, Diagnostics
from exporter.nodes import Mapping, Node, Scalar, Sequence
from exporter.source import Source, Span

# A deck nests five deep; anything far beyond is a slip or an attack on the reader.
DEPTH_LIMIT = 30
# An alias costs a few characters and repeats what it names: by so much may a file grow.
GROWTH_LIMIT = 10
_SMALL = 10_000
_TEXT_TAG = "tag:yaml.org,2002:str"

_FAST = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def parse(source: Source, diagnostics: Diagnostics) -> Node | None:
    """The source's one document, or None (with a diagnostic) if it is not YAML."""
    try:
        root = yaml.compose(source.text, Loader=_FAST)
    except yaml.YAMLError as error:
        diagnostics.add(complaints.translate(source, _worded(source, error)))
        return None
    except RecursionError:
        diagnostics.add(_too_deep(Span(0, 1)))
        return None
    if root is None:
        diagnostics.add(_empty(source))
        return None
    return _Reader(source, diagnostics).read(root)


def _worded(source: Source, error: yaml.YAMLError) -> yaml.YAMLError:
    """The same error in the words of the Python parser, which are the ones translated."""
    try:
        yaml.compose(source.text, Loader=yaml.BaseLoader)
    except yaml.YAMLError as worded:
        return worded
    except RecursionError:
        pass
    return error


class _Stop(Exception):
    """The document cannot be read on."""


@dataclass(slots=True)
class _Reader:
    source: Source
    diagnostics: Diagnostics
    _done: dict[int, tuple[Node, int]] = field(default_factory=dict)
    _open: set[int] = field(default_factory=set)

    def read(self, root: yaml.Node) -> Node | None:
        try:
            node, size = self._node(root, 0)
        except _Stop:
            return None
        if size > max(_SMALL, GROWTH_LIMIT * len(self._done)):
            self.diagnostics.add(_grows(node.span))
            return None
        return node

    def _node(self, node: yaml.Node, depth: int) -> tuple[Node, int]:
        """The node, and how many nodes it stands for once its aliases are followed."""
        if (done := self._done.get(id(node))) is not None:
            return done
        if id(node) in self._open or depth > DEPTH_LIMIT:
            self._refuse(node)
        self._open.add(id(node))
        done = self._done[id(node)] = self._convert(node, depth + 1)
        self._open.discard(id(node))
        return done

    def _convert(self, node: yaml.Node, depth: int) -> tuple[Node, int]:
        span = Span(node.start_mark.index, self._end(node))
        match node:
            case yaml.ScalarNode():
                if node.tag != _TEXT_TAG:
                    self.diagnostics.add(_tagged(span, node.tag))
                return Scalar(node.value, span, self.source), 1
            case yaml.SequenceNode():
                items = [self._node(item, depth) for item in node.value]
                return Sequence(tuple(n for n, _ in items), span), 1 + sum(s for _, s in items)
            case yaml.MappingNode():
                pairs = [(self._node(k, depth), self._node(v, depth)) for k, v in node.value]
                size = 1 + sum(k[1] + v[1] for k, v in pairs)
                return Mapping(tuple((k[0], v[0]) for k, v in pairs), span), size
            case _:
                raise TypeError(node)

    def _end(self, node: yaml.Node) -> int:
        """Where the node ends; PyYAML ends block nodes only at the next token."""
        start: int = node.start_mark.index
        end: int = node.end_mark.index
        while end > start and self.source.text[end - 1] in " \n":
            end -= 1
        return end

    def _refuse(self, node: yaml.Node) -> None:
        span = Span(node.start_mark.index, node.start_mark.index + 1)
        circular = id(node) in self._open
        self.diagnostics.add(_circular(span) if circular else _too_deep(span))
        raise _Stop


def _empty(source: Source) -> Diagnostic:
    return Diagnostic(
        code="empty-file",
        message=f"{source.name} holds no deck",
        span=Span(0, 0),
        help="begin with 'deck:' and 'cards:'",
    )


def _grows(span: Span) -> Diagnostic:
    return Diagnostic(
        code="too-many-aliases",
        message="the aliases (*name) of this file repeat more than can be read",
        span=Span(span.start, span.start + 1),
        help="write the repeated parts out",
    )


def _circular(span: Span) -> Diagnostic:
    return Diagnostic(
        code="circular-alias",
        message="an alias (*name) stands inside what it names",
        span=span,
        help="write the repeated part out",
    )


def _too_deep(span: Span) -> Diagnostic:
    return Diagnostic(
        code="too-deep",
        message=f"lists and fields are nested more than {DEPTH_LIMIT} deep",
        span=span,
        help="a card needs no more than three levels",
    )


def _tagged(span: Span, tag: str) -> Diagnostic:
    short = tag.replace("tag:yaml.org,2002:", "!!")
    return Diagnostic(
        code="unexpected-tag",
        message=f"a YAML tag ('{short}') has no meaning here",
        span=span,
        help="remove the tag, or put the whole text in quotes if '!' belongs to it",
    )
