"""Rows: strips of a page that are drawn whole, and how many of them fit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from exporter.formats.sheets.pdf.structure import Node
from exporter.formats.sheets.text.lines import Line
from exporter.model import Raster

INK = 0.0  # grey levels: 0 is black
GREY = 0.38  # secondary text; contrast about 6:1 on white
HAIR = 0.62  # thin rules

WASTE = 0.25  # of a page may stay empty to keep a card on one page

_ROUNDING = 0.01  # points

# What follows is made for every line of every sheet, and nobody changes it. It is not frozen,
# for Python makes a frozen object three times as slowly.


@dataclass(slots=True)
class Text:
    """A line of words; ``x`` and the baseline ``y`` in points from the row's top left, downwards.

    Without a ``node`` it belongs to the page, not to the text (a running head).
    """

    x: float
    y: float
    line: Line
    size: float
    node: Node | None
    grey: float = INK


@dataclass(slots=True)
class Rule:
    """A straight line from one point to another."""

    x: float
    y: float
    to_x: float
    to_y: float
    width: float = 0.5
    grey: float = INK
    dash: tuple[float, ...] = ()


@dataclass(slots=True)
class Ring:
    """A small circle around a point; a ``full`` one is a disc without an outline."""

    x: float
    y: float
    radius: float
    width: float = 0.8
    grey: float = INK
    full: bool = False


@dataclass(slots=True)
class Box:
    """A frame with round corners; ``x`` and ``y`` are its top left."""

    x: float
    y: float
    width: float
    height: float
    corner: float = 3


@dataclass(frozen=True, slots=True)
class Image:
    """A picture; ``x`` and ``y`` are its top left."""

    x: float
    y: float
    width: float
    height: float
    raster: Raster
    node: Node


Mark = Text | Rule | Ring | Box | Image


@dataclass(slots=True)
class Row:
    """A strip of ``height`` points, with ``before`` points above it except on top of a page.

    A row that is ``held`` is not parted from the next. One with a ``bookmark`` begins a
    section and is listed by that name in the document's outline. A ``key`` tells the answers,
    and is left out where they are written into the gaps.
    """

    height: float
    marks: tuple[Mark, ...] = ()
    before: float = 0
    held: bool = False
    bookmark: str = ""
    key: bool = False


@dataclass(slots=True)
class Placed:
    """A row on a page: where its top left is, in points from the page's top left."""

    row: Row
    x: float
    y: float


Page = list[Placed]


def height(rows: Sequence[Row], *, fresh: bool = False) -> float:
    """How high the rows are; on a ``fresh`` page nothing stands before the first."""
    total = sum(row.before + row.height for row in rows)
    return total - rows[0].before if fresh and rows else total


def fitting(rows: Sequence[Row], room: float, *, fresh: bool = False) -> int:
    """How many rows go into ``room`` points without parting any from one it is held to.

    On a fresh page at least one goes, or nothing would ever be printed.
    """
    used, count, legal = 0.0, 0, 0
    for row in rows:
        used += row.height + (0 if fresh and not count else row.before)
        if used > room + _ROUNDING:
            break
        count += 1
        if not row.held:
            legal = count
    if count == len(rows):
        return count
    return legal or (max(count, 1) if fresh else 0)


def stack(page: Page, rows: Iterable[Row], x: float, y: float, *, fresh: bool = False) -> float:
    """Place rows under each other on a page; the end of the last comes back."""
    for index, row in enumerate(rows):
        y += 0 if fresh and not index else row.before
        page.append(Placed(row, x, y))
        y += row.height
    return y
