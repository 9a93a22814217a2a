""" "Dates to know": what happened when, on a thread beside a card."""

from __future__ import annotations

import re
from dataclasses import dataclass

from exporter.formats.sheets.fonts import Cut
from exporter.formats.sheets.lines import Line, break_lines, line_width
from exporter.formats.sheets.rows import GREY, HAIR, Mark, Ring, Row, Rule, Text
from exporter.formats.sheets.structure import Node
from exporter.formats.sheets.words import HELD, plain
from exporter.model import Card
from exporter.values import Calendar, Found

_DATE, _LABEL, _LABEL_LEADING = 10.0, 9.5, 12.0
_TEXT = 10.0  # from the thread to the text
_NARROW = 52.0  # points; a wider date gets a line for itself
_EXCERPT_LINES, _EXCERPT_WORDS = 3, 30
_RING, _RING_X, _RING_UP = 2.0, 2.4, 3.3  # radius, from the left, above the baseline

_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+(?=\S)|\n")
_LEAD_IN = re.compile(r"\s*\b(?:on|in|by|since|from|until|at|of|for|during)?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """A date as it is written, and what happened then; an ``excerpt`` may be cut short."""

    date: str
    label: str
    excerpt: bool = False


def entries(card: Card) -> tuple[Entry, ...]:
    """The card's events; without any, the dates found in its text, in order of time."""
    if card.events:
        return tuple(Entry(event.date, event.label) for event in card.events)
    found = {item.value: item for item in reversed(card.text.found) if _is_known(item)}
    ordered = sorted(found.values(), key=lambda item: (_moment(item), item.start))
    return tuple(_excerpt(card.text.plain, item) for item in ordered)


def _is_known(found: Found) -> bool:
    return isinstance(found.value, Calendar) and found.value.start.year is not None


def _moment(found: Found) -> tuple[int, int, int]:
    assert isinstance(found.value, Calendar)
    start = found.value.start
    return (start.year or 0, start.month or 0, start.day or 0)


def _excerpt(text: str, found: Found) -> Entry:
    """The rest of the sentence after the date, or what comes before it when little is left."""
    ends = [match.start() for match in _SENTENCE_END.finditer(text)]
    start = max((end for end in ends if end <= found.start), default=0)
    end = min((end for end in ends if end >= found.end), default=len(text))
    after = text[found.end : end].strip(" ,;:.–—()\n")
    before = _LEAD_IN.sub("", text[start : found.start]).strip(" ,;:–—()\n")
    label = after if len(after.split()) > 2 or not before else before
    return Entry(text[found.start : found.end], label, excerpt=True)


def date_rows(card: Card, width: float, leading: float, first: float, parent: Node) -> list[Row]:
    """The thread, on the grid of the text beside it; no rows if the card has no dates.

    ``leading`` and ``first``, the first baseline, are those of that text.
    """
    shown = entries(card)
    if not shown:
        return []
    dates = [plain(entry.date.replace(" ", HELD), Cut.BOLD, _DATE) for entry in shown]
    widest = max(line_width(date) for date in dates)
    beside = widest <= _NARROW
    indent = _TEXT + widest + 6 if beside else _TEXT
    node = Node("L", parent)
    heading = Text(0, first, plain("Dates to know", Cut.SEMIBOLD, 9), 9, Node("H3", parent), GREY)
    rows = [Row(leading, (heading,), held=True)]
    for index, (entry, date) in enumerate(zip(shown, dates, strict=True)):
        labels = _labels(entry, width - indent)
        rows.append(
            _row(date, labels, indent, beside, leading, first, node, last=index == len(shown) - 1)
        )
    return rows


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


def _row(
    date: Line,
    labels: list[Line],
    indent: float,
    beside: bool,
    leading: float,
    first: float,
    parent: Node,
    *,
    last: bool,
) -> Row:
    item = Node("LI", parent)
    term, label = Node("Lbl", item), Node("LBody", item)
    marks: list[Mark] = [
        Ring(_RING_X, first - _RING_UP, _RING),
        Text(_TEXT, first, date, _DATE, term),
    ]
    start = first if beside else first + _LABEL_LEADING
    for index, line in enumerate(labels):
        marks.append(Text(indent, start + index * _LABEL_LEADING, line, _LABEL, label))
    under = len(labels) - 1 if beside else len(labels)
    height = leading + max(0, under) * _LABEL_LEADING
    if not last:
        below = height + first - _RING_UP - _RING
        marks.append(Rule(_RING_X, first - _RING_UP + _RING, _RING_X, below, 0.6, HAIR))
    return Row(height, tuple(marks))
