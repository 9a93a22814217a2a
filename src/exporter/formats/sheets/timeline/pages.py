"""The timeline sheet: every dated fact in order, under a picture of the whole period."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from exporter.formats.sheets.blocks import Look, paragraph_rows
from exporter.formats.sheets.frame import Frame
from exporter.formats.sheets.paper import Setting
from exporter.formats.sheets.pdf.structure import Node
from exporter.formats.sheets.rows import GREY, HAIR, Page, Row, Rule, Text, height, stack
from exporter.formats.sheets.text.fonts import Cut
from exporter.formats.sheets.text.lines import break_lines, line_width
from exporter.formats.sheets.text.runs import HELD
from exporter.formats.sheets.text.words import Words, plain
from exporter.formats.sheets.timeline.columns import GUTTER, enough, fill, halves, high
from exporter.formats.sheets.timeline.facts import Fact, facts_of
from exporter.formats.sheets.timeline.picture import key, picture
from exporter.formats.sheets.timeline.scale import scale
from exporter.model import Card, Deck

_AD = r"(?:AD|CE|A\.D\.|C\.E\.)"
_ERA_ONLY = re.compile(rf"{_AD}|early|mid|late", re.IGNORECASE)
_INDENT = 19.0
_UNDER_HEAD, _UNDER_PICTURE = 12.0, 9.0
_YEAR, _YEAR_RULE, _OVER_YEAR, _UNDER_YEAR, _BETWEEN = 11.0, 11.5, 4.5, 1.8, 0.75
_DITTO = "″"  # for the name of the card as above
_CARD, _CARD_LEADING = 8.0, 10.0  # points; the name of the card a fact comes from
_BEFORE_CARD = 10.0
_TELLING = 4  # letters; a name is not cut behind a shorter word ("The …")


class _Style(NamedTuple):
    """How facts are set; where it is ``brief``, cards' names are cut to stay on their line."""

    look: Look
    brief: bool = False


_STYLES = (
    _Style(Look(10.5, 13.5)),
    _Style(Look(10, 12.75)),
    _Style(Look(9.5, 12)),
    _Style(Look(9.5, 12), brief=True),
    _Style(Look(9, 11.25)),
    _Style(Look(9, 11.25), brief=True),  # the floor
)


def timeline_pages(deck: Deck, setting: Setting, frame: Frame, root: Node) -> Iterator[Page]:
    """One page, if a size of text that can be read fits on it; else as many as needed."""
    told = facts_of(deck)
    paper = setting.paper
    shown = [picture(told, scale(told, deck.years, paper.measure)), key(told, paper.measure)]
    columns = 1 if paper.narrow else 2
    width = (paper.measure - (columns - 1) * GUTTER) / columns
    top = frame.top + _UNDER_HEAD
    room = frame.bottom - top - height(shown) - _UNDER_PICTURE
    style = next((s for s in _STYLES if _fits(told, s, width, room, columns)), _STYLES[0])
    waiting = _rows(told, style, width, root)
    rows: list[Row] = []
    first = True
    while rows := rows + enough(waiting, columns * (frame.bottom - top) - high(rows)):
        page: Page = []
        y = top
        if first:
            y = stack(page, shown, paper.left, y, fresh=True) + _UNDER_PICTURE
        rows = fill(page, rows, paper.left, y, frame.bottom, width, columns)
        yield page
        first = False


def _fits(told: Sequence[Fact], style: _Style, width: float, room: float, columns: int) -> bool:
    rows = enough(_rows(told, style, width, Node("Document")), room * columns)
    return sum(halves(rows, room)[:columns]) == len(rows)


def _rows(told: Sequence[Fact], style: _Style, width: float, root: Node) -> Iterator[Row]:
    """The years as headings, under each its facts."""
    number = 0
    for year, group in groupby(told, key=lambda fact: fact.year):
        node = Node("Sect", root)
        heading = Text(0, 9, plain(year, Cut.SERIF, _YEAR), _YEAR, Node("H2", node))
        rule = Rule(0, _YEAR_RULE, width, _YEAR_RULE, 0.4, HAIR)
        yield Row(_YEAR_RULE + _UNDER_YEAR, (heading, rule), before=_OVER_YEAR, held=True)
        items = Node("L", node, numbered=True)
        above: Card | None = None
        for fact in group:
            number += 1
            rows = _fact(fact, number, style, width, items, repeated=fact.card is above)
            yield replace(rows[0], before=_BETWEEN if above else 0)
            yield from rows[1:]
            above = fact.card


def _fact(
    fact: Fact, number: int, style: _Style, width: float, parent: Node, *, repeated: bool
) -> list[Row]:
    """The number, the date in bold, what happened; after it the card's name, flush right."""
    item, look = Node("LI", parent), style.look
    words = Words(look.size)
    words.add(_under_year(fact).replace(" ", HELD), Cut.BOLD)
    words.add("  " + fact.label, Cut.REGULAR)
    label = plain(str(number), Cut.SEMIBOLD, 7.5)
    mark = Text(0, look.baseline, label, 7.5, Node("Lbl", item), GREY)
    body = Node("LBody", item)
    lines = break_lines(words.done(), width - _INDENT, look.size)
    rows = paragraph_rows(lines, look, body, _INDENT)
    rows[0] = replace(rows[0], marks=(mark, *rows[0].marks))
    name = fact.card.title.plain
    free = width - _INDENT - line_width(lines[-1]) - _BEFORE_CARD
    shown = _DITTO if repeated else _shortened(name, free) if style.brief else name
    node = Node("Span", body, instead="" if shown == name else name)
    return _with_card(rows, shown, node, look, width, free)


def _shortened(name: str, free: float) -> str:
    """As many words of a name as have room beside a fact; all of it if not even one has."""
    words = name.split()
    for count in range(len(words), 0, -1):
        if len(words[count - 1]) < _TELLING and count < len(words):
            continue
        shown = " ".join(words[:count]) + ("" if count == len(words) else f"{HELD}…")
        if line_width(plain(shown, Cut.REGULAR, _CARD)) <= free:
            return shown
    return name


def _under_year(fact: Fact) -> str:
    """The date without the year that stands over it, if that leaves a day or a month."""
    year = fact.year.removeprefix("AD ")
    rest = re.sub(rf" (?:(?:{_AD} )?{year}(?: {_AD})?|['’‘]{year[-2:]})$", "", fact.date)
    return fact.date if fact.about or _ERA_ONLY.fullmatch(rest) else rest


def _with_card(
    rows: list[Row], name: str, node: Node, look: Look, width: float, free: float
) -> list[Row]:
    """The rows with the card's name on the last line if there is room, or on lines of its own."""
    lines = break_lines(plain(name, Cut.REGULAR, _CARD), width - _INDENT, _CARD)
    marks = [
        Text(width - line_width(line), look.baseline, line, _CARD, node, GREY) for line in lines
    ]
    if len(lines) == 1 and line_width(lines[0]) <= free:
        return [*rows[:-1], replace(rows[-1], marks=(*rows[-1].marks, *marks))]
    held = [replace(row, held=True) for row in rows]
    return [*held, *(Row(_CARD_LEADING, (replace(mark, y=_CARD - 1.5),)) for mark in marks)]
