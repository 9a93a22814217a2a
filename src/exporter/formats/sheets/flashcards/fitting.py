"""A flashcard's texts in the largest size that fits into their room."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from exporter.formats.sheets.pdf.structure import Node
from exporter.formats.sheets.questions import Question
from exporter.formats.sheets.rows import INK, Text
from exporter.formats.sheets.text.lines import Line, break_lines, start
from exporter.formats.sheets.text.words import Word


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines of one size; ``leading`` in sizes, the ``measure`` for which they are in points."""

    lines: Sequence[Line]
    size: float
    leading: float
    measure: float

    @property
    def height(self) -> float:
        return len(self.lines) * self.size * self.leading

    def marks(self, x: float, y: float, node: Node, grey: float = INK) -> Iterator[Text]:
        """The lines under each other from a top left."""
        for index, line in enumerate(self.lines):
            middle = index * self.leading + 0.78 + (self.leading - 1.2) / 2
            at = x + start(line, 0, self.measure)
            yield Text(at, y + middle * self.size, line, self.size, node, grey)


def fitting(
    question: Question,
    words: Callable[[Question, float], tuple[Word, ...]],
    measure: float,
    sizes: Sequence[float],
    leading: float,
    room: float,
) -> Fitted | None:
    """The words in the largest size that fits into the room."""
    for size in sizes:
        fitted = Fitted(break_lines(words(question, size), measure, size), size, leading, measure)
        if fitted.height <= room:
            return fitted
    return None


def sparing(
    question: Question,
    words: Callable[[Question, float], tuple[Word, ...]],
    measure: float,
    sizes: Sequence[float],
    leading: float,
    room: float,
    kept: float,
) -> Fitted | None:
    """As ``fitting``, with so much of the room kept for a picture unless the text needs it too."""
    if kept and (fitted := fitting(question, words, measure, sizes, leading, room - kept)):
        return fitted
    return fitting(question, words, measure, sizes, leading, room)
