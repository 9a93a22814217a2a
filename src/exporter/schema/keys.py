"""What is wrong with the names of a record's fields."""

from __future__ import annotations

from collections.abc import Iterable

from exporter.diagnostics import Diagnostic, cited
from exporter.nodes import Node, Scalar
from exporter.source import Span


def unknown(record: str, fields: Iterable[str], key: Node, near: str) -> Diagnostic:
    """A name that a record has no field of; ``near`` is the field that may be meant."""
    message = f"{record} needs the name of a field here"
    if isinstance(key, Scalar):
        message = f"{record} has no field {cited(key.text)}"
    return Diagnostic(
        code="unknown-key", message=message, span=key.span, help=_instead(fields, key, near)
    )


def _instead(fields: Iterable[str], key: Node, near: str) -> str:
    name = key.text if isinstance(key, Scalar) else ""
    if name == "<<":
        return "write the fields out that are to be repeated"
    if not near:
        return f"its fields are {', '.join(fields)}"
    # A letter of another alphabet may look just like the right one.
    other = next((c for c in name if c.isalpha() and not c.isascii()), "")
    letter = f" '{other}' is another letter (U+{ord(other):04X})" if other else ""
    return f"did you mean '{near}'?{letter}"


def parted(record: str, key: Node) -> Diagnostic:
    """A hyphen before a field that goes on with the record above it."""
    name = key.text if isinstance(key, Scalar) else ""
    return Diagnostic(
        code="stray-dash",
        message=f"the '-' before '{name}' begins {record} of its own",
        span=key.span,
        help="remove the '-', and write the line in the same column as the fields above it",
    )


def outside_text(span: Span) -> Diagnostic:
    """A list that stands too far left to belong to the text above it."""
    return Diagnostic(
        code="stray-dash",
        message="the '-' before this stands too far left to belong to the text above it",
        span=span,
        help="indent it like the lines above it",
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
