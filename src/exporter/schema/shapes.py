"""Whether a node has the shape that is wanted, and what to say if not."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

from exporter.diagnostics import Diagnostic, Diagnostics
from exporter.nodes import Mapping, Node, Scalar, Sequence
from exporter.syntax import losses


class _Failed:
    """The value of a field that could not be read; the reason has been reported."""


FAILED: Final = _Failed()


def scalar_of(node: Node, name: str, diagnostics: Diagnostics) -> Scalar | None:
    """The node as a text that is not blank, or None once the mistake has been reported."""
    if not isinstance(node, Scalar):
        shape(diagnostics, name, node, _as_text(node))
        return None
    if not node.text.strip():
        if not losses.commented(node):
            help_ = "write it, or remove the field"
            fail(diagnostics, "empty-text", f"{name} is needed here", node, help_)
        return None
    return node


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
    near = get_close_matches(text, list(known), 1)
    return f"did you mean '{near[0]}'?" if near else ""
