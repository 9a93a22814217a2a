"""Whether a node has the shape that is wanted, and what to say if not."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any, Final, NamedTuple

from exporter.diagnostics import Diagnostic, Diagnostics
from exporter.nodes import Mapping, Node, Scalar, Sequence
from exporter.source import Span
from exporter.syntax import characters, losses


class _Failed:
    """The value of a field that could not be read; the reason has been reported."""


FAILED: Final = _Failed()


class Items(NamedTuple):
    """The items of a list that could be read, and where each of them stands."""

    values: tuple[Any, ...]
    spans: tuple[Span, ...]


def scalar_of(node: Node, name: str, diagnostics: Diagnostics, help_: str = "") -> Scalar | None:
    """The node as a text that is not blank, or None once the mistake has been reported.

    ``help_`` is what to do about a node that is no text.
    """
    if not isinstance(node, Scalar):
        shape(diagnostics, name, node, help_ or _as_text(node))
        return None
    if characters.visible(node.text).strip() and not losses.null(node):
        return node
    if not losses.commented(node):
        quotes = f"; in quotes '{node.text}' is a text" if node.text.strip() else ""
        help_ = f"write it, or remove the field{quotes}"
        fail(diagnostics, "empty-text", f"{name} is needed here", node, help_)
    return None


def _as_text(node: Sequence | Mapping) -> str:
    if isinstance(node, Mapping):
        return "put the whole text in quotes if ': ' or '{' belongs to it"
    return "put the whole text in quotes if it begins with '['; write '|' before a text with a list"


def shape(diagnostics: Diagnostics, wanted: str, node: Node, help_: str) -> _Failed:
    match node:
        case Scalar():
            found = "a text"
        case Sequence():
            found = "a list"
        case Mapping():
            found = "fields with values"
    return fail(diagnostics, "wrong-shape", f"expected {wanted}, found {found}", node, help_)


def fail(diagnostics: Diagnostics, code: str, message: str, node: Node, help_: str = "") -> _Failed:
    diagnostics.add(Diagnostic(code=code, message=message, span=node.span, help=help_))
    return FAILED


def suggest(text: str, known: Iterable[str]) -> str:
    """The known word that this may be a misspelling of, as a help; "" if there is none."""
    near = get_close_matches(text.casefold(), list(known), 1)
    return f"did you mean '{near[0]}'?" if near else ""
