"""The side column of the notes: a card's dates to know, on a thread."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exporter.formats.sheets.entries import Entry, entries
from exporter.formats.sheets.pdf.structure import Node
from exporter.formats.sheets.rows import GREY, HAIR, Mark, Ring, Row, Rule, Text
from exporter.formats.sheets.text.fonts import Cut
from exporter.formats.sheets.text.lines import Line, break_lines, line_width
from exporter.formats.sheets.text.runs import HELD
from exporter.formats.sheets.text.words import plain
from exporter.model import Card

_DATE, _LABEL, _LEADING = 10.0, 9.5, 12.0
_INDENT, _AFTER_DATE = 10.0, 6.0  # points from the thread to the text, from a date to its label
_NARROW, _PART = 52.0, 0.36  # points, and of the width; a wider date gets a line for itself
_EXCERPT_LINES, _EXCERPT_WORDS = 3, 30
_RING, _RING_X, _RING_UP = 2.0, 2.4, 3.3  # radius, from the left, above the baseline


class Thread:
    """Sets dates into a column of ``width`` points.

    ``leading`` and ``first``, the first baseline, are those of the text beside it.
    """

    def __init__(self, width: float, leading: float, first: float) -> None:
        self._width = width
        self._leading = leading
        self._first = first

    def rows(self, card: Card, parent: Node) -> Iterator[Row]:
        """A heading and a row for each date; nothing if the card has no dates."""
        shown = entries(card)
        if not shown:
            return
        heading = plain("Dates to know", Cut.SEMIBOLD, 9)
        mark = Text(0, self._first, heading, 9, Node("H3", parent), GREY)
        yield Row(self._leading, (mark,), held=True)
        widest = max(line_width(_held(entry.date)) for entry in shown)
        beside = (
            _INDENT + widest + _AFTER_DATE if widest <= max(_NARROW, _PART * self._width) else 0
        )
        around = Node("L", parent)
        for entry in shown:
            yield self._row(entry, beside, Node("LI", around), last=entry is shown[-1])

    def _row(self, entry: Entry, beside: float, item: Node, *, last: bool) -> Row:
        """A date, and its label ``beside`` it so far from the thread, or else below it."""
        indent = beside or _INDENT
        dates = [_held(entry.date)]
        if line_width(dates[0]) > self._width - _INDENT:
            dates = break_lines(plain(entry.date, Cut.BOLD, _DATE), self._width - _INDENT, _DATE)
        labels = _labels(entry, self._width - indent)
        below = 0 if beside else len(dates)
        marks: list[Mark] = [Ring(_RING_X, self._first - _RING_UP, _RING)]
        marks += self._lines(dates, _INDENT, 0, _DATE, Node("Lbl", item))
        marks += self._lines(labels, indent, below, _LABEL, Node("LBody", item))
        height = self._leading + (max(len(dates), below + len(labels)) - 1) * _LEADING
        if not last:
            top = self._first - _RING_UP + _RING
            marks.append(Rule(_RING_X, top, _RING_X, height + top - 2 * _RING, 0.6, HAIR))
        return Row(height, tuple(marks))

    def _lines(
        self, lines: Sequence[Line], x: float, skipped: int, size: float, node: Node
    ) -> Iterator[Text]:
        for index, line in enumerate(lines, skipped):
            yield Text(x, self._first + index * _LEADING, line, size, node)


def _held(date: str) -> Line:
    return plain(date.replace(" ", HELD), Cut.BOLD, _DATE)


def _labels(entry: Entry, measure: float) -> list[Line]:
    return _shortened(entry.label, measure) if entry.excerpt else _broken(entry.label, measure)


def _shortened(label: str, measure: float) -> list[Line]:
    """The label in at most three lines, cut at a word and its end marked if it is longer."""
    words = label.split()
    lines = _broken(" ".join(words[:_EXCERPT_WORDS]), measure)
    if len(words) <= _EXCERPT_WORDS and len(lines) <= _EXCERPT_LINES:
        return lines
    for count in range(min(sum(map(len, lines[:_EXCERPT_LINES])), len(words) - 1), 0, -1):
        lines = _broken(" ".join(words[:count]).rstrip(" ,;:.–—(") + HELD + "…", measure)
        if len(lines) <= _EXCERPT_LINES:
            break
    return lines


def _broken(label: str, measure: float) -> list[Line]:
    return break_lines(plain(label, Cut.REGULAR, _LABEL), measure, _LABEL)
