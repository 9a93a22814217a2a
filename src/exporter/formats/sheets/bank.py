"""The word bank: a page's answers in a box, in an order that gives nothing away."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from functools import lru_cache

from exporter.formats.sheets.fonts import Cut
from exporter.formats.sheets.lines import Line, break_lines, line_width
from exporter.formats.sheets.rows import Box, Mark, Row, Text
from exporter.formats.sheets.structure import Node
from exporter.formats.sheets.words import HELD, plain

_SIZE, _LEADING, _LABEL_SIZE = 10.5, 15.5, 9.5
_LEFT, _RIGHT, _BETWEEN = 66.0, 10.0, 20.0  # points; the label stands in the left
_PADDING, _FIRST = 9.0, 15.2  # of the box; from its top to the first baseline
_STEP = 4.0  # points; how finely the rows are balanced


class Bank:
    """Lays out answers as the entries of a bank ``measure`` points wide."""

    def __init__(self, measure: float) -> None:
        self._measure = measure
        self._room = measure - _LEFT - _RIGHT
        self._entries: dict[str, list[tuple[Line, float]]] = {}

    def height(self, answers: Iterable[str]) -> float:
        """How high the box of these answers is, in points."""
        free, rows = 0.0, 0
        for answer in sorted(set(answers), key=_shuffled):
            for _, width in self._entry(answer):
                if rows and free >= width + _BETWEEN:
                    free -= width + _BETWEEN
                else:
                    free, rows = self._room - width, rows + 1
        return self._height(rows)

    def row(self, answers: Iterable[str], parent: Node) -> Row:
        """The box with every answer once."""
        rows = self._balanced(tuple(answers))
        height = self._height(len(rows))
        label = plain("Word bank", Cut.SEMIBOLD, _LABEL_SIZE)
        marks: list[Mark] = [
            Box(0, 0, self._measure, height),
            Text(8, _FIRST, label, _LABEL_SIZE, Node("P", parent)),
        ]
        around = Node("L", parent)
        for index, row in enumerate(rows):
            x = _LEFT
            for entry in row:
                node = Node("LBody", Node("LI", around))
                marks.append(Text(x, _FIRST + index * _LEADING, entry, _SIZE, node))
                x += line_width(entry) + _BETWEEN
        return Row(height, tuple(marks))

    def _height(self, rows: int) -> float:
        return rows * _LEADING + _PADDING

    def _balanced(self, answers: Sequence[str]) -> list[list[Line]]:
        """As few rows as fit, and these as narrow as that number allows."""
        room = self._room
        rows = self._rows(answers, room)
        while len(narrower := self._rows(answers, room - _STEP)) == len(rows) and room > _LEFT:
            room, rows = room - _STEP, narrower
        return rows

    def _rows(self, answers: Iterable[str], room: float) -> list[list[Line]]:
        rows: list[list[Line]] = []
        free = 0.0
        for answer in sorted(dict.fromkeys(answers), key=_shuffled):
            for entry, width in self._entry(answer):
                if rows and free >= width + _BETWEEN:
                    rows[-1].append(entry)
                    free -= width + _BETWEEN
                else:
                    rows.append([entry])
                    free = room - width
        return rows

    def _entry(self, answer: str) -> list[tuple[Line, float]]:
        """An answer on one line, or on several if it is wider than the bank; with their widths."""
        known = self._entries.get(answer)
        if known is None:
            line = plain(answer.replace(" ", HELD), Cut.REGULAR, _SIZE)
            fits = line_width(line) <= self._room
            words = plain(answer, Cut.REGULAR, _SIZE)
            lines = [line] if fits else break_lines(words, self._room, _SIZE)
            known = self._entries[answer] = [(line, line_width(line)) for line in lines]
        return known


@lru_cache(maxsize=1 << 14)
def _shuffled(answer: str) -> bytes:
    """A place among the others that neither the alphabet nor the text decides."""
    return hashlib.sha256(answer.encode()).digest()
