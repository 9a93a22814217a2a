"""What stands under a card, smaller: its note, its corrections, its sources."""

from __future__ import annotations

from collections.abc import Iterator

from exporter.formats.sheets.blocks import Blocks, Look, paragraph_rows
from exporter.formats.sheets.fonts import Cut
from exporter.formats.sheets.lines import break_lines
from exporter.formats.sheets.rows import GREY, Row, Text
from exporter.formats.sheets.structure import Node
from exporter.formats.sheets.words import Words, with_answers
from exporter.model import Card, Correction, Reference
from exporter.model import Text as CardText

_INDENT = 62.0  # points kept for the label on the left
_LOOK = Look(10, 13.25, paragraph_gap=3, item_gap=1)
_SMALL = Look(8.5, 11.25, grey=GREY)
_BEFORE, _FIRST = 5.0, 10.0  # above a part, and above the first


def apparatus(card: Card, measure: float, parent: Node) -> list[Row]:
    """Rows for what the card adds to its text, ``measure`` points wide."""
    rows: list[Row] = []
    for label, part in _parts(card, measure - _INDENT, parent):
        if part:
            rows += _labelled(label, part, parent, _BEFORE if rows else _FIRST)
    return rows


def _parts(
    card: Card, measure: float, parent: Node
) -> Iterator[tuple[tuple[str, Node], list[Row]]]:
    """Each part's label with its heading's element, and its rows."""
    if card.note:
        yield (
            ("Note", Node("H3", parent)),
            Blocks(card.note, _LOOK, measure, parent, with_answers).rows(),
        )
    yield (
        ("Corrected", Node("H3", parent)),
        [
            row
            for index, correction in enumerate(card.corrections)
            for row in _correction(correction, measure, parent, 4 if index else 0)
        ],
    )
    list_node = Node("L", parent)
    yield (
        ("Sources", Node("H3", parent)),
        [
            row
            for source in card.sources
            for row in _reference(source, measure, Node("LBody", Node("LI", list_node)), 1)
        ],
    )


def _labelled(label: tuple[str, Node], rows: list[Row], parent: Node, before: float) -> list[Row]:
    """The rows moved to the right of their label, which sits on the first baseline."""
    name, node = label
    words = Words(9)
    words.add(name, Cut.SEMIBOLD)
    first = rows[0]
    baseline = next(mark.y for mark in first.marks if isinstance(mark, Text))
    heading = Text(0, baseline, words.done(), 9, node, GREY)
    moved = [
        Row(
            row.height,
            tuple(_moved(mark) for mark in row.marks if isinstance(mark, Text)),
            row.before,
            row.held,
        )
        for row in rows
    ]
    return [Row(first.height, (heading, *moved[0].marks), before, moved[0].held), *moved[1:]]


def _moved(mark: Text) -> Text:
    return Text(mark.x + _INDENT, mark.y, mark.line, mark.size, mark.node, mark.grey)


def _correction(correction: Correction, measure: float, parent: Node, before: float) -> list[Row]:
    """What was given, an arrow, what is right in bold; its source under it."""
    words = Words(_LOOK.size)
    words.add(_flat(correction.given) + " → ", Cut.REGULAR)
    words.add(_flat(correction.corrected), Cut.BOLD)
    lines = break_lines(words.done(), measure, _LOOK.size)
    rows = paragraph_rows(lines, _LOOK, Node("P", parent), before=before)
    if correction.source:
        rows += _reference(correction.source, measure, Node("P", parent), 0)
    return rows


def _flat(text: CardText) -> str:
    return " ".join(text.plain.split())


def _reference(source: Reference, measure: float, node: Node, before: float) -> list[Row]:
    """The title, and the address without its scheme, which may be broken after any slash."""
    words = Words(_SMALL.size)
    words.add(source.title, Cut.REGULAR)
    if source.url:
        words.add(" " + _address(source.url), Cut.REGULAR)
    lines = break_lines(words.done(), measure, _SMALL.size)
    return paragraph_rows(lines, _SMALL, node, before=before)


def _address(url: str) -> str:
    return url.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
