"""Gaps to write answers in: numbered, and as wide as the kind of answer asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from exporter.formats.sheets.paper import MM
from exporter.formats.sheets.rows import Row, Text
from exporter.formats.sheets.text.fonts import Cut
from exporter.formats.sheets.text.lines import Line, break_lines
from exporter.formats.sheets.text.runs import runs
from exporter.formats.sheets.text.words import Gap, plain
from exporter.model import Hidden
from exporter.values import Calendar, Precision

NUMBER, NUMBER_UP = 7.0, 5.4  # points; the small number before a gap, and how far it is raised
BEFORE_NUMBER, AFTER_NUMBER = 1.2, 1.4  # points; clear of a bracket before it, and of the rule
UNDER = 2.4  # points from the baseline down to the rule

# The classes of width, so that a gap tells the kind of its answer and not the answer.
YEAR, SHORT, MEDIUM, DAY, LONG, LONGEST = (w * MM for w in (21, 25, 40, 48, 60, 85))
_CLASSES = (YEAR, SHORT, MEDIUM, DAY, LONG, LONGEST)
_LETTER = 2.4 * MM  # what a handwritten letter needs
_PART = 0.55  # of the measure; no gap is longer, so that it fits into a list's items as well
_CUT = Cut.SEMIBOLD  # of the answers on the answers sheet


Answers = list[tuple[int, str]]  # the gaps' numbers and what belongs into them


class Numbering:
    """Gives the gaps of a sheet their numbers, from 1; on lines of ``measure`` points."""

    def __init__(self, measure: float) -> None:
        self.count = 0
        self._longest = min(LONGEST, _PART * measure)

    def gaps(self, hidden: Hidden, size: float) -> tuple[Gap, ...]:
        """The gap of an answer; one too long for a gap has several, parted at its spaces."""
        self.count += 1
        room = self._longest - _number_width(self.count) - 4
        parts = break_lines(plain(hidden.text, _CUT, size), room, size)
        return tuple(
            self._gap(part, size, hidden if len(parts) == 1 else None, first=index == 0)
            for index, part in enumerate(parts)
        )

    def _gap(self, part: Line, size: float, hidden: Hidden | None, *, first: bool) -> Gap:
        number = self.count if first else 0
        written = runs(_CUT, size, text_of(part))
        printed = sum(run.width for run in written) + _number_width(number) + 4
        asked = _asked(hidden) if hidden else LONGEST
        width = next((w for w in _CLASSES if w >= max(printed, asked)), LONGEST)
        width = min(width, self._longest)
        return Gap(number, written, width)


def _number_width(number: int) -> float:
    """What the number takes of its gap, in points."""
    if not number:
        return 0
    return BEFORE_NUMBER + runs(Cut.SEMIBOLD, NUMBER, str(number))[0].width + AFTER_NUMBER


def _asked(hidden: Hidden) -> float:
    """What the answer needs in handwriting; dates of one precision need the same."""
    found = hidden.cloze.found
    if found and isinstance(found.value, Calendar) and found.value.end is None:
        start = found.value.start
        if start.precision is Precision.YEAR and len(hidden.text) <= 5:
            return YEAR
        if start.precision is Precision.DAY:
            return DAY if hidden.text[-4:].isdecimal() else MEDIUM
    return min(len(hidden.text) * _LETTER + 5 * MM, LONGEST)


def text_of(line: Line) -> str:
    """The words of a line without gaps as text."""
    joined = "".join(
        "".join(piece.text for piece in word.pieces if not isinstance(piece, Gap))
        + (" " if word.space else "")
        for word in line
    )
    return joined.rstrip(" ")


def gaps_in(rows: Iterable[Row]) -> Iterator[Gap]:
    """The gaps of rows, in their order."""
    for row in rows:
        for mark in row.marks:
            if isinstance(mark, Text):
                for word in mark.line:
                    if word.stretches is None:
                        yield from (piece for piece in word.pieces if isinstance(piece, Gap))


def answers_in(rows: Iterable[Row]) -> Answers:
    """The gaps' numbers and whole answers, the parts of long ones joined again."""
    answers: Answers = []
    add_answers(answers, gaps_in(rows))
    return answers


def add_answers(answers: Answers, gaps: Iterable[Gap]) -> None:
    """Append the answers of gaps; the first may go on from the last answer there is."""
    for gap in gaps:
        text = "".join(run.text for run in gap.answer)
        if gap.number:
            answers.append((gap.number, text))
        elif answers:
            number, before = answers[-1]
            answers[-1] = (
                number,
                before.rstrip("\u00ad") + (" " if before[-1] != "\u00ad" else "") + text,
            )
