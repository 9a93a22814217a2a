"""Rows drawn: marks become the operators of a page's content, wrapped in their tags."""

from __future__ import annotations

from collections.abc import Iterable

from exporter.formats.sheets.content import Content
from exporter.formats.sheets.gaps import AFTER_NUMBER, BEFORE_NUMBER, NUMBER, NUMBER_UP, UNDER
from exporter.formats.sheets.pdf import images, paths
from exporter.formats.sheets.pdf.structure import Node
from exporter.formats.sheets.pdf.tagged import Tagged
from exporter.formats.sheets.rows import GREY, INK, Box, Image, Page, Ring, Rule, Text
from exporter.formats.sheets.text.fonts import Cut
from exporter.formats.sheets.text.runs import runs
from exporter.formats.sheets.text.words import Gap, Stretch
from exporter.formats.sheets.writing import Writing, answer_in, stretches_in, stretches_of

_GAP_RULE, _BOX_RULE = 0.7, 0.6  # points


class Ink:
    """Draws on the pages of a document, with the gaps empty or ``answered``.

    The answers are drawn from the pages of the gaps, whose document has the nodes themselves:
    this one has their twins.
    """

    def __init__(
        self, document: Tagged, height: float, *, scale: float = 1, answered: bool = False
    ) -> None:
        self._document = document
        self._height = height
        self._scale = scale
        self._answered = answered
        self._writing = Writing(document.encoding)
        self._begin()

    def _begin(self) -> None:
        self._content = Content(self._document.page, answered=self._answered)
        if self._scale != 1:
            self._content.add(f"{self._scale:.6g} 0 0 {self._scale:.6g} 0 0 cm")
        self._writing.turn()

    def draw(self, page: Page) -> None:
        """Add what is placed to the page, in the order of reading."""
        for placed in page:
            if placed.row.key and self._answered:
                continue
            left, top = placed.x, self._height - placed.y
            if placed.row.bookmark:
                self._document.bookmark(placed.row.bookmark, top * self._scale)
            for mark in placed.row.marks:
                x, y = left + mark.x, top - mark.y
                match mark:
                    case Text():
                        self._text(mark, x, y)
                    case Rule(to_x=to_x, to_y=to_y, dash=dash):
                        path = paths.line(x, y, left + to_x, top - to_y, dash)
                        self._content.path(path, mark.width, mark.grey)
                    case Ring():
                        self._ring(mark, x, y)
                    case Box(width=width, height=height):
                        path = paths.frame(x, y - height, width, height, mark.corner)
                        self._content.path(path, _BOX_RULE, INK)
                    case Image():
                        self._image(mark, x, y)

    def _image(self, mark: Image, x: float, y: float) -> None:
        name = self._document.image(mark.raster)
        self._content.tag(mark.node)
        left, bottom = x, y - mark.height
        mark.node.box = tuple(side * self._scale for side in (left, bottom, left + mark.width, y))
        self._content.add(images.placed(mark.raster, name, left, bottom, mark.width, mark.height))

    def turn(self) -> None:
        """End the page."""
        self._document.turn(self._content.finish(), self._content.marked)
        self._begin()

    def apart(self, page: Page) -> str:
        """What is placed, drawn over a page that was turned already.

        That may have left any colour, and its scale.
        """
        self._content = Content(self._document.page, answered=self._answered, begun=True)
        self.draw(page)
        operators = self._content.finish()
        self._begin()
        return operators

    def _text(self, mark: Text, x: float, y: float) -> None:
        for along, part in stretches_of(mark.line, mark.size):
            if isinstance(part, Gap):
                self._gap(part, x + along, y, mark)
            else:
                self._show(part, x + along, y, mark.size, mark.node, mark.grey)

    def _gap(self, gap: Gap, x: float, y: float, mark: Text) -> None:
        """The number, and a rule to write on or the answer written on it."""
        read = f"gap {gap.number}" if gap.number else "gap"
        span = Node("Span", mark.node, instead="" if self._answered else read)
        start = x if gap.number else x + AFTER_NUMBER
        if gap.number:
            number = runs(Cut.SEMIBOLD, NUMBER, str(gap.number))
            start += BEFORE_NUMBER
            shown, said = stretches_in(number), span
            if self._answered:  # parted from the answer for those who listen, and in copied text
                shown.append((number[-1].font.blank, " "))
                said = Node("Span", mark.node, instead=f"{read}: ")
            self._show(shown, start, y + NUMBER_UP, NUMBER, said, GREY)
            start += number[0].width + AFTER_NUMBER
        if self._answered:
            for along, part in answer_in(gap.answer, mark.size):
                self._show(part, start + 2 + along, y, mark.size, span, INK)
        path = paths.line(start, y - UNDER, x + gap.width, y - UNDER)
        self._content.path(path, _GAP_RULE, INK, span)

    def _show(
        self,
        stretches: Iterable[Stretch],
        x: float,
        y: float,
        size: float,
        node: Node | None,
        grey: float,
    ) -> None:
        if operators := self._writing.show(stretches, size, x, y):
            self._content.tag(node)
            self._content.shade(grey)
            self._content.add(f"q {grey:g} G {operators} Q" if self._writing.stroked else operators)

    def _ring(self, ring: Ring, x: float, y: float) -> None:
        if ring.full:
            self._content.tag(None)
            self._content.shade(ring.grey)
            self._content.add(paths.circle(x, y, ring.radius, full=True))
        else:
            self._content.path(paths.circle(x, y, ring.radius), ring.width, ring.grey)
