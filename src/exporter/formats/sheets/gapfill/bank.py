"""The word bank: a page's answers in a box, in an order that gives nothing away."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from exporter.formats.sheets.pdf.structure import Node
from exporter.formats.sheets.rows import Box, Mark, Row, Text
from exporter.formats.sheets.text.fonts import Cut
from exporter.formats.sheets.text.lines import Line, break_lines, line_width
from exporter.formats.sheets.text.runs import HELD
from exporter.formats.sheets.text.words import plain

_SIZE, _LEADING, _LABEL_SIZE = 10.5, 15.5, 9.5
_LEFT, _RIGHT, _BETWEEN = 66.0, 10.0, 20.0  # points; the label stands in the left
_BEFORE_LABEL, _AFTER_LABEL = 8.0, 9.0  # points; a wide label takes more of the left
_HANG = 12.0  # points; by which the further lines of a long answer are set in
_PADDING, _FIRST = 9.0, 15.2  # of the box; from its top to the first baseline
_STEP = 4.0  # points; how finely the rows are balanced


class _Entry(NamedTuple):
    """A line of the bank's entries, how wide it is and how far it is set in, in points."""

    line: Line
    width: float
    hang: float = 0


class Bank:
    """Lays out answers as the entries of a bank ``measure`` points wide."""

    def __init__(self, measure: float) -> None:
        self._measure = measure
        self._label = plain("Word bank", Cut.SEMIBOLD, _LABEL_SIZE)
        self._left = max(_LEFT, _BEFORE_LABEL + line_width(self._label) + _AFTER_LABEL)
        self._room = measure - self._left - _RIGHT
        self._entries: dict[str, list[_Entry]] = {}

    def height(self, answers: Iterable[str]) -> float:
        """How high the box of these answers is, in points."""
        free, rows = 0.0, 0
        for answer in _listed(answers):
            for _, width, _ in self._entry(answer):
                if rows and free >= width + _BETWEEN:
                    free -= width + _BETWEEN
                else:
                    free, rows = self._room - width, rows + 1
        return self._height(rows)

    def row(self, answers: Iterable[str], parent: Node) -> Row:
        """The box with every answer once, and how often if it is needed more than once."""
        rows = self._balanced(tuple(answers))
        height = self._height(len(rows))
        marks: list[Mark] = [
            Box(0, 0, self._measure, height),
            Text(_BEFORE_LABEL, _FIRST, self._label, _LABEL_SIZE, Node("P", parent)),
        ]
        around = node = Node("L", parent)
        for index, row in enumerate(rows):
            x = self._left
            for entry in row:
                if not entry.hang:
                    node = Node("LBody", Node("LI", around))
                y = _FIRST + index * _LEADING
                marks.append(Text(x + entry.hang, y, entry.line, _SIZE, node))
                x += entry.width + _BETWEEN
        return Row(height, tuple(marks))

    def _height(self, rows: int) -> float:
        return rows * _LEADING + _PADDING

    def _balanced(self, answers: Sequence[str]) -> list[list[_Entry]]:
        """As few rows as fit, and these as narrow as that number allows."""
        room = self._room
        rows = self._rows(answers, room)
        while len(narrower := self._rows(answers, room - _STEP)) == len(rows) and room > self._left:
            room, rows = room - _STEP, narrower
        return rows

    def _rows(self, answers: Iterable[str], room: float) -> list[list[_Entry]]:
        """The entries in rows of at most ``room`` points."""
        rows: list[list[_Entry]] = []
        free = 0.0
        for answer in _listed(answers):
            for entry in self._entry(answer):
                if rows and free >= entry.width + _BETWEEN:
                    rows[-1].append(entry)
                    free -= entry.width + _BETWEEN
                else:
                    rows.append([entry])
                    free = room - entry.width
        return rows

    def _entry(self, answer: str) -> list[_Entry]:
        """An answer on one line; one wider than the bank on several that it shares with none."""
        known = self._entries.get(answer)
        if known is None:
            line = plain(answer.replace(" ", HELD), Cut.REGULAR, _SIZE)
            known = [_Entry(line, line_width(line))]
            if known[0].width > self._room:
                lines = break_lines(plain(answer, Cut.REGULAR, _SIZE), self._room - _HANG, _SIZE)
                known = [
                    _Entry(line, self._room, _HANG if index else 0)
                    for index, line in enumerate(lines)
                ]
            self._entries[answer] = known
        return known


def _listed(answers: Iterable[str]) -> list[str]:
    """Every answer once, in the bank's order; one for several gaps says for how many."""
    counts = Counter(answers)
    return [
        f"{answer} ×{counts[answer]}" if counts[answer] > 1 else answer
        for answer in sorted(counts, key=_shuffled)
    ]


@lru_cache(maxsize=1 << 14)
def _shuffled(answer: str) -> bytes:
    """A place among the others that neither the alphabet nor the text decides."""
    return hashlib.sha256(answer.encode()).digest()
