"""Records in a list that a stray hyphen has parted."""

from __future__ import annotations

from typing import NamedTuple

from exporter.diagnostics import Diagnostics
from exporter.nodes import Mapping, Node, Scalar
from exporter.schema import keys


class Parts(NamedTuple):
    """What tells parts of a record from whole ones: the names of its fields."""

    record: str
    fields: frozenset[str]
    required: frozenset[str]

    def rejoined(self, items: tuple[Node, ...], diagnostics: Diagnostics) -> list[Node]:
        """The items, two of them one again where a hyphen before a field has parted them.

        Items that were to be those of the text above them are left out. Either is reported.
        """
        whole: list[Node] = []
        outside = False
        for item in items:
            former = whole[-1] if whole else None
            if isinstance(former, Mapping) and isinstance(item, Mapping) and self._on(former, item):
                diagnostics.add(keys.parted(self.record, item.pairs[0][0]))
                whole[-1] = Mapping((*former.pairs, *item.pairs), former.span)
            elif isinstance(former, Mapping) and self._of_a_text(former, item):
                if not outside:
                    diagnostics.add(keys.outside_text(item.span))
                outside = True
            else:
                whole.append(item)
                outside = False
        return whole

    def _on(self, former: Mapping, item: Mapping) -> bool:
        """Whether an item has fields of a record, but none that the former has already."""
        begun, more = _names(former), _names(item)
        known = (begun | more) <= self.fields
        return bool(known and more and begun & self.required and not begun & more)

    def _of_a_text(self, former: Mapping, item: Node) -> bool:
        """Whether an item has no field of a record, and the former ends with a block of text."""
        _, last = former.pairs[-1] if former.pairs else (None, None)
        block = isinstance(last, Scalar) and last.block
        if isinstance(item, Mapping):
            return block and not _names(item) & self.fields
        return block and isinstance(item, Scalar) and bool(item.text)


def _names(record: Mapping) -> set[str]:
    return {key.text for key, _ in record.pairs if isinstance(key, Scalar)}
