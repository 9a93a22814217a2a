"""Records: the tables in which a schema says what an author may write.

One table serves four ends: reading with positions, messages with suggestions, the JSON
Schema for editors, and the table of fields in the documentation.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any

from exporter.diagnostics import Diagnostics
from exporter.model import Origin
from exporter.nodes import Mapping, Node, Scalar, Sequence
from exporter.schema import keys
from exporter.schema.fields import Kind
from exporter.schema.shapes import FAILED, fail, shape
from exporter.source import Span


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record: its kind, what it is for, and its value when not written.

    ``example`` is a value of it as YAML reads it. ``stand_in`` takes the place of a value that cannot be read, so that the rest of the
    record is still checked; without one, a record lacking a required field is left out.
    """

    kind: Kind
    about: str
    example: Any
    required: bool = False
    default: Any = None
    stand_in: Any = FAILED


@dataclass(frozen=True, slots=True)
class Record:
    """Fields with their values, made into an object by ``make`` from them and the origin.

    ``around`` are the fields of the record in which this one stands, to tell them from
    misspelt ones.
    """

    name: str
    fields: MappingProxyType[str, Field]
    make: Callable[[dict[str, Any], Origin], Any]
    around: tuple[str, ...] = ()

    def read(self, node: Node, diagnostics: Diagnostics) -> Any:
        if not isinstance(node, Mapping):
            return self._not_fields(node, diagnostics)
        reading = _Reading(self, diagnostics)
        for key, value in node.pairs:
            reading.take(key, value)
        return reading.finish(node.span)

    def _not_fields(self, node: Node, diagnostics: Diagnostics) -> Any:
        known = ", ".join(self.fields)
        if isinstance(node, Scalar) and not node.text:
            message = f"{self.name} is empty"
            return fail(
                diagnostics,
                "empty-record",
                message,
                node,
                f"write its fields below, indented: {known}",
            )
        return shape(diagnostics, self.name, node, f"write it as fields: {known}")

    def schema(self) -> dict[str, Any]:
        return {
            "type": "object",
            "additionalProperties": False,
            "required": [name for name, f in self.fields.items() if f.required],
            "properties": {
                name: {"description": f.about, **f.kind.schema(), "examples": [f.example]}
                for name, f in self.fields.items()
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
    outdented: AbstractSet[str] = frozenset()
    second: bool = False

    def take(self, key: Node, value: Node) -> None:
        name = key.text if isinstance(key, Scalar) else ""
        if name in self.record.fields:
            self._known(name, key, value)
        elif name not in self.outdented:
            self._unknown(name, key)

    def _known(self, name: str, key: Node, value: Node) -> None:
        if name in self.keys:
            self._duplicate(name, key)
            return
        kind = self.record.fields[name].kind
        self.keys[name] = key.span
        self.spans.update(_spans(name, value))
        self.values[name] = kind.read(value, self.diagnostics)
        if isinstance(kind, Record):
            self._nested(kind, value)

    def _nested(self, kind: Record, value: Node) -> None:
        """Excuse fields written one level too far left or right: they are reported there."""
        if isinstance(value, Mapping):
            self.excused.update(k.text for k, _ in value.pairs if isinstance(k, Scalar))
        elif isinstance(value, Scalar) and not value.text:
            self.outdented = kind.fields.keys()

    def finish(self, span: Span) -> Any:
        for name, declared in self.record.fields.items():
            if declared.required and name not in self.values and name not in self.excused:
                self.diagnostics.add(keys.missing(self.record.name, name, declared.about, span))
            self.values.setdefault(name, FAILED if declared.required else declared.default)
            if self.values[name] is FAILED:
                self.values[name] = declared.stand_in if declared.required else declared.default
        if any(value is FAILED for value in self.values.values()):
            return FAILED
        return self.record.make(self.values, Origin(span, self.spans))

    def _unknown(self, name: str, key: Node) -> None:
        if name in self.record.around:
            self.diagnostics.add(keys.misplaced(self.record.name, name, key))
            return
        free = [known for known in self.record.fields if known not in self.keys]
        near = get_close_matches(name, free, 1)
        self.excused.update(near)  # one mistake, one diagnostic: it is not missing as well
        unknown = keys.unknown(self.record.name, self.record.fields, key, "".join(near))
        self.diagnostics.add(unknown)

    def _duplicate(self, name: str, key: Node) -> None:
        if not self.second:  # else all of it is written twice, which has been said
            self.second = name == next(iter(self.keys))
            self.diagnostics.add(keys.duplicate(name, key, self.keys[name], begins=self.second))


def _spans(name: str, value: Node) -> dict[str, Span]:
    """The span of a field, and of each item of a list as "name.0", "name.1" …"""
    items = value.items if isinstance(value, Sequence) else ()
    return {name: value.span, **{f"{name}.{i}": item.span for i, item in enumerate(items)}}
