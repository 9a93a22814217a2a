"""The sides of sheets of flashcards: faces placed in the cells of a grid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from exporter.formats.sheets.flashcards.faces import back, front
from exporter.formats.sheets.flashcards.flashcard import Flashcard
from exporter.formats.sheets.flashcards.grid import Duplex, Grid, Imposition
from exporter.formats.sheets.flashcards.planned import Planned
from exporter.formats.sheets.pdf.structure import Node
from exporter.formats.sheets.rows import Page, Placed


class Face(NamedTuple):
    """One face of a numbered card."""

    number: int
    card: Planned
    is_back: bool = False


Strip = tuple[Face, ...]  # what is in one row of cells


class Sides:
    """Fills rows of cells with the faces of cards, and sheets with the rows."""

    def __init__(self, title: str, grid: Grid, imposition: Imposition, root: Node) -> None:
        self._title = title
        self._grid = grid
        self._imposition = imposition
        self._root = root
        self._listed: set[str] = set()  # cards that are in the outline already
        self._marks = grid.crop_marks()
        self._set: dict[int, Flashcard] = {}  # the cards of the last sheet, by their numbers
        self.rows = grid.rows

    def strips(self, cards: Sequence[Planned]) -> Iterator[Strip]:
        """Fills rows of cells: with as many cards as they hold, or with a wide one."""
        across = 1 if self._imposition.duplex is Duplex.FOLD else self._grid.columns
        strip: Strip = ()
        for number, card in enumerate(cards, 1):
            if strip and (card.wide or len(strip) == across):
                yield from self._folded(strip)
                strip = ()
            strip = (*strip, Face(number, card))
        if strip:
            yield from self._folded(strip)

    def _folded(self, strip: Strip) -> Iterator[Strip]:
        """The strip; if it is to be folded, with the back beside the front, or in a row below."""
        if self._imposition.duplex is not Duplex.FOLD:
            yield strip
            return
        behind = tuple(face._replace(is_back=True) for face in strip)
        if strip[0].card.wide or self._grid.columns < 2:
            yield from (strip, behind)
        else:
            yield strip + behind

    def fronts(self, sheet: Sequence[Strip], number: int, count: int) -> Page:
        """The first side of a sheet, with lines to cut along."""
        self._set.clear()
        page = self._side(number, count, "questions", heading=number == 1)
        whole = {index for index, strip in enumerate(sheet) if strip[0].card.wide}
        page.append(Placed(self._grid.cut_lines(whole), self._grid.left, self._grid.top))
        for row, strip in enumerate(sheet):
            for column, face in enumerate(strip):
                page.append(self._face(face, *self._grid.cell(row, column)))
        return page

    def backs(self, sheet: Sequence[Strip], number: int, count: int) -> Page:
        """The second side: columns mirrored, or rows if the sheet turns at its upper edge."""
        if sheet[0][0].number not in self._set:
            self._set.clear()
        page = self._side(number, count, "answers", heading=False)
        turned = self._imposition.duplex is self._grid.turning
        for row, strip in enumerate(sheet):
            for column, face in enumerate(strip):
                mirrored = 0 if face.card.wide else self._grid.columns - 1 - column
                x, y = self._grid.cell(
                    self.rows - 1 - row if turned else row, column if turned else mirrored
                )
                x, y = x + self._imposition.right, y - self._imposition.up
                page.append(self._face(face._replace(is_back=True), x, y))
        return page

    def _side(self, number: int, count: int, what: str, *, heading: bool) -> Page:
        side = f"· Flashcards {number} / {count} · {what}"
        node = Node("H1", self._root) if heading else None
        captions = self._grid.captions(self._title, side, self._imposition.duplex, node)
        return [Placed(row, self._grid.left, self._grid.top) for row in (captions, self._marks)]

    def _face(self, face: Face, x: float, y: float) -> Placed:
        node = Node("Sect", self._root)
        if face.number not in self._set:
            self._set[face.number] = face.card.card()
        set_ = self._set[face.number]
        if face.is_back:
            return Placed(back(set_, face.number, node), x, y)
        row = front(set_, face.number, node)
        card = face.card.question.card
        if card.id not in self._listed:
            self._listed.add(card.id)
            row = replace(row, bookmark=card.title.plain)
        return Placed(row, x, y)
