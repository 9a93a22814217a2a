"""The pages of a gap-fill sheet: rows with gaps, under their word bank and over their answers."""

from __future__ import annotations

from collections.abc import Sequence

from exporter.formats.sheets.bank import Bank
from exporter.formats.sheets.fonts import Cut
from exporter.formats.sheets.frame import Frame
from exporter.formats.sheets.gaps import answers_in
from exporter.formats.sheets.lines import line_width
from exporter.formats.sheets.paper import MM, Paper
from exporter.formats.sheets.rows import GREY, WASTE, Mark, Page, Placed, Row, Rule, Text, stack
from exporter.formats.sheets.strip import strip_height, strip_row
from exporter.formats.sheets.structure import Node
from exporter.formats.sheets.words import plain

_UNDER_HEAD, _FIELDS, _UNDER_BANK = 17.0, 27.0, 16.0
_FIELD = 9.5  # points; the labels of the fields
_FIELD_WIDTHS = (("Name", 0.42), ("Class", 0.17), ("Date", 0.21), ("Score", 0.20))  # of the measure


class Worksheet:
    """Fills pages with rows, each under the bank and over the strip that its gaps ask for."""

    def __init__(
        self, rows: Sequence[Row], paper: Paper, frame: Frame, root: Node, *, strip: bool
    ) -> None:
        self._rows = rows
        self._answers = [answers_in([row]) for row in rows]
        self._paper = paper
        self._frame = frame
        self._root = root
        self._strip = strip
        self._bank = Bank(paper.measure)
        self._full = frame.bottom - frame.top - _UNDER_HEAD

    def pages(self, gaps: int) -> list[Page]:
        pages: list[Page] = []
        start = 0
        while start < len(self._rows):
            fields = 0 if pages else _FIELDS
            end = self._end(start, self._full - fields)
            pages.append(self._page(self._rows[start:end], 0 if pages else gaps))
            start = end
        return pages

    def _end(self, start: int, room: float) -> int:
        """Where the page that begins with row ``start`` ends.

        Between two cards where that leaves no more than a quarter of a page empty.
        """
        used, legal, card, card_free = 0.0, start, start, room
        answers: list[tuple[int, str]] = []
        around = self._around(answers)
        for index in range(start, len(self._rows)):
            row = self._rows[index]
            free = room - used - around
            if row.bookmark:
                card, card_free = index, free
            used += row.height + (row.before if index > start else 0)
            if self._answers[index]:
                answers += self._answers[index]
                around = self._around(answers)
            if used + around > room:
                keep = start < card < legal and card_free <= WASTE * self._full
                return card if keep else max(legal, start + 1)
            if not row.held:
                legal = index + 1
        return len(self._rows)

    def _around(self, answers: Sequence[tuple[int, str]]) -> float:
        """What the bank and the strip of these answers need."""
        words = [answer for _, answer in answers]
        strip = strip_height(answers, self._paper.measure)
        return self._bank.height(words) + _UNDER_BANK + strip

    def _page(self, rows: Sequence[Row], score: int) -> Page:
        """A page; ``score``, if it is not 0, stands in the fields of the first."""
        page: Page = []
        left, y = self._paper.left, self._frame.top + _UNDER_HEAD
        answers = answers_in(rows)
        if score:
            page.append(Placed(_fields(self._paper.measure, score, self._root), left, y))
            y += _FIELDS
        if answers:
            bank = self._bank.row([answer for _, answer in answers], Node("Div", self._root))
            y = stack(page, [bank], left, y) + _UNDER_BANK
        stack(page, rows, left, y, fresh=True)
        if self._strip and answers:
            strip = strip_row(answers, self._paper, Node("Div", self._root))
            page.append(Placed(strip, left, self._frame.bottom - strip.height))
        return page


def _fields(measure: float, score: int, root: Node) -> Row:
    """Name, class, date and score, with the rules to write them on."""
    total = plain(f"/ {score}", Cut.REGULAR, 10)
    node = Node("P", root)
    marks: list[Mark] = []
    x = 0.0
    for label, part in _FIELD_WIDTHS:
        width = part * measure
        words = plain(label, Cut.REGULAR, _FIELD)
        end = x + width - (line_width(total) + 6 if label == "Score" else 5 * MM)
        marks.append(Text(x, 9, words, _FIELD, node, GREY))
        marks.append(Rule(x + line_width(words) + 4, 11, end, 11))
        x += width
    marks.append(Text(measure - line_width(total), 9, total, 10, node))
    return Row(_FIELDS, tuple(marks))
