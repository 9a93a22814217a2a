"""A text as it is written in its source, and where."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from exporter.markup.plaintext import Builder
from exporter.nodes import Scalar
from exporter.source import Span


class Written(NamedTuple):
    """The scalar that a text was read from; see ``model.Written``."""

    scalar: Scalar

    @property
    def text(self) -> str:
        return self.scalar.text

    @property
    def span(self) -> Span:
        return self.scalar.span

    def place(self, plain: str, start: int, end: int) -> Span:
        # Read again rather than keep an offset for every character of every card.
        for line in (False, True):
            builder = _built(self.scalar.text, line)
            if builder.plain == plain and start < len(builder.offsets):
                last = max(start, min(end, len(builder.offsets)) - 1)
                return self.scalar.place(builder.offsets[start], builder.offsets[last] + 1)
        return self.scalar.span


@lru_cache(maxsize=4)  # what is wrong with a text is looked up place after place
def _built(source: str, line: bool) -> Builder:
    from exporter.markup.parsing import build  # many texts are read without the parser

    return build(source, line=line)
