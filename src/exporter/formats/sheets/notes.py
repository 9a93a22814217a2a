"""The notes sheet: every card in full, its dates beside it."""

from __future__ import annotations

from dataclasses import dataclass

from exporter.formats.sheets.apparatus import apparatus
from exporter.formats.sheets.blocks import Blocks, Look
from exporter.formats.sheets.dates import date_rows
from exporter.formats.sheets.fonts import Cut
from exporter.formats.sheets.frame import Frame
from exporter.formats.sheets.lines import break_lines, line_width
from exporter.formats.sheets.paper import MM, Setting
from exporter.formats.sheets.rows import (
    GREY,
    HAIR,
    Mark,
    Page,
    Placed,
    Row,
    Rule,
    Text,
    fitting,
    height,
    stack,
)
from exporter.formats.sheets.structure import Node
from exporter.formats.sheets.words import HELD, plain, with_answers
from exporter.model import Card, Deck

SIDE, GUTTER = 46 * MM, 7 * MM
_TITLE, _TITLE_LEADING = 17.0, 21.0
_UNDER_HEAD, _OVER_RULE, _UNDER_RULE = 15.0, 9.0, 13.0
_WASTE = 0.25  # of a page may stay empty to keep a card on one page
_WRITING_LINE, _WRITING_LINES = 8 * MM, 6


@dataclass(frozen=True, slots=True)
class Section:
    """A card: its heading, and the rows of the main and the side column under that."""

    head: list[Row]
    main: list[Row]
    side: list[Row]

    @property
    def height(self) -> float:
        return height(self.head) + max(height(self.main), height(self.side))


def note_pages(deck: Deck, setting: Setting, frame: Frame, root: Node) -> list[Page]:
    """The pages between head and foot."""
    composer = _Composer(setting, frame, root)
    for card in deck.cards:
        composer.add(_section(card, setting, Node("Sect", root)))
    return composer.done()


def _section(card: Card, setting: Setting, node: Node) -> Section:
    profile = setting.profile
    measure = setting.paper.measure - SIDE - GUTTER
    look = Look(profile.body, profile.leading)
    head = _head(card, setting, node)
    body = Node("Div", node)
    main = Blocks(card.text, look, measure, body, with_answers).rows()
    side = date_rows(card, SIDE, profile.leading, look.baseline, Node("Div", node))
    main += apparatus(card, measure, Node("Div", node))
    return Section(head, main, side)


def _head(card: Card, setting: Setting, node: Node) -> list[Row]:
    """The title, with the tags flush right on its first baseline and below."""
    measure = setting.paper.measure
    heading = Node("H2", node)
    title = break_lines(plain(card.title.plain, Cut.SERIF, _TITLE), measure - SIDE - GUTTER, _TITLE)
    tags = break_lines(plain(f"{HELD}· ".join(card.tags), Cut.REGULAR, 9), SIDE, 9)
    tagged = Node("P", node)
    rows = []
    for index in range(max(len(title), len(tags))):
        marks = []
        if index < len(title):
            marks.append(Text(0, 13, title[index], _TITLE, heading))
        if index < len(tags):
            x = measure - line_width(tags[index])
            marks.append(Text(x, 13, tags[index], 9, tagged, GREY))
        leading = _TITLE_LEADING if index < len(title) else 12
        rows.append(Row(leading, tuple(marks), held=True))
    last = rows[-1]
    rows[-1] = Row(last.height + 2, last.marks, held=True)
    rows[0] = Row(rows[0].height, rows[0].marks, held=True, bookmark=card.title.plain)
    return rows


class _Composer:
    """Fills pages with sections."""

    def __init__(self, setting: Setting, frame: Frame, root: Node) -> None:
        self._paper = setting.paper
        self._root = root
        self._top = frame.top + _UNDER_HEAD
        self._bottom = frame.bottom
        self._pages: list[Page] = []
        self._page: Page = []
        self._y = self._top
        self._fresh = True
        self._turn()

    def add(self, section: Section) -> None:
        """Place a card: whole where that leaves no more than a quarter of a page empty."""
        if not self._fresh:
            room = self._bottom - self._y - _OVER_RULE - _UNDER_RULE
            full = self._bottom - self._top
            start = fitting(section.head + section.main, room)
            if section.height > room and (room < _WASTE * full or start <= len(section.head)):
                self._finish()
                self._turn()
            else:
                self._part()
        self._flow(section)

    def _flow(self, section: Section) -> None:
        rows = section.head + section.main
        side, heads = section.side, len(section.head)
        while rows or side:
            room = self._bottom - self._y
            count = fitting(rows, room, fresh=True)
            heads = min(heads, count)
            y = stack(self._page, rows[:heads], self._paper.left, self._y, fresh=True)
            end = stack(self._page, rows[heads:count], self._paper.left, y, fresh=not heads)
            beside = fitting(side, self._bottom - y, fresh=not heads)
            x = self._paper.width - self._paper.right - SIDE
            self._y = max(end, stack(self._page, side[:beside], x, y, fresh=True))
            rows, side, heads, self._fresh = rows[count:], side[beside:], 0, False
            if rows or side:
                self._turn()

    def _part(self) -> None:
        """A thin rule between two cards."""
        rule = Rule(0, _OVER_RULE, self._paper.measure, _OVER_RULE, 0.4, HAIR)
        self._page.append(Placed(Row(0, (rule,)), self._paper.left, self._y))
        self._y += _OVER_RULE + _UNDER_RULE

    def _turn(self) -> None:
        self._page = []
        self._pages.append(self._page)
        self._y = self._top
        self._fresh = True

    def _finish(self) -> None:
        """Where lines are left at the foot of a page they are for the reader's own words."""
        room = self._bottom - self._y - 22
        count = min(int(room // _WRITING_LINE), _WRITING_LINES)
        if count < 2:
            return
        top = self._bottom - count * _WRITING_LINE - 6
        node = Node("P", self._root)
        label = plain("In my own words", Cut.SEMIBOLD, 9.5)
        hint = plain("what changed, why, and what mattered most", Cut.REGULAR, 9)
        rules = [
            Rule(0, index * _WRITING_LINE, self._paper.measure, index * _WRITING_LINE, 0.4, HAIR)
            for index in range(1, count + 1)
        ]
        marks: tuple[Mark, ...] = (
            Text(0, 0, label, 9.5, node),
            Text(line_width(label) + 6, 0, hint, 9, node, GREY),
            *rules,
        )
        self._page.append(Placed(Row(0, marks), self._paper.left, top))

    def done(self) -> list[Page]:
        self._finish()
        return self._pages
