"""What stands under a card, smaller: its note, its corrections, its sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from exporter.formats.sheets.blocks import Blocks, Look, paragraph_rows
from exporter.formats.sheets.parts import with_answers
from exporter.formats.sheets.pdf.structure import Node
from exporter.formats.sheets.rows import GREY, Row, Text
from exporter.formats.sheets.text.fonts import Cut
from exporter.formats.sheets.text.lines import break_lines
from exporter.formats.sheets.text.words import Word, plain
from exporter.model import Card, Correction, Reference
from exporter.model import Text as CardText

_READABLE = 350.0  # points; some 75 characters, the longest line that the eye finds back from
_INDENT = 62.0  # points kept for the labels on the left
_LOOK = Look(10, 13.25, paragraph_gap=3, item_gap=1)
_SMALL = Look(8.5, 11.25, grey=GREY)
_GIVEN_PART = 0.35  # of the measure, on the left of what is right
_GUTTER, _ARROW = 10.0, 14.0  # points between them, and for the arrow
_FIRST, _BEFORE, _BETWEEN = 10.0, 6.0, 5.0  # above all parts, above a part, above a correction


def apparatus(card: Card, measure: float, parent: Node) -> list[Row]:
    """Rows for what the card adds to its text, ``measure`` points wide.

    Labels stand on the left, or above where that would leave little room.
    """
    rows: list[Row] = []
    indent = _INDENT if measure >= _READABLE else 0
    for label, part in (("Note", _note), ("Corrections", _corrections), ("Sources", _sources)):
        heading = Node("H3", parent)
        if added := part(card, measure - indent, parent):
            labelled = _labelled if indent else _headed
            rows += labelled(label, heading, added, _BEFORE if rows else _FIRST)
    return rows


def _headed(label: str, node: Node, rows: Sequence[Row], before: float) -> Iterator[Row]:
    """The rows under their label."""
    heading = Text(0, _LOOK.baseline, plain(label, Cut.SEMIBOLD, 9), 9, node, GREY)
    yield Row(_LOOK.leading, (heading,), before, held=True)
    yield from rows


def _labelled(label: str, node: Node, rows: Sequence[Row], before: float) -> Iterator[Row]:
    """The rows moved to the right of their label, which sits on the first baseline."""
    moved = [
        replace(row, marks=tuple(replace(m, x=m.x + _INDENT) for m in row.marks)) for row in rows
    ]
    baseline = rows[0].marks[0].y
    heading = Text(0, baseline, plain(label, Cut.SEMIBOLD, 9), 9, node, GREY)
    yield replace(moved[0], marks=(heading, *moved[0].marks), before=before)
    yield from moved[1:]


def _note(card: Card, measure: float, parent: Node) -> list[Row]:
    measure = min(measure, _READABLE)
    return Blocks(card.note, _LOOK, measure, parent, with_answers).rows() if card.note else []


def _corrections(card: Card, measure: float, parent: Node) -> list[Row]:
    rows: list[Row] = []
    set_ = _correction if measure >= _READABLE else _stacked
    for correction in card.corrections:
        rows += set_(correction, measure, parent, _BETWEEN if rows else 0)
    return rows


def _stacked(correction: Correction, measure: float, parent: Node, before: float) -> list[Row]:
    """What was given, in grey, and under it, after an arrow, what is right."""
    node, answer = Node("P", parent), Node("P", parent)
    given = break_lines(_flat(correction.given), measure, _LOOK.size)
    lines = break_lines(_flat(correction.corrected), measure - _ARROW, _LOOK.size)
    rows = paragraph_rows(given, replace(_LOOK, grey=GREY), node)
    rows += _pointed(paragraph_rows(lines, _LOOK, answer, _ARROW), 0, answer)
    if correction.source:
        rows += _reference(correction.source, measure, Node("P", parent), left=_ARROW)
    rows[:-1] = [replace(row, held=True) for row in rows[:-1]]
    rows[0] = replace(rows[0], before=before)
    return rows


def _pointed(rows: list[Row], x: float, node: Node) -> list[Row]:
    """The rows with an arrow before the first, which may be empty."""
    rows = rows or [Row(_LOOK.leading)]
    arrow = Text(x, _LOOK.baseline, plain("→", Cut.REGULAR, _LOOK.size), _LOOK.size, node)
    return [replace(rows[0], marks=(arrow, *rows[0].marks)), *rows[1:]]


def _correction(correction: Correction, measure: float, parent: Node, before: float) -> list[Row]:
    """On the left what was given, in grey; on the right, after an arrow, what is right."""
    left = _GIVEN_PART * measure
    right = left + _GUTTER + _ARROW
    given = break_lines(_flat(correction.given), left, _LOOK.size)
    node, answer = Node("P", parent), Node("P", parent)
    lines = break_lines(_flat(correction.corrected), measure - right, _LOOK.size)
    rows = _pointed(paragraph_rows(lines, _LOOK, answer, right), left + _GUTTER, answer)
    if correction.source:
        rows += _reference(correction.source, measure, Node("P", parent), left=right)
    rows += [Row(_LOOK.leading) for _ in given[len(rows) :]]
    for index, line in enumerate(given):
        mark = Text(0, _LOOK.baseline, line, _LOOK.size, node, GREY)
        rows[index] = replace(rows[index], marks=(mark, *rows[index].marks))
    rows[:-1] = [replace(row, held=True) for row in rows[:-1]]
    rows[0] = replace(rows[0], before=before)
    return rows


def _flat(text: CardText) -> tuple[Word, ...]:
    """A text's blocks run on in one paragraph."""
    return tuple(
        word for block in text.blocks for word in with_answers(text.parts(block), _LOOK.size)
    )


def _sources(card: Card, measure: float, parent: Node) -> list[Row]:
    """A list of what is not already named with a correction."""
    named = {correction.source for correction in card.corrections}
    around = Node("L", parent)
    rows: list[Row] = []
    for source in card.sources:
        if source not in named:
            node = Node("LBody", Node("LI", around))
            rows += _reference(source, measure, node, before=1 if rows else 0)
    return rows


def _reference(
    source: Reference, measure: float, node: Node, *, left: float = 0, before: float = 0
) -> list[Row]:
    """The title and the address, on one line if they fit, each on lines of its own if not."""
    room = measure - left
    title = plain(source.title, Cut.REGULAR, _SMALL.size)
    address = plain(_address(source.url), Cut.REGULAR, _SMALL.size)
    lines = break_lines(title + address, room, _SMALL.size)
    if len(lines) > 1:
        lines = [*break_lines(title, room, _SMALL.size), *break_lines(address, room, _SMALL.size)]
    return paragraph_rows(lines, _SMALL, node, left, before)


def _address(url: str) -> str:
    return url.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
