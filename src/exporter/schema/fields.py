"""The kinds of value that a field of the source may hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Protocol

from exporter import markup
from exporter.diagnostics import Diagnostics
from exporter.nodes import Node, Scalar, Sequence
from exporter.schema.shapes import FAILED, fail, scalar_of, shape, suggest
from exporter.syntax import losses

# What YAML readers other than ours make of a scalar: an editor sees `id: 1956` as a number.
_ANY_SCALAR = ["string", "number", "boolean"]


_FILL = "write at least one, begun with '- '"


class Kind(Protocol):
    """What may stand in a field."""

    @property
    def name(self) -> str:
        """The kind in an author's words, with its article: "a text"."""
        ...

    def read(self, node: Node, diagnostics: Diagnostics) -> Any:
        """The node's value, or FAILED once what is wrong with it has been reported."""
        ...

    def schema(self) -> dict[str, Any]:
        """The kind as JSON Schema (draft-07)."""
        ...


@dataclass(frozen=True, slots=True)
class Line:
    """Plain text that is not blank, of a form if there is a ``pattern``.

    ``form`` says which, ``mend`` makes of a text one that may have been meant. ``number``
    is the JSON Schema of what an editor takes for a number and the form allows.
    """

    name: str = "a text"
    pattern: str = ""
    form: str = ""
    mend: Callable[[str], str] = str
    number: Mapping[str, Any] | None = None

    def read(self, node: Node, diagnostics: Diagnostics) -> Any:
        scalar = scalar_of(node, self.name, diagnostics)
        if scalar is None:
            return FAILED
        text = " ".join(scalar.text.split())
        if not self.pattern or re.fullmatch(self.pattern, text):
            return text
        meant = self.mend(text)
        mended = f"write {meant}: " if re.fullmatch(self.pattern, meant) else ""
        message = f"'{text}' is not {self.name}"
        return fail(diagnostics, "wrong-form", message, node, mended + self.form)

    def schema(self) -> dict[str, Any]:
        if not self.pattern:
            return {"type": _ANY_SCALAR, "pattern": r"\S"}
        text = {"type": "string", "pattern": rf"^\s*(?:{self.pattern})\s*$"}
        if not self.number:
            return text
        return {"anyOf": [text, dict(self.number), {"type": "boolean"}]}


@dataclass(frozen=True, slots=True)
class Marked:
    """Text in the small Markdown of cards; a ``line`` of it has no paragraphs."""

    name: str = "a text"
    line: bool = False

    def read(self, node: Node, diagnostics: Diagnostics) -> Any:
        scalar = scalar_of(node, self.name, diagnostics)
        if scalar is None:
            return FAILED
        if not self.line and (folded := losses.folded_list(scalar)):
            diagnostics.add(folded)
        return markup.read(scalar, diagnostics, line=self.line)

    def schema(self) -> dict[str, Any]:
        return {"type": _ANY_SCALAR, "pattern": r"\S"}


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words, each with its value."""

    values: MappingProxyType[str, Any]

    @property
    def name(self) -> str:
        return f"one of {', '.join(self.values)}"

    def read(self, node: Node, diagnostics: Diagnostics) -> Any:
        scalar = scalar_of(node, self.name, diagnostics)
        if scalar is None:
            return FAILED
        text = scalar.text.strip()
        if text not in self.values:
            message = f"'{text}' is not {self.name}"
            help_ = suggest(text, self.values) or "write one of these words"
            return fail(diagnostics, "unknown-choice", message, node, help_)
        return self.values[text]

    def schema(self) -> dict[str, Any]:
        # Without quotes an editor sees a boolean, with them a text.
        booleans = [value == "true" for value in self.values if value in ("true", "false")]
        return {"enum": [*booleans, *self.values]}


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list of one kind; ``filled`` if it needs an item."""

    item: Kind
    plural: str
    filled: bool = False

    @property
    def name(self) -> str:
        return f"a list of {self.plural}"

    def read(self, node: Node, diagnostics: Diagnostics) -> Any:
        if not isinstance(node, Sequence):
            return shape(diagnostics, self.name, node, self._written(node))
        if self.filled and not node.items:
            return fail(diagnostics, "empty-list", f"{self.name} is needed here", node, _FILL)
        # An item that cannot be read is left out, so that the others are still checked.
        values = (self.item.read(item, diagnostics) for item in node.items)
        return tuple(value for value in values if value is not FAILED)

    def _written(self, node: Node) -> str:
        if isinstance(node, Scalar) and isinstance(self.item, Line) and node.text.strip("() "):
            return f"write [{node.text.strip('() ')}]"
        return "begin each of them with '- '"

    def schema(self) -> dict[str, Any]:
        return {"type": "array", "items": self.item.schema(), "minItems": int(self.filled)}
