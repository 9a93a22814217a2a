"""Rows drawn: marks become the operators of a page's content, wrapped in their tags."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from exporter.formats.sheets.accents import accented, has_accents
from exporter.formats.sheets.fonts import Cut
from exporter.formats.sheets.rows import GREY, INK, Box, Page, Ring, Rule, Text
from exporter.formats.sheets.structure import Node
from exporter.formats.sheets.tagged import Tagged
from exporter.formats.sheets.words import Gap, Run, runs

NUMBER_SIZE = 7.0
_BEZIER = 0.5523  # the handle of a quarter circle, as a part of its radius


class Ink:
    """Draws on the pages of a document, with the gaps empty or ``answered``."""

    def __init__(self, document: Tagged, height: float, *, answered: bool = False) -> None:
        self._document = document
        self._height = height
        self._answered = answered
        self._begin()

    def _begin(self) -> None:
        self._operators: list[str] = []
        self._marked: list[Node] = []
        self._open: Node | Literal["page"] | None = None
        self._font = ""
        self._fill = self._stroke = INK
        self._width = 1.0

    def draw(self, page: Page) -> None:
        """Add what is placed to the page, in the order of reading."""
        for row, left, top in ((placed.row, placed.x, placed.y) for placed in page):
            if row.bookmark:
                self._document.bookmark(row.bookmark, self._height - top)
            for mark in row.marks:
                x, y = left + mark.x, self._height - top - mark.y
                match mark:
                    case Text():
                        self._text(mark, x, y)
                    case Rule():
                        self._tag(None)
                        self._line(x, y, left + mark.to_x, self._height - top - mark.to_y, mark)
                    case Ring():
                        self._ring(mark, x, y)
                    case Box():
                        self._box(mark, x, y)

    def turn(self) -> None:
        """End the page."""
        self._close()
        self._document.turn("\n".join(self._operators), self._marked)
        self._begin()

    # ------------------------------------------------------------------ tags

    def _tag(self, node: Node | None) -> None:
        """Let what follows belong to an element, or to the page alone."""
        wanted: Node | Literal["page"] = node or "page"
        if self._open is wanted:
            return
        self._close()
        self._open = wanted
        if node is None:
            self._operators.append("/Artifact BMC")
        else:
            self._operators.append(f"/{node.tag} <</MCID {len(self._marked)}>> BDC")
            node.mark(self._document.page, len(self._marked))
            self._marked.append(node)

    def _close(self) -> None:
        if self._open is not None:
            self._operators.append("EMC")
            self._open = None

    # ------------------------------------------------------------------ text

    def _text(self, mark: Text, x: float, y: float) -> None:
        """A line, with a space after its last word: tags join lines without one."""
        waiting: list[tuple[Run, str]] = []
        start = x
        for word in mark.line:
            for piece in word.pieces:
                if isinstance(piece, Run):
                    waiting.append((piece, piece.text))
                else:
                    self._show(waiting, start, y, mark)
                    self._gap(piece, x, y, mark)
                    waiting, start = [], x + piece.width
                x += piece.width
            if word.space:
                self._blank(waiting, word.pieces[-1])
                x += word.space
        self._show(waiting, start, y, mark)

    def _blank(self, waiting: list[tuple[Run, str]], last: Run | Gap) -> None:
        if isinstance(last, Run):
            waiting[-1] = (last, last.text + " ")
        else:
            blank = runs(Cut.REGULAR, 1, " ")[0]
            waiting.append((blank, " "))

    def _show(self, waiting: Iterable[tuple[Run, str]], x: float, y: float, mark: Text) -> None:
        shown: list[str] = []
        codes = self._document.codes
        run = ""
        for piece, text in waiting:
            for name, code in (
                accented(piece.font, text, mark.size, codes)
                if has_accents(text)
                else codes(piece.font, text)
            ):
                key = f"{name} {mark.size:g} Tf"
                if key != self._font:
                    if run:
                        shown.append(f"[({run})] TJ")
                    shown.append(key)
                    self._font, run = key, code
                else:
                    run += code
        if run:
            shown.append(f"[({run})] TJ")
        if shown:
            self._tag(mark.node)
            self._grey(mark.grey)
            self._operators.append(f"BT {x:.2f} {y:.2f} Td {' '.join(shown)} ET")

    def _gap(self, gap: Gap, x: float, y: float, line: Text) -> None:
        """The number, and a rule to write on or the answer written on it."""
        read = "" if self._answered else f"gap {gap.number}" if gap.number else "gap, continued"
        span = Node("Span", line.node, instead=read)
        start = x
        if gap.number:
            number = runs(Cut.SEMIBOLD, NUMBER_SIZE, str(gap.number))
            small = Text(0, 0, (), NUMBER_SIZE, span, GREY)
            self._show([(number[0], number[0].text)], x + 0.6, y + 5.4, small)
            start += number[0].width + 2
        if self._answered:
            answer = Text(0, 0, (), line.size, span)
            self._show([(run, run.text) for run in gap.answer], start + 2, y, answer)
        self._tag(span)
        self._line(start, y - 2.4, x + gap.width, y - 2.4, Rule(0, 0, 0, 0, width=0.7))

    # ------------------------------------------------------------------ lines

    def _line(self, x: float, y: float, to_x: float, to_y: float, rule: Rule) -> None:
        self._pen(rule.width, rule.grey)
        line = f"{x:.2f} {y:.2f} m {to_x:.2f} {to_y:.2f} l S"
        if rule.dash:
            line = f"[{' '.join(f'{d:g}' for d in rule.dash)}] 0 d {line} [] 0 d"
        self._operators.append(line)

    def _ring(self, ring: Ring, x: float, y: float) -> None:
        self._tag(None)
        self._pen(ring.width, ring.grey)
        self._operators.append(
            _rounded(
                x - ring.radius, y - ring.radius, 2 * ring.radius, 2 * ring.radius, ring.radius
            )
            + " S"
        )

    def _box(self, box: Box, x: float, y: float) -> None:
        self._tag(None)
        self._pen(0.6, INK)
        self._operators.append(
            _rounded(x, y - box.height, box.width, box.height, box.corner) + " S"
        )

    def _pen(self, width: float, grey: float) -> None:
        if width != self._width:
            self._operators.append(f"{width:g} w")
            self._width = width
        if grey != self._stroke:
            self._operators.append(f"{grey:g} G")
            self._stroke = grey

    def _grey(self, grey: float) -> None:
        if grey != self._fill:
            self._operators.append(f"{grey:g} g")
            self._fill = grey


def _rounded(x: float, y: float, width: float, height: float, corner: float) -> str:
    """The path of a rectangle with round corners, from its bottom left."""
    right, top, handle = x + width, y + height, corner * (1 - _BEZIER)
    points = (
        f"{x + corner:.2f} {y:.2f} m {right - corner:.2f} {y:.2f} l",
        f"{right - handle:.2f} {y:.2f} {right:.2f} {y + handle:.2f} {right:.2f} {y + corner:.2f} c",
        f"{right:.2f} {top - corner:.2f} l",
        f"{right:.2f} {top - handle:.2f} {right - handle:.2f} {top:.2f} {right - corner:.2f} {top:.2f} c",
        f"{x + corner:.2f} {top:.2f} l",
        f"{x + handle:.2f} {top:.2f} {x:.2f} {top - handle:.2f} {x:.2f} {top - corner:.2f} c",
        f"{x:.2f} {y + corner:.2f} l",
        f"{x:.2f} {y + handle:.2f} {x + handle:.2f} {y:.2f} {x + corner:.2f} {y:.2f} c h",
    )
    return " ".join(points)
