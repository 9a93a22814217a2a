"""The gap-fill sheet: the cards with numbered gaps, each page with its own words and answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial

from exporter.formats.sheets.blocks import Blocks, Look
from exporter.formats.sheets.frame import Frame
from exporter.formats.sheets.gapfill.worksheet import Worksheet
from exporter.formats.sheets.gaps import Numbering
from exporter.formats.sheets.paper import Setting
from exporter.formats.sheets.parts import shown_cut, with_gaps
from exporter.formats.sheets.pdf.structure import Node
from exporter.formats.sheets.rows import Page, Row, Text
from exporter.formats.sheets.text.fonts import Cut
from exporter.formats.sheets.text.lines import break_lines, start
from exporter.formats.sheets.text.words import Word
from exporter.model import Card, Deck, Part, Style

_TITLE, _TITLE_LEADING = 15.0, 21.0
_BETWEEN_CARDS = 11.0


def gap_pages(deck: Deck, setting: Setting, frame: Frame, root: Node) -> Iterator[Page]:
    """The pages between head and foot, of all cards that hide something."""
    numbering = Numbering(setting.paper.measure)
    cards = [card for card in deck.cards if card.clozes]
    rows = (row for card in cards for row in _card_rows(card, setting, root, numbering))
    gaps = sum(len(card.clozes) for card in cards)
    return Worksheet(rows, setting, frame, root).pages(gaps)


def _card_rows(card: Card, setting: Setting, root: Node, numbering: Numbering) -> list[Row]:
    """The heading and the text; a date in the heading is a gap as well."""
    node = Node("Sect", root)
    profile, measure = setting.profile, setting.paper.measure
    look = Look(profile.body, profile.writing, paragraph_gap=4, item_gap=0.5, hang=13)
    words = partial(_words, numbering, shown_cut)
    heading = _heading(card, profile.writing, measure, Node("H2", node), numbering)
    return [*heading, *Blocks(card.text, look, measure, node, words).rows()]


def _heading(
    card: Card, writing: float, measure: float, node: Node, numbering: Numbering
) -> list[Row]:
    words = [
        word
        for block in card.title.blocks
        for word in _words(numbering, lambda _: Cut.SERIF, card.title.parts(block), _TITLE)
    ]
    leading = writing if card.title.clozes else _TITLE_LEADING
    rows = [
        Row(leading, (Text(start(line, 0, measure), leading - 9, line, _TITLE, node),), held=True)
        for line in break_lines(words, measure, _TITLE) or [()]
    ]
    rows[0] = replace(rows[0], before=_BETWEEN_CARDS, bookmark=_outlined(card))
    return rows


def _words(
    numbering: Numbering, cut: Callable[[Style], Cut], parts: Iterable[Part], size: float
) -> tuple[Word, ...]:
    return with_gaps(parts, size, cut, partial(numbering.gaps, size=size))


def _outlined(card: Card) -> str:
    """The heading as the outline shows it: its gaps, not their answers."""
    text = card.title.plain
    for cloze in reversed(card.title.clozes):
        text = f"{text[: cloze.start]}…{text[cloze.end :]}"
    return text
