"""The grid of cells on a sheet of flashcards: where they are, where to cut, how backs meet fronts."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from exporter.formats.sheets.flashcards.cells import HEIGHT, WIDTH
from exporter.formats.sheets.paper import MM, Paper
from exporter.formats.sheets.pdf.structure import Node
from exporter.formats.sheets.rows import GREY, Mark, Row, Rule, Text
from exporter.formats.sheets.text.fonts import Cut
from exporter.formats.sheets.text.lines import Line, break_lines, line_width
from exporter.formats.sheets.text.words import plain

_MARK, _MARK_GAP = 5 * MM, 1.6 * MM  # a crop mark's length, and its distance from the cells
_MARK_GREY, _CUT_GREY = 0.3, 0.5
_EDGE = 6 * MM  # what printers cannot reach
_DOTS = (0.6, 2.4)
_CAPTION, _CAPTION_LEADING, _CAPTION_UP = 7.5, 9.0, 8.6 * MM
_BESIDE_MARK = 4.0  # points from a crop mark to a caption


class Duplex(StrEnum):
    """How the second side comes behind the first.

    ``LONG`` and ``SHORT`` name the edge the printer turns the sheet at; ``MANUAL`` has all
    backs after all fronts, the last first, for a stack put back into the tray; ``FOLD`` has
    each back beside its front, to be folded and not printed on both sides.
    """

    LONG = "long"
    SHORT = "short"
    MANUAL = "manual"
    FOLD = "fold"

    @property
    def preference(self) -> str:
        """What a viewer should propose, by its name in PDF."""
        sides = {Duplex.LONG: "DuplexFlipLongEdge", Duplex.SHORT: "DuplexFlipShortEdge"}
        return sides.get(self, "Simplex")


_ADVICE = {
    Duplex.LONG: "print at 100 %, both sides, flip on the long edge",
    Duplex.SHORT: "print at 100 %, both sides, flip on the short edge",
    Duplex.MANUAL: "print at 100 %; put the stack back in for the second half",
    Duplex.FOLD: "print at 100 %, on one side; cut into rows and fold",
}


@dataclass(frozen=True, slots=True)
class Imposition:
    """How cards are brought onto sheets; ``right`` and ``up`` move the backs, in points.

    Printers shift the second side by up to 4 mm, and always by the same.
    """

    duplex: Duplex = Duplex.LONG
    right: float = 0
    up: float = 0


@dataclass(frozen=True, slots=True)
class Grid:
    """As many cells as a paper holds, in its middle."""

    paper: Paper

    @property
    def columns(self) -> int:
        return max(1, int((self.paper.width - 2 * _EDGE) // WIDTH))

    @property
    def rows(self) -> int:
        return max(1, int((self.paper.height - 2 * _EDGE) // HEIGHT))

    @property
    def turning(self) -> Duplex:
        """At which edge a sheet turns upside down: the one at its top."""
        return Duplex.LONG if self.paper.width > self.paper.height else Duplex.SHORT

    @property
    def left(self) -> float:
        return (self.paper.width - self.columns * WIDTH) / 2

    @property
    def top(self) -> float:
        return (self.paper.height - self.rows * HEIGHT) / 2

    def cell(self, row: int, column: int) -> tuple[float, float]:
        """The top left of a cell, in points from the page's top left."""
        return self.left + column * WIDTH, self.top + row * HEIGHT

    def crop_marks(self) -> Row:
        """Marks outside of the cells, where the cuts go."""
        right, foot = self.columns * WIDTH, self.rows * HEIGHT
        near, far = _MARK_GAP, _MARK_GAP + _MARK
        marks: list[Mark] = []
        for column in range(self.columns + 1):
            x = column * WIDTH
            marks.append(Rule(x, -near, x, -far, 0.4, _MARK_GREY))
            marks.append(Rule(x, foot + near, x, foot + far, 0.4, _MARK_GREY))
        for row in range(self.rows + 1):
            y = row * HEIGHT
            marks.append(Rule(-near, y, -far, y, 0.4, _MARK_GREY))
            marks.append(Rule(right + near, y, right + far, y, 0.4, _MARK_GREY))
        return Row(foot, tuple(marks))

    def cut_lines(self, wide: set[int]) -> Row:
        """Dotted lines between the cells; rows that one wide card fills are not cut in two."""
        right = self.columns * WIDTH
        marks: list[Mark] = [
            Rule(0, row * HEIGHT, right, row * HEIGHT, 0.6, _CUT_GREY, _DOTS)
            for row in range(1, self.rows)
        ]
        for row in range(self.rows):
            for column in range(1, self.columns):
                if row not in wide:
                    x, y = column * WIDTH, row * HEIGHT
                    marks.append(Rule(x, y, x, y + HEIGHT, 0.6, _CUT_GREY, _DOTS))
        return Row(0, tuple(marks))

    def captions(self, title: str, side: str, duplex: Duplex, node: Node | None) -> Row:
        """Over the cells: what the side holds, and how to print it."""
        advice = plain(_ADVICE[duplex], Cut.REGULAR, _CAPTION)
        low = min(_CAPTION_UP, self.top - _EDGE)
        # Without room above the crop marks the captions stand between them.
        clear = _BESIDE_MARK if low < _MARK_GAP + _MARK else 0.0
        at = self.columns * WIDTH - clear - line_width(advice)
        measure = (WIDTH - clear if clear else at - 12) - clear
        most = 1 + max(0, int((self.top - _EDGE / 2 - low - _CAPTION) / _CAPTION_LEADING))
        lines = _at_most(most, title, side, max(measure, WIDTH / 2))
        up = low + (len(lines) - 1) * _CAPTION_LEADING
        marks = [
            Text(clear, index * _CAPTION_LEADING - up, line, _CAPTION, node, GREY)
            for index, line in enumerate(lines)
        ]
        return Row(0, (*marks, Text(at, -low, advice, _CAPTION, None, GREY)))


def _at_most(count: int, title: str, side: str, measure: float) -> list[Line]:
    """The title and what the side is on so many lines; a longer title is cut at a word."""

    def lines(said: str) -> list[Line]:
        return break_lines(plain(f"{said} {side}", Cut.REGULAR, _CAPTION), measure, _CAPTION)

    whole = lines(title)
    if len(whole) <= count:
        return whole
    words = title.split()
    cut = [" ".join(words[:kept]) + " …" for kept in range(1, len(words))]
    fitting = bisect_right(cut, count, key=lambda said: len(lines(said)))
    return lines(cut[max(0, fitting - 1)]) if cut else whole
