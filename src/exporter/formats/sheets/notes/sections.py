"""Sections on pages: two columns and a part under both, kept together where it wastes little."""

from __future__ import annotations

from dataclasses import dataclass

from exporter.formats.sheets.continued import continued
from exporter.formats.sheets.frame import Frame
from exporter.formats.sheets.paper import MM, Paper
from exporter.formats.sheets.pdf.structure import Node
from exporter.formats.sheets.rows import (
    GREY,
    HAIR,
    WASTE,
    Page,
    Placed,
    Row,
    Rule,
    Text,
    fitting,
    height,
    stack,
)
from exporter.formats.sheets.text.fonts import Cut
from exporter.formats.sheets.text.lines import line_width
from exporter.formats.sheets.text.words import plain

SIDE, GUTTER = 46 * MM, 7 * MM  # the side column, and what parts it from the main one
_UNDER_HEAD, _OVER_RULE, _UNDER_RULE = 15.0, 9.0, 13.0
_WRITING_LINE, _WRITING_LINES, _OVER_WRITING = 8 * MM, 6, 22.0


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, the rows of the main and the side column under it, and the rows below both."""

    head: list[Row]
    main: list[Row]
    side: list[Row]
    tail: list[Row]

    @property
    def height(self) -> float:
        columns = max(height(self.main), height(self.side))
        return height(self.head) + columns + height(self.tail)


class Sections:
    """Fills pages with sections."""

    def __init__(self, paper: Paper, frame: Frame, root: Node) -> None:
        self._paper = paper
        self._root = root
        self._top = frame.top + _UNDER_HEAD
        self._bottom = frame.bottom
        self._page: Page = []
        self._full: list[Page] = []
        self._y = self._top
        self._title = ""  # of the section that is being placed

    @property
    def _room(self) -> float:
        return self._bottom - self._y

    @property
    def _fresh(self) -> bool:
        return self._y == self._top

    def add(self, section: Section) -> list[Page]:
        """Place a section: whole where that leaves no more than a quarter of a page empty.

        The pages that it filled come back.
        """
        self._place(section)
        full, self._full = self._full, []
        return full

    def _place(self, section: Section) -> None:
        if not self._fresh:
            room = self._room - _OVER_RULE - _UNDER_RULE
            started = fitting(section.head + section.main, room) > len(section.head)
            full = self._bottom - self._top
            if section.height <= room or (started and room >= WASTE * full):
                self._part()
            else:
                self._finish()
                self._turn()
        self._title = next((row.bookmark for row in section.head), "")
        self._columns(section)
        self._tail(section.tail)

    def _columns(self, section: Section) -> None:
        main, side, heads = section.head + section.main, section.side, len(section.head)
        left, right = self._paper.left, self._paper.width - self._paper.right - SIDE
        while True:
            count = fitting(main, self._room, fresh=True)
            heads = min(heads, count)
            y = stack(self._page, main[:heads], left, self._y, fresh=True)
            end = stack(self._page, main[heads:count], left, y, fresh=not heads)
            beside = fitting(side, self._bottom - y, fresh=not heads)
            self._y = max(end, stack(self._page, side[:beside], right, y, fresh=True))
            main, side, heads = main[count:], side[beside:], 0
            if not main and not side:
                return
            self._go_on()

    def _tail(self, rows: list[Row]) -> None:
        while rows:
            count = fitting(rows, self._room, fresh=self._fresh)
            fresh = self._fresh
            self._y = stack(self._page, rows[:count], self._paper.left, self._y, fresh=fresh)
            rows = rows[count:]
            if rows:
                self._go_on()

    def _part(self) -> None:
        """A thin rule between two sections."""
        rule = Rule(0, _OVER_RULE, self._paper.measure, _OVER_RULE, 0.4, HAIR)
        self._page.append(Placed(Row(0, (rule,)), self._paper.left, self._y))
        self._y += _OVER_RULE + _UNDER_RULE

    def _go_on(self) -> None:
        """Turn the page within a section, and say whose it is."""
        self._turn()
        paper = self._paper
        self._page.append(continued(self._title, paper.measure, paper.left, self._top))

    def _turn(self) -> None:
        self._full.append(self._page)
        self._page = []
        self._y = self._top

    def _finish(self) -> None:
        """Where lines are left at the foot of a page they are for the reader's own words."""
        count = min(int((self._room - _OVER_WRITING) // _WRITING_LINE), _WRITING_LINES)
        if count < 2:
            return
        label = plain("In my own words", Cut.SEMIBOLD, 9.5)
        hint = plain("what changed, why, and what mattered most", Cut.REGULAR, 9)
        node = Node("P", self._root)
        texts = [Text(0, 0, label, 9.5, node)]
        x = line_width(label) + 6
        if x + line_width(hint) <= self._paper.measure:
            texts.append(Text(x, 0, hint, 9, node, GREY))
        rules = (
            Rule(0, line * _WRITING_LINE, self._paper.measure, line * _WRITING_LINE, 0.4, HAIR)
            for line in range(1, count + 1)
        )
        top = self._bottom - count * _WRITING_LINE - 6
        self._page.append(Placed(Row(0, (*texts, *rules)), self._paper.left, top))

    def done(self) -> Page:
        """The last page; nothing can be added afterwards."""
        self._finish()
        return self._page
