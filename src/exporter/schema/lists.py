"""Fields that hold a list."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from exporter.diagnostics import Diagnostics
from exporter.nodes import Node, Scalar, Sequence
from exporter.schema.fields import Kind, Line
from exporter.schema.shapes import FAILED, Items, fail, shape
from exporter.syntax import losses

_FILL = "write at least one, begun with '- '"
_WRITTEN = "write them in brackets, [one, two], or each on a line of its own begun with '- '"
_AROUND = "()[]{}- "


def _as_they_are(items: tuple[Node, ...], diagnostics: Diagnostics) -> tuple[Node, ...]:
    return items


class ListOf(NamedTuple):
    """A list of one kind; ``filled`` if it needs an item.

    ``rejoin`` makes one again of items that a slip has parted.
    """

    item: Kind
    plural: str
    filled: bool = False
    rejoin: Callable[[tuple[Node, ...], Diagnostics], Iterable[Node]] = _as_they_are

    @property
    def name(self) -> str:
        return f"a list of {self.plural}"

    def read(self, node: Node, diagnostics: Diagnostics) -> Any:
        if isinstance(node, Scalar) and losses.null(node):
            if losses.commented(node):
                return FAILED
            help_ = _FILL if self.filled else f"{_FILL}, or remove the field"
            return fail(diagnostics, "empty-list", f"{self.name} is needed here", node, help_)
        if not isinstance(node, Sequence):
            return shape(diagnostics, self.name, node, self._written(node))
        if self.filled and not node.items:
            return fail(diagnostics, "empty-list", f"{self.name} is needed here", node, _FILL)
        # An item that cannot be read is left out, so that the others are still checked.
        items = self.rejoin(node.items, diagnostics)
        values = [(self.item.read(item, diagnostics), item.span) for item in items]
        kept = [(value, span) for value, span in values if value is not FAILED]
        return Items(tuple(value for value, _ in kept), tuple(span for _, span in kept))

    def _written(self, node: Node) -> str:
        if not isinstance(self.item, Line):
            return "begin each of them with '- '"
        lines: list[str] = []
        if isinstance(node, Scalar):
            written = node.source.text[node.span.start : node.span.end].split("\n")
            lines = [line.strip(_AROUND).replace(";", ",") for line in written]
        return f"write [{', '.join(filter(None, lines))}]" if any(lines) else _WRITTEN

    def schema(self) -> dict[str, Any]:
        return {"type": "array", "items": self.item.schema(), "minItems": int(self.filled)}
