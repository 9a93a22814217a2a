"""YAML as a tree of nodes that know where they stand; every scalar is text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from exporter.source import Source, Span

_FOLD = re.compile(r"[ \t]*\n[ \t\n]*")
_ESCAPE = re.compile(r"\\(?:x.{2}|u.{4}|U.{8}|\n[ \t]*|.)", re.DOTALL)


class Scalar(NamedTuple):
    """A text as the author meant it, and the span where it is written."""

    text: str
    span: Span
    source: Source

    @property
    def block(self) -> bool:
        """Whether it is written below ``|`` or ``>``."""
        return self.source.text.startswith(("|", ">"), self.span.start)

    def place(self, start: int, end: int) -> Span:
        """The span in the source of a stretch of ``text``, offsets half-open.

        Quotes, escapes, folded lines and indentation are accounted for. An empty
        stretch gives the span of one character, so that there is something to point at.
        """
        offsets = _offsets(self.source.text, self.span, self.text)
        end = max(start + 1, end)
        first = offsets[min(start, len(offsets) - 1)]
        last = offsets[min(end, len(offsets)) - 1] + 1
        return Span(self.span.start + first, self.span.start + max(first + 1, last))


class Sequence(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    span: Span


class Mapping(NamedTuple):
    """Keys and values in the order written; a key may be written twice."""

    pairs: tuple[tuple[Node, Node], ...]
    span: Span


Node: TypeAlias = Scalar | Sequence | Mapping


@lru_cache(maxsize=4)  # a text with one mistake often has more
def _offsets(source: str, span: Span, text: str) -> list[int]:
    """Where each character of a text stands in what is written for it."""
    raw = source[span.start : span.end]
    return (_literal if raw[:1] == "|" else _flowing)(raw, text) or [0]


def _literal(raw: str, text: str) -> list[int]:
    """Offsets for a ``|`` block: the same lines, each less the block's indentation."""
    header = raw.find("\n") + 1
    lines = raw[header:].split("\n")
    content = text.split("\n")
    indent = max(
        (len(line) - len(meant) for line, meant in zip(lines, content, strict=False) if meant),
        default=0,
    )
    offsets: list[int] = []
    start = header
    for line, meant in zip(lines, content, strict=False):
        offsets += range(start + indent, start + indent + len(meant))
        start += len(line) + 1
        offsets.append(start - 1)
    return offsets[: len(text)]


def _flowing(raw: str, text: str) -> list[int]:
    """Offsets for plain, quoted and folded text, where line ends may be folded to a space."""
    cursor = raw.find("\n") + 1 if raw[:1] == ">" else 0
    quote = raw[:1] if raw[:1] in "\"'" else ""
    cursor += len(quote)
    if raw[:1] == ">":
        cursor += len(raw[cursor:]) - len(raw[cursor:].lstrip(" "))
    offsets: list[int] = []
    for character in text:
        offsets.append(min(cursor, max(0, len(raw) - 1)))
        cursor += _written(raw, cursor, character, quote)
    return offsets


def _written(raw: str, cursor: int, character: str, quote: str) -> int:
    """How many characters of the source stand for this one."""
    if character in " \n" and (fold := _FOLD.match(raw, cursor)):
        return len(fold.group())
    if character == "\n" and raw[cursor : cursor + 1] != "\\":
        return 0  # a blank line folded with the line before it
    if quote == '"' and (escape := _ESCAPE.match(raw, cursor)):
        return len(escape.group())
    if quote == "'" and raw.startswith("''", cursor):
        return 2
    return 1
