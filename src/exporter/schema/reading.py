"""One record being read, field by field."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any, Protocol, TypeGuard

from exporter.diagnostics import Diagnostics
from exporter.model import Origin
from exporter.nodes import Mapping as Fields
from exporter.nodes import Node, Scalar
from exporter.schema import keys
from exporter.schema.shapes import FAILED, Items
from exporter.source import Span
from exporter.syntax import characters


class Table(Protocol):
    """What a record may say; see ``records.Record``."""

    @property
    def name(self) -> str: ...
    @property
    def fields(self) -> Mapping[str, Any]: ...
    @property
    def around(self) -> tuple[str, ...]: ...
    @property
    def make(self) -> Callable[[dict[str, Any], Origin], Any]: ...


@dataclass(slots=True)
class Reading:
    """One record being read: the values so far, and what they excuse."""

    record: Table
    diagnostics: Diagnostics
    values: dict[str, Any] = field(default_factory=dict)
    keys: dict[str, Span] = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=dict)
    unknown: dict[str, Node] = field(default_factory=dict)
    excused: set[str] = field(default_factory=set)
    outdented: AbstractSet[str] = frozenset()
    second: bool = False

    def take(self, key: Node, value: Node) -> None:
        name = key.text if isinstance(key, Scalar) else ""
        if name not in self.record.fields:
            name = characters.visible(name)
        if name in self.record.fields:
            self._known(name, key, value)
        elif name in self.outdented:
            pass
        elif name in self.record.around:
            self.diagnostics.add(keys.misplaced(self.record.name, name, key))
        else:
            self.unknown.setdefault(name, key)

    def finish(self, span: Span) -> Any:
        """The record made of the fields taken, or FAILED; ``span`` is where it stands."""
        self._report_unknown()
        for name in self._missing():
            about = self.record.fields[name].about
            self.diagnostics.add(keys.missing(self.record.name, name, about, span))
        for name, declared in self.record.fields.items():
            self.values.setdefault(name, FAILED if declared.required else declared.default)
            if self.values[name] is FAILED:
                self.values[name] = declared.stand_in if declared.required else declared.default
        if any(value is FAILED for value in self.values.values()):
            return FAILED
        return self.record.make(self.values, Origin(span, self.spans))

    def _known(self, name: str, key: Node, value: Node) -> None:
        if name in self.keys:
            self._duplicate(name, key)
            return
        kind = self.record.fields[name].kind
        self.keys[name] = key.span
        self.spans[name] = value.span
        read = kind.read(value, self.diagnostics)
        if isinstance(read, Items):
            self.spans |= {f"{name}.{index}": span for index, span in enumerate(read.spans)}
            read = read.values
        self.values[name] = read
        if _is_table(kind):
            self._nested(kind, value)

    def _nested(self, kind: Table, value: Node) -> None:
        """Excuse fields written one level too far left or right: they are reported there."""
        if isinstance(value, Fields):
            self.excused.update(k.text for k, _ in value.pairs if isinstance(k, Scalar))
        elif isinstance(value, Scalar) and not value.text:
            self.outdented = kind.fields.keys()

    def _missing(self) -> list[str]:
        required = (name for name, declared in self.record.fields.items() if declared.required)
        return [name for name in required if name not in self.keys and name not in self.excused]

    def _report_unknown(self) -> None:
        """Names that are none, each with the field it may stand for.

        One mistake is one diagnostic: a field that is misspelt is not missing as well.
        """
        near = {name: self._near(name) for name in self.unknown}
        strange = [name for name, meant in near.items() if not meant]
        missing = self._missing()
        if len(strange) == len(missing) == 1:
            near[strange[0]] = missing[0]
        elif strange and not self.keys:
            self.excused.update(missing)
        self.excused.update(near.values())
        for name, key in self.unknown.items():
            fields = self.record.fields
            self.diagnostics.add(keys.unknown(self.record.name, fields, key, near[name]))

    def _near(self, name: str) -> str:
        taken = {*self.keys, *self.excused}
        free = [known for known in self.record.fields if known not in taken]
        meant = name.casefold().replace(" ", "_")
        near = get_close_matches(meant, free, 1) or get_close_matches(meant, taken, 1)
        self.excused.update(near)
        return "".join(near)

    def _duplicate(self, name: str, key: Node) -> None:
        if not self.second:  # else all of it is written twice, which has been said
            self.second = name == next(iter(self.keys))
            begins = self.second and not self.record.name.startswith("the ")
            self.diagnostics.add(keys.duplicate(name, key, self.keys[name], begins=begins))


def _is_table(kind: object) -> TypeGuard[Table]:
    # To ask whether it has all that a table has would take longer than to read the field.
    return hasattr(kind, "fields")
