"""What stands on every page: the running head, the foot, and what is printed in them."""

from __future__ import annotations

from exporter.formats.sheets.edition import edition
from exporter.formats.sheets.paper import Paper
from exporter.formats.sheets.pdf.structure import Node
from exporter.formats.sheets.rows import GREY, INK, Page, Placed, Row, Rule, Text
from exporter.formats.sheets.text.fonts import Cut
from exporter.formats.sheets.text.lines import break_lines, line_width
from exporter.formats.sheets.text.words import plain
from exporter.model import Deck

_WIDEST = "Gap-fill · Answers"  # titles break alike on all sheets, so that answers fit their gaps

HEAD = 9.0
FOOT = 7.5
FOOT_ROOM = 16.0  # points from the bottom margin up to the text
_HEAD_LEADING = 11.0
_FOOT_LEADING = 9.0


def shown_title(deck: Deck) -> str:
    """The deck's title on paper; "A::B", Anki's nesting, reads "A · B"."""
    return " · ".join(part.strip() for part in deck.title.split("::"))


class Frame:
    """The head and foot of one sheet; ``top`` and ``bottom`` bound what is between them.

    Both in points from the page's top. A title too long for one line takes more.
    """

    def __init__(self, deck: Deck, paper: Paper, name: str, root: Node) -> None:
        self._paper = paper
        self._root = root
        self._name = plain(name, Cut.REGULAR, HEAD)
        room = paper.measure - line_width(plain(_WIDEST, Cut.REGULAR, HEAD)) - 18
        self._title = break_lines(plain(shown_title(deck), Cut.SEMIBOLD, HEAD), room, HEAD)
        imprint = plain(_imprint(deck), Cut.REGULAR, FOOT)
        self._imprint = break_lines(imprint, paper.measure - 60, FOOT)
        self.top = paper.top + HEAD + 5.5 + (len(self._title) - 1) * _HEAD_LEADING
        self.bottom = paper.height - paper.bottom - FOOT_ROOM - self._above_foot

    def head(self, number: int) -> Page:
        """The running head; on the first page the title is the document's heading."""
        node = Node("H1", self._root) if number == 1 else None
        measure = self._paper.measure
        marks = [
            Text(0, HEAD + index * _HEAD_LEADING, line, HEAD, node)
            for index, line in enumerate(self._title)
        ]
        name = Text(measure - line_width(self._name), HEAD, self._name, HEAD, None, GREY)
        under = self.top - self._paper.top
        rule = Rule(0, under, measure, under, 0.9)
        row = Row(under, (*marks, name, rule))
        return [Placed(row, self._paper.left, self._paper.top)]

    def foot(self) -> Page:
        """The imprint."""
        imprint = [
            Text(0, index * _FOOT_LEADING - self._above_foot, line, FOOT, None, GREY)
            for index, line in enumerate(self._imprint)
        ]
        return self._at_foot(*imprint)

    def number(self, number: int, count: int) -> Page:
        """The page's number, beside the imprint."""
        page = plain(f"{number} / {count}", Cut.SEMIBOLD, 8.5)
        return self._at_foot(Text(self._paper.measure - line_width(page), 0, page, 8.5, None, INK))

    def _at_foot(self, *texts: Text) -> Page:
        return [Placed(Row(0, texts), self._paper.left, self._paper.height - self._paper.bottom)]

    @property
    def _above_foot(self) -> float:
        """What a long imprint needs above the foot's last line."""
        return (len(self._imprint) - 1) * _FOOT_LEADING


def _imprint(deck: Deck) -> str:
    parts = (", ".join(deck.authors), deck.licence, f"edition {edition(deck)}")
    return " · ".join(part for part in parts if part)
