"""The cell of a flashcard: its size, and the head under which the rest stands."""

from __future__ import annotations

from collections.abc import Iterator

from exporter.formats.sheets.flashcards import wording
from exporter.formats.sheets.paper import MM
from exporter.formats.sheets.pdf.structure import Node
from exporter.formats.sheets.rows import GREY, Text
from exporter.formats.sheets.text.fonts import Cut, remembered
from exporter.formats.sheets.text.lines import Line, break_lines, line_width
from exporter.formats.sheets.text.words import plain
from exporter.model import Text as CardText

WIDTH, HEIGHT = 92 * MM, 66 * MM
INSET = 6 * MM  # a cut that is 3 mm off leaves the text whole
_HEAD, _HEAD_LEADING, _NUMBER_ROOM = 8.5, 10.5, 30.0


def cell_width(*, wide: bool) -> float:
    """In points; a wide card takes two cells."""
    return 2 * WIDTH if wide else WIDTH


@remembered  # the same for all questions of a card
def heading(title: CardText, measure: float, *, hidden: bool) -> list[Line]:
    """The title in lines; with ``hidden`` answers, as over the question."""
    words = wording.heading(title, _HEAD, hidden=hidden)
    return break_lines(words, measure - _NUMBER_ROOM, _HEAD)


def head(lines: list[Line], number: int, width: float, node: Node) -> Iterator[Text]:
    """The title of a card and its number, over a face so wide."""
    title = Node("P", node)
    for index, line in enumerate(lines):
        yield Text(INSET, INSET + 6 + index * _HEAD_LEADING, line, _HEAD, title, GREY)
    line = plain(str(number), Cut.SEMIBOLD, _HEAD)
    x = width - INSET - line_width(line)
    yield Text(x, INSET + 6, line, _HEAD, Node("P", node), GREY)


def room(head: list[Line]) -> float:
    """What is left in a cell under its head, in points."""
    return HEIGHT - 2 * INSET - 6 - len(head) * _HEAD_LEADING


def centred(head: list[Line], height: float) -> float:
    """Where something so high starts, to stand in the middle of what is left."""
    return HEIGHT - INSET - (room(head) + height) / 2
