"""Records: the tables in which a schema says what an author may write.

One table serves four ends: reading with positions, messages with suggestions, the JSON
Schema for editors, and the table of fields in the documentation.
"""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import Any, NamedTuple

from exporter.diagnostics import Diagnostics
from exporter.model import Origin
from exporter.nodes import Mapping, Node, Scalar
from exporter.schema.fields import Kind
from exporter.schema.lists import ListOf
from exporter.schema.parts import Parts
from exporter.schema.reading import Reading
from exporter.schema.shapes import FAILED, fail, shape


class Field(NamedTuple):
    """One field of a record: its kind, what it is for, and its value when not written.

    ``example`` is a value of it as YAML reads it. ``stand_in`` takes the place of a value
    that cannot be read, so that the rest of the record is still checked; without one, a
    record lacking a required field is left out.
    """

    kind: Kind
    about: str
    example: Any
    required: bool = False
    default: Any = None
    stand_in: Any = FAILED


class Record(NamedTuple):
    """Fields with their values, made into an object by ``make`` from them and the origin.

    ``around`` are the fields of the record in which this one stands, to tell them from
    misspelt ones; ``wanted`` says what is missing where something else stands.
    """

    name: str
    fields: MappingProxyType[str, Field]
    make: Callable[[dict[str, Any], Origin], Any]
    around: tuple[str, ...] = ()
    wanted: str = ""

    def read(self, node: Node, diagnostics: Diagnostics) -> Any:
        if not isinstance(node, Mapping):
            return self._not_fields(node, diagnostics)
        reading = Reading(self, diagnostics)
        for key, value in node.pairs:
            reading.take(key, value)
        return reading.finish(node.span)

    def several(self, plural: str, *, filled: bool = False) -> ListOf:
        """A list of such records; see ``ListOf``."""
        required = frozenset(name for name, declared in self.fields.items() if declared.required)
        parts = Parts(self.name, frozenset(self.fields), required)
        return ListOf(self, plural, filled, rejoin=parts.rejoined)

    def _not_fields(self, node: Node, diagnostics: Diagnostics) -> Any:
        known = ", ".join(self.fields)
        if isinstance(node, Scalar) and not node.text:
            message = f"{self.name} is empty"
            help_ = f"write its fields below, indented: {known}"
            return fail(diagnostics, "empty-record", message, node, help_)
        wanted = self.wanted or self.name
        return shape(diagnostics, wanted, node, f"write it as fields: {known}")

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
