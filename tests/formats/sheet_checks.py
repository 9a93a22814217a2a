"""What holds for every page of every sheet, on any paper and in any profile."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from unicodedata import combining

from tests.formats.sheet_pages import MM, Line, Run, Sheet

SIZES = {"a4": (210 * MM, 297 * MM), "letter": (612.0, 792.0), "a5": (148 * MM, 210 * MM)}


def visible(read: Sheet) -> list[Run]:
    return [run for run in read.runs if any(c != " " and not combining(c) for c in run.text)]


def outside(name: str, read: Sheet, paper: str) -> list[Run]:
    """The texts that stand in the margins of a sheet, or off the paper."""
    width, height = SIZES[paper]
    left, right, top, foot = 20 * MM, 15 * MM, 13 * MM, 13 * MM
    if name == "flashcards":
        left = right = top = foot = 4 * MM
        if paper == "a5":
            width, height = height, width
    return [
        run
        for run in visible(read)
        if run.x < left - 0.2
        or run.right > width - right + 0.2
        or not foot - 0.2 <= run.y <= height - top - 0.48 * run.size
    ]


def overlaps(read: Sheet) -> list[tuple[Run, Run]]:
    """Texts of which one is drawn over the other."""
    pages: dict[int, list[Run]] = defaultdict(list)
    for run in visible(read):
        pages[run.page].append(run)
    return [pair for runs in pages.values() for pair in _overlapping(runs)]


def _overlapping(runs: Iterable[Run]) -> Iterator[tuple[Run, Run]]:
    """Pairs among the texts of a page; sorted, so that each is held against its line alone."""
    ordered = sorted(runs, key=lambda run: run.ink[1])
    for index, one in enumerate(ordered):
        left, _, right, top = one.ink
        for two in islice(ordered, index + 1, None):
            if two.ink[1] >= top:
                break
            if right > two.ink[0] + 0.2 and two.ink[2] > left + 0.2:
                yield one, two


def narrow_gaps(read: Sheet, scale: float) -> list[float]:
    """The widths of gaps, with their numbers, that are less than the least that is promised."""
    numbers = [run for run in read.runs if run.tag == "Span" and run.size < 8 * scale]
    lines: dict[int, list[Line]] = defaultdict(list)
    for line in read.lines:
        if line.tag == "Span":
            lines[line.page].append(line)
    widths = []
    for number in numbers:
        line = min(
            (line for line in lines[number.page] if line.x > number.x),
            key=lambda line: (abs(line.y - number.y) > 10 * scale, line.x - number.x),
        )
        widths.append(line.to_x - number.x + 1.2 * scale)
    return [width for width in widths if width < 21 * MM * scale - 0.05]
