"""The notes sheet: every card in full, its dates beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from exporter.formats.sheets.blocks import Blocks, Look
from exporter.formats.sheets.frame import Frame
from exporter.formats.sheets.notes.apparatus import apparatus
from exporter.formats.sheets.notes.sections import GUTTER, SIDE, Section, Sections
from exporter.formats.sheets.notes.thread import Thread
from exporter.formats.sheets.paper import Setting
from exporter.formats.sheets.parts import with_answers
from exporter.formats.sheets.pdf.structure import Node
from exporter.formats.sheets.plates import plate_rows
from exporter.formats.sheets.rows import GREY, WASTE, Page, Row, Text, height
from exporter.formats.sheets.text.fonts import Cut
from exporter.formats.sheets.text.lines import break_lines, line_width, start
from exporter.formats.sheets.text.runs import HELD
from exporter.formats.sheets.text.words import plain
from exporter.model import Card, Deck

_TITLE, _TITLE_LEADING, _TITLE_BASELINE, _UNDER_TITLE = 17.0, 21.0, 13.0, 2.0
_TAG, _TAG_LEADING, _TAG_PART = 9.0, 12.0, 0.3  # the last of a narrow measure
_OVER_DATES = 10.0


def note_pages(deck: Deck, setting: Setting, frame: Frame, root: Node) -> Iterator[Page]:
    """The pages between head and foot."""
    sections = Sections(setting.paper, frame, root)
    for card in deck.cards:
        yield from sections.add(_section(card, setting, Node("Sect", root)))
    yield sections.done()


def _section(card: Card, setting: Setting, node: Node) -> Section:
    measure = setting.paper.measure
    look = Look(setting.profile.body, setting.profile.leading)
    narrow = setting.paper.narrow
    main = measure if narrow else measure - SIDE - GUTTER
    head = _head(card, measure, node, narrow=narrow)
    div = Node("Div", node)
    text = Blocks(card.text, look, main, div, with_answers).rows()
    if drawn := plate_rows(card.image, main, div):
        text = [*text[:-1], *(replace(row, held=True) for row in text[-1:]), *drawn]
    side, below = _dates(card, setting, look, height(text), Node("Div", node))
    return Section(head, text, side, below + apparatus(card, measure, Node("Div", node)))


def _dates(
    card: Card, setting: Setting, look: Look, text: float, node: Node
) -> tuple[list[Row], list[Row]]:
    """The dates to know, beside the text or below it.

    Below where there is no room beside it, and where there are so many that much of a page
    would be empty on their left.
    """
    paper = setting.paper
    if not paper.narrow:
        side = list(Thread(SIDE, look.leading, look.baseline).rows(card, node))
        if height(side) <= text + WASTE * paper.height:
            return side, []
    below = list(Thread(paper.measure, look.leading, look.baseline).rows(card, node))
    if below:
        below[0] = replace(below[0], before=_OVER_DATES)
    return [], below


def _head(card: Card, measure: float, node: Node, *, narrow: bool) -> list[Row]:
    """The title, with the tags flush on the other side on its first baseline and below.

    In a ``narrow`` measure they share it in halves.
    """
    side = measure * _TAG_PART if narrow else SIDE
    heading, tagged = Node("H2", node), Node("P", node)
    words = plain(card.title.plain, Cut.SERIF, _TITLE)
    title = break_lines(words, measure - side - GUTTER, _TITLE)
    tags = break_lines(plain(f"{HELD}· ".join(card.tags), Cut.REGULAR, _TAG), side, _TAG)
    leftwards = bool(words) and words[0].begins_leftwards
    rows = []
    for index in range(max(len(title), len(tags), 1)):
        marks = [
            Text(start(line, 0, measure), _TITLE_BASELINE, line, _TITLE, heading)
            for line in title[index : index + 1]
        ] + [
            Text(
                0 if leftwards else measure - line_width(line),
                _TITLE_BASELINE,
                line,
                _TAG,
                tagged,
                GREY,
            )
            for line in tags[index : index + 1]
        ]
        leading = _TITLE_LEADING if index < len(title) else _TAG_LEADING
        rows.append(Row(leading, tuple(marks), held=True))
    rows[-1] = replace(rows[-1], height=rows[-1].height + _UNDER_TITLE)
    rows[0] = replace(rows[0], bookmark=card.title.plain)
    return rows
