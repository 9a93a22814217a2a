"""What is wrong with the names of a record's fields."""

from __future__ import annotations

from collections.abc import Iterable

from exporter.diagnostics import Diagnostic
from exporter.nodes import Node, Scalar
from exporter.source import Span


def unknown(record: str, fields: Iterable[str], key: Node, near: str) -> Diagnostic:
    """A name that a record has no field of; ``near`` is what it may be a misspelling of."""
    message = f"{record} needs the name of a field here"
    if isinstance(key, Scalar):
        message = f"{record} has no field '{key.text}'"
    known = f"its fields are {', '.join(fields)}"
    return Diagnostic(
        code="unknown-key",
        message=message,
        span=key.span,
        help=f"did you mean '{near}'?" if near else known,
    )


def misplaced(record: str, name: str, key: Node) -> Diagnostic:
    """A field of what the record is part of, which stands among the record's own."""
    return Diagnostic(
        code="misplaced-key",
        message=f"'{name}' is no part of {record}",
        span=key.span,
        help="write it further left, in the same column as the fields it belongs to",
    )


def duplicate(name: str, key: Node, first: Span, *, begins: bool) -> Diagnostic:
    """A name written twice; ``begins`` if it is the one that the record begins with."""
    another = "write '- ' before it if something new begins here, or " if begins else ""
    return Diagnostic(
        code="duplicate-key",
        message=f"'{name}' is written twice",
        span=key.span,
        help=f"{another}keep one of the two",
        related=((first, "first written here"),),
    )


def missing(record: str, name: str, about: str, span: Span) -> Diagnostic:
    """A field that the record cannot do without; ``about`` says what it is for."""
    return Diagnostic(
        code="missing-key",
        message=f"{record} needs the field '{name}'",
        span=span,
        help=f"add '{name}:'. {about}",
    )
