"""Records: the tables in which a schema says what an author may write.

One table serves four ends: reading with positions, messages with suggestions, the JSON
Schema for editors, and the table of fields in the documentation.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any

from exporter.diagnostics import Diagnostic, Diagnostics
from exporter.fields import FAILED, Kind, fail, mean, shape
from exporter.model import Origin
from exporter.nodes import Mapping, Node, Scalar, Sequence
from exporter.source import Span


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record: its kind, what it is for, and its value when not written.

    ``stand_in`` takes the place of a value that cannot be read, so that the rest of the
    record is still checked; without one, a record lacking a required field is left out.
    """

    kind: Kind
    about: str
    required: bool = False
    default: Any = None
    stand_in: Any = FAILED


@dataclass(frozen=True, slots=True)
class Record:
    """Fields with their values, made into an object by ``make`` from them and the origin."""

    name: str
    fields: MappingProxyType[str, Field]
    make: Callable[[dict[str, Any], Origin], Any]

    def read(self, node: Node, diagnostics: Diagnostics) -> Any:
        if not isinstance(node, Mapping):
            known = ", ".join(self.fields)
            return shape(diagnostics, self.name, node, f"write it as fields: {known}")
        reading = _Reading(self, diagnostics)
        for key, value in node.pairs:
            reading.take(key, value)
        return reading.finish(node.span)

    def schema(self) -> dict[str, Any]:
        return {
            "type": "object",
            "additionalProperties": False,
            "required": [name for name, f in self.fields.items() if f.required],
            "properties": {
                name: {"description": f.about, **f.kind.schema()} for name, f in self.fields.items()
            },
        }

    def table(self) -> str:
        """The fields as a Markdown table, for people."""
        rows = [
            f"| `{name}`{' (required)' if f.required else ''} | {f.kind.name} | {f.about} |\n"
            for name, f in self.fields.items()
        ]
        return "| field | what | for |\n|---|---|---|\n" + "".join(rows)


@dataclass(slots=True)
class _Reading:
    """One record being read: the values so far, and what they excuse."""

    record: Record
    diagnostics: Diagnostics
    values: dict[str, Any] = field(default_factory=dict)
    keys: dict[str, Span] = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=dict)
    excused: set[str] = field(default_factory=set)

    def take(self, key: Node, value: Node) -> None:
        name = key.text if isinstance(key, Scalar) else ""
        if name not in self.record.fields:
            self._unknown(name, key)
        elif name in self.keys:
            self._duplicate(name, key)
        else:
            self.keys[name] = key.span
            self.spans.update(_spans(name, value))
            self.values[name] = self.record.fields[name].kind.read(value, self.diagnostics)

    def finish(self, span: Span) -> Any:
        for name, declared in self.record.fields.items():
            if declared.required and name not in self.values and name not in self.excused:
                self._missing(name, declared, span)
            self.values.setdefault(name, FAILED if declared.required else declared.default)
            if self.values[name] is FAILED:
                self.values[name] = declared.stand_in if declared.required else declared.default
        if any(value is FAILED for value in self.values.values()):
            return FAILED
        return self.record.make(self.values, Origin(span, MappingProxyType(self.spans)))

    def _unknown(self, name: str, key: Node) -> None:
        free = [known for known in self.record.fields if known not in self.keys]
        near = get_close_matches(name, free, 1)
        self.excused.update(near)  # one mistake, one diagnostic: it is not missing as well
        message = f"{self.record.name} has no field '{name}'"
        known = f"its fields are {', '.join(self.record.fields)}"
        fail(self.diagnostics, "unknown-key", message, key, mean(near) or known)

    def _duplicate(self, name: str, key: Node) -> None:
        self.diagnostics.add(
            Diagnostic(
                code="duplicate-key",
                message=f"'{name}' is written twice",
                span=key.span,
                help="keep one of the two",
                related=((self.keys[name], "first written here"),),
            )
        )

    def _missing(self, name: str, declared: Field, span: Span) -> None:
        self.diagnostics.add(
            Diagnostic(
                code="missing-key",
                message=f"{self.record.name} needs the field '{name}'",
                span=span,
                help=f"add '{name}:'. {declared.about}",
            )
        )


def _spans(name: str, value: Node) -> dict[str, Span]:
    """The span of a field, and of each item of a list as "name.0", "name.1" …"""
    items = value.items if isinstance(value, Sequence) else ()
    return {name: value.span, **{f"{name}.{i}": item.span for i, item in enumerate(items)}}
