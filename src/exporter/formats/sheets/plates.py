"""A card's picture with its credit, as large as its place allows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from exporter.formats.sheets.paper import MM
from exporter.formats.sheets.pdf.structure import Node
from exporter.formats.sheets.rows import GREY, Image, Mark, Row, Text
from exporter.formats.sheets.text.fonts import Cut
from exporter.formats.sheets.text.lines import Line, break_lines
from exporter.formats.sheets.text.words import plain
from exporter.model import Picture, Raster

WIDEST = 92 * MM  # in the notes; no wider, for charts are drawn to be read at this width
_HIGHEST = 75 * MM
_COARSEST = 100 / 72  # pixels to a point; with fewer their edges would be seen
_CREDIT, _CREDIT_LEADING, _OVER_CREDIT = 7.5, 9.5, 3.0
_BEFORE, _AFTER = 8.0, 4.0
_HIGHEST_ON_CARD, _LEAST_ON_CARD = 40 * MM, 24 * MM
OVER_ON_CARD = 6.0


@dataclass(frozen=True, slots=True)
class Plate:
    """A picture of a size, in points, and the lines of its credit."""

    picture: Picture
    raster: Raster
    width: float
    height: float
    credit: tuple[Line, ...]

    @property
    def whole(self) -> float:
        """How high both are together."""
        return self.height + _credit_height(self.credit)

    def marks(self, x: float, y: float, parent: Node) -> Iterator[Mark]:
        """The picture with its top left at a point, and the credit under it."""
        figure = Node("Figure", parent, alt=self.picture.alt)
        yield Image(x, y, self.width, self.height, self.raster, figure)
        node = Node("P", parent)
        baseline = y + self.height + _OVER_CREDIT + _CREDIT
        for index, line in enumerate(self.credit):
            yield Text(x, baseline + index * _CREDIT_LEADING, line, _CREDIT, node, GREY)


def plate(picture: Picture | None, measure: float, room: float) -> Plate | None:
    """The picture as large as fits into the measure and the room, its sides in proportion.

    It is not made larger than its pixels are good for. None if there is no picture.
    """
    if picture is None or picture.raster is None:
        return None
    raster = picture.raster
    words = plain(picture.credit, Cut.REGULAR, _CREDIT)
    credit = tuple(break_lines(words, measure, _CREDIT)) if picture.credit else ()
    room -= _credit_height(credit)
    scale = min(measure / raster.width, room / raster.height, 1 / _COARSEST)
    return Plate(picture, raster, raster.width * scale, raster.height * scale, credit)


def plate_rows(picture: Picture | None, measure: float, parent: Node) -> list[Row]:
    """The picture under a text, as a row that is not parted."""
    found = plate(picture, min(measure, WIDEST), _HIGHEST)
    if found is None:
        return []
    return [Row(found.whole + _AFTER, tuple(found.marks(0, 0, parent)), _BEFORE)]


def plate_on_card(picture: Picture | None, measure: float, room: float) -> Plate | None:
    """The picture on a flashcard under its text, None where it would be too small to be of use.

    ``room`` is what the text leaves.
    """
    full = plate(picture, measure, _HIGHEST_ON_CARD)
    if full is None or full.whole <= room:
        return full
    smaller = plate(picture, measure, room)
    return smaller if smaller and smaller.height >= _least(full) else None


def spared(picture: Picture | None, measure: float) -> float:
    """What the text of a flashcard is to leave to its picture, and to the space over it."""
    full = plate(picture, measure, _HIGHEST_ON_CARD)
    return OVER_ON_CARD + _least(full) + full.whole - full.height if full else 0


def _least(full: Plate) -> float:
    return min(full.height, _LEAST_ON_CARD)


def _credit_height(lines: tuple[Line, ...]) -> float:
    return _OVER_CREDIT + len(lines) * _CREDIT_LEADING if lines else 0
