"""Rows in one column or two, taken as they come and made equally long at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exporter.formats.sheets.paper import MM
from exporter.formats.sheets.rows import Page, Row, fitting, stack

GUTTER = 8 * MM
_STEP = 3.0  # points; how finely the last columns are made equal


def high(rows: Sequence[Row]) -> float:
    """The least height of rows, however they are divided into columns."""
    return sum(row.height for row in rows)


def enough(rows: Iterator[Row], room: float) -> list[Row]:
    """All rows if they may fit into so many points, else somewhat more than fit."""
    taken: list[Row] = []
    used = 0.0
    for row in rows:
        taken.append(row)
        used += row.height
        if used > room + 1:
            break
    return taken


def halves(rows: Sequence[Row], room: float) -> tuple[int, int]:
    """How many rows go into a first and a second column, each ``room`` points high."""
    first = fitting(rows, room, fresh=True)
    return first, fitting(rows[first:], room, fresh=True) if rows[first:] else 0


def fill(
    page: Page, rows: list[Row], left: float, top: float, bottom: float, width: float, columns: int
) -> list[Row]:
    """Fill the columns and give back what is left; the last two are made equally long.

    ``left``, ``top`` and ``bottom`` are where the columns stand on the page and ``width`` is that
    of each, all in points.
    """
    room = bottom - top
    first, second = halves(rows, room)
    if columns == 1:
        stack(page, rows[:first], left, top, fresh=True)
        return rows[first:]
    while first + second == len(rows) and room > _STEP:
        room -= _STEP
        shorter = halves(rows, room)
        if sum(shorter) < len(rows):
            break
        first, second = shorter
    stack(page, rows[:first], left, top, fresh=True)
    stack(page, rows[first : first + second], left + width + GUTTER, top, fresh=True)
    return rows[first + second :]
