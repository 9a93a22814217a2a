"""Paragraphs and lists as rows, tagged as what they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from exporter.formats.sheets.pdf.structure import Node
from exporter.formats.sheets.rows import INK, Row, Text
from exporter.formats.sheets.text.fonts import Cut
from exporter.formats.sheets.text.lines import Line, break_lines, line_width, start
from exporter.formats.sheets.text.words import Word, plain
from exporter.model import Block, Part
from exporter.model import Text as CardText

_DEEPEST = 6  # lists nested deeper are indented no further


@dataclass(frozen=True, slots=True)
class Look:
    """How a text is set, in points: its size and leading, and the space between its blocks."""

    size: float
    leading: float
    paragraph_gap: float = 5
    item_gap: float = 2
    hang: float = 12
    grey: float = INK

    @property
    def baseline(self) -> float:
        """From the top of a line's row down to its baseline."""
        return self.size * 0.78 + (self.leading - self.size * 1.2) / 2


Setter = Callable[[Iterable[Part], float], tuple[Word, ...]]


class Blocks:
    """Sets the blocks of one text under each other, in lines of at most ``measure`` points."""

    def __init__(
        self, text: CardText, look: Look, measure: float, parent: Node, words: Setter
    ) -> None:
        self._text = text
        self._look = look
        self._measure = measure
        self._parent = parent
        self._words = words
        self._hangs = _hangs(text, look)
        self._lists: list[tuple[Node, Node]] = []  # of each list around: L, and its open LBody

    def rows(self) -> list[Row]:
        """All rows; of no block, nor of the whole, a single line stands alone on a page.

        What a list stands under is not parted from its first item.
        """
        rows: list[Row] = []
        previous: Block | None = None
        for block in self._text.blocks:
            if previous and block.depth > previous.depth and rows:
                rows[-1] = replace(rows[-1], held=True)
            rows += self._block(block, self._gap(previous, block))
            previous = block
        if len(rows) > 1:
            rows[-2] = replace(rows[-2], held=True)
        return rows

    def _gap(self, previous: Block | None, block: Block) -> float:
        if previous is None:
            return 0
        if previous.depth and block.depth:
            return self._look.item_gap
        return self._look.paragraph_gap

    def _block(self, block: Block, before: float) -> list[Row]:
        left = sum(self._hangs[1 : min(block.depth, _DEEPEST) + 1])
        lines = break_lines(
            self._words(self._text.parts(block), self._look.size),
            self._measure - left,
            self._look.size,
        )
        marker, node = self._nodes(block)
        rows = paragraph_rows(lines, self._look, node, left, before, self._measure)
        if marker and rows:
            rows[0] = self._marked(rows[0], block, left, marker)
        return rows

    def _nodes(self, block: Block) -> tuple[Node | None, Node]:
        """The elements of a block's marker, if it has one, and of its text."""
        del self._lists[block.depth :]
        if not block.depth:
            return None, Node("P", self._parent)
        numbered = block.marker not in ("", "•")
        while len(self._lists) < block.depth:
            outer = self._lists[-1][1] if self._lists else self._parent
            inner = Node("L", outer, numbered=numbered)
            self._lists.append((inner, Node("LBody", Node("LI", inner))))
        around, body = self._lists[-1]
        if not block.marker:
            return None, Node("P", body)
        item = Node("LI", around)
        self._lists[-1] = (around, Node("LBody", item))
        return Node("Lbl", item), self._lists[-1][1]

    def _marked(self, row: Row, block: Block, left: float, node: Node) -> Row:
        """The row with its item's marker: a bullet where it begins, a number beside the text."""
        look = self._look
        line = plain(block.marker, Cut.BOLD if block.marker == "•" else Cut.REGULAR, look.size)
        hang = self._hangs[min(block.depth, _DEEPEST)]
        x = left - hang + 1 if block.marker == "•" else left - 5 - line_width(line)
        (text,) = (mark for mark in row.marks if isinstance(mark, Text))
        if text.line and text.line[0].begins_leftwards:
            x = self._measure - x - line_width(line)
        mark = Text(x, look.baseline, line, look.size, node, look.grey)
        return Row(row.height, (mark, *row.marks), row.before, row.held)


def _hangs(text: CardText, look: Look) -> list[float]:
    """How far the items of each depth are indented: as far as their widest marker asks."""
    hangs = [0.0] + [look.hang] * _DEEPEST
    for block in text.blocks:
        depth = min(block.depth, _DEEPEST)
        if depth and block.marker and block.marker != "•":
            width = line_width(plain(block.marker, Cut.REGULAR, look.size))
            hangs[depth] = max(hangs[depth], width + 5)
    return hangs


def paragraph_rows(
    lines: Sequence[Line],
    look: Look,
    node: Node,
    left: float = 0,
    before: float = 0,
    right: float = 0,
) -> list[Row]:
    """A row for each line; the first two hold together and so do the last two.

    They begin ``left`` points from the edge; where they run from right to left and there is a
    ``right`` edge, from that.
    """
    count = len(lines)
    return [
        Row(
            look.leading,
            (
                Text(
                    start(line, left, right) if right else left,
                    look.baseline,
                    line,
                    look.size,
                    node,
                    look.grey,
                ),
            ),
            before if index == 0 else 0,
            held=count > 1 and index in (0, count - 2),
        )
        for index, line in enumerate(lines)
    ]
