"""The kinds of value that a field of the source may hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol

from exporter import markup
from exporter.diagnostics import Diagnostics, cited
from exporter.nodes import Node
from exporter.schema.shapes import FAILED, fail, scalar_of, suggest
from exporter.syntax import characters, losses

# What YAML readers other than ours make of a scalar: an editor sees `id: 1956` as a number.
_ANY_SCALAR = ["string", "number", "boolean"]

_CHOOSE = "write one of these words"


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


class Line(NamedTuple):
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
        if joined := losses.folded_item(scalar):
            diagnostics.add(joined)
            return FAILED
        text = " ".join(characters.visible(scalar.text).split())
        # A single word, such as a year or a file's name, is nothing that goes on.
        if not self.pattern and " " in text and (cut := losses.cut(scalar)):
            diagnostics.add(cut)
        if not self.pattern or re.fullmatch(self.pattern, text):
            return text
        meant = self.mend(text)
        mended = f"write {meant}: " if re.fullmatch(self.pattern, meant) else ""
        message = f"{cited(text)} is not {self.name}"
        return fail(diagnostics, "wrong-form", message, node, mended + self.form)

    def schema(self) -> dict[str, Any]:
        if not self.pattern:
            return {"type": _ANY_SCALAR, "pattern": r"\S"}
        text = {"type": "string", "pattern": rf"^\s*(?:{self.pattern})\s*$"}
        if not self.number:
            return text
        return {"anyOf": [text, dict(self.number), {"type": "boolean"}]}


class Marked(NamedTuple):
    """Text in the small Markdown of cards; a ``line`` of it has no paragraphs."""

    name: str = "a text"
    line: bool = False

    def read(self, node: Node, diagnostics: Diagnostics) -> Any:
        scalar = scalar_of(node, self.name, diagnostics)
        if scalar is None:
            return FAILED
        if not self.line and (folded := losses.folded_list(scalar)):
            diagnostics.add(folded)
        if cut := losses.cut(scalar):
            diagnostics.add(cut)
        return markup.read(scalar, diagnostics, line=self.line)

    def schema(self) -> dict[str, Any]:
        return {"type": _ANY_SCALAR, "pattern": r"\S"}


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words, each with its value.

    ``meant`` has words that are none of them, and the one that is likely to be meant.
    """

    values: MappingProxyType[str, Any]
    meant: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return f"one of {', '.join(self.values)}"

    def read(self, node: Node, diagnostics: Diagnostics) -> Any:
        scalar = scalar_of(node, self.name, diagnostics, _CHOOSE)
        if scalar is None:
            return FAILED
        text = characters.visible(scalar.text).strip()
        if text not in self.values:
            message = f"{cited(text)} is not {self.name}"
            meant = self.meant.get(text.casefold(), text)
            help_ = suggest(meant, self.values) or _CHOOSE
            return fail(diagnostics, "unknown-choice", message, node, help_)
        return self.values[text]

    def schema(self) -> dict[str, Any]:
        # Without quotes an editor sees a boolean, with them a text.
        booleans = [value == "true" for value in self.values if value in ("true", "false")]
        return {"enum": [*booleans, *self.values]}
