"""A page pair that shows how far a printer's second side is off, to be read against the light.

Crosses on the front, scales on the back. Both stand where the middle and four corners of a
sheet lie, which stay what they are whichever edge the sheet is turned at.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from exporter.formats.sheets.blocks import Look, paragraph_rows
from exporter.formats.sheets.flashcards.grid import Duplex, Imposition
from exporter.formats.sheets.paper import MM, Paper
from exporter.formats.sheets.pdf.structure import Node
from exporter.formats.sheets.rows import GREY, Mark, Page, Placed, Row, Rule, Text, stack
from exporter.formats.sheets.text.fonts import Cut
from exporter.formats.sheets.text.lines import break_lines, line_width
from exporter.formats.sheets.text.words import plain

_CORNER = 32 * MM, 45 * MM  # from the sheet's edges to the outer crosses
_ARM, _REACH = 20 * MM, 10  # of a cross; how many millimetres a scale shows each way
_TICK, _FIFTH, _LINE = 1.3 * MM, 2.6 * MM, 0.4
_FIGURE = 7.0
_TITLE, _TITLE_TOP = 15.0, 14 * MM
_LOOK = Look(9.5, 12.5)
_BESIDE, _BELOW = 60 * MM, 25 * MM  # from the sheet's edges to the text; from the middle to it
_LENGTH, _ENDS = 100 * MM, 3 * MM

_STEPS = {
    Duplex.LONG: "Print both pages on one sheet at 100 %, flipped on the long edge.",
    Duplex.SHORT: "Print both pages on one sheet at 100 %, flipped on the short edge.",
    Duplex.MANUAL: "Print the first page at 100 %, put the sheet back in, print the second.",
}
_HOLD = "Hold the sheet against a light, this side towards you."
_READ = (
    "Read where the middle cross of the front shines through the scales, first across, then up, "
    "and build with that: 1.5 to the right and 2 down is --back-offset=1.5,-2."
)


def calibration_pages(paper: Paper, imposition: Imposition, root: Node) -> list[Page]:
    """The front and the back, the latter moved as the flashcards' backs are."""
    front = [
        *_titled("Calibration: the front", paper, Node("H1", root)),
        *(Placed(Row(0, tuple(_cross())), x, y) for x, y in _places(paper)),
        *_length(paper, Node("P", root)),
    ]
    back = [
        *_titled("Calibration: the back", paper, Node("H2", root)),
        *(Placed(Row(0, tuple(_scales())), x, y) for x, y in _places(paper)),
        *_steps(paper, imposition, root),
    ]
    moved = [Placed(p.row, p.x + imposition.right, p.y - imposition.up) for p in back]
    return [front, moved]


def _places(paper: Paper) -> Iterator[tuple[float, float]]:
    """The middle, and a point in each corner."""
    yield paper.width / 2, paper.height / 2
    across, down = _CORNER
    yield from product((across, paper.width - across), (down, paper.height - down))


def _titled(text: str, paper: Paper, node: Node) -> Iterator[Placed]:
    line = plain(text, Cut.SERIF, _TITLE)
    mark = Text(-line_width(line) / 2, _TITLE, line, _TITLE, node)
    yield Placed(Row(0, (mark,)), paper.width / 2, _TITLE_TOP)


def _cross() -> Iterator[Rule]:
    yield Rule(-_ARM, 0, _ARM, 0, _LINE)
    yield Rule(0, -_ARM, 0, _ARM, _LINE)


def _scales() -> Iterator[Mark]:
    """Millimetres to the right and up from the middle, every fifth longer, the last with their figures."""
    reach = _REACH * MM
    yield Rule(-reach, 0, reach, 0, _LINE)
    yield Rule(0, -reach, 0, reach, _LINE)
    for count in range(-_REACH, _REACH + 1):
        at, tick = count * MM, _TICK if count % 5 else _FIFTH
        yield Rule(at, -tick / 2, at, tick / 2, _LINE)
        yield Rule(-tick / 2, -at, tick / 2, -at, _LINE)
        if abs(count) == _REACH:
            figure = plain(f"{count}".replace("-", "−"), Cut.REGULAR, _FIGURE)
            yield Text(at - line_width(figure) / 2, _FIFTH + 5, figure, _FIGURE, None, GREY)
            yield Text(_FIFTH, 2.4 - at, figure, _FIGURE, None, GREY)


def _length(paper: Paper, node: Node) -> Iterator[Placed]:
    """A line by which to see that nothing was scaled."""
    words = "This line is 100 mm long if the sheet was printed at 100 %."
    line = plain(words, Cut.REGULAR, _LOOK.size)
    half, y = _LENGTH / 2, _BELOW + 8 * MM
    marks: tuple[Mark, ...] = (
        Rule(-half, y, half, y, _LINE),
        *(Rule(x, y - _ENDS / 2, x, y + _ENDS / 2, _LINE) for x in (-half, half)),
        Text(-line_width(line) / 2, y + 16, line, _LOOK.size, node),
    )
    yield Placed(Row(0, marks), paper.width / 2, paper.height / 2)


def _steps(paper: Paper, imposition: Imposition, root: Node) -> Page:
    measure = paper.width - 2 * _BESIDE
    items = Node("L", root, numbered=True)
    rows: list[Row] = []
    for number, step in enumerate((_STEPS[imposition.duplex], _HOLD, _READ), 1):
        item = Node("LI", items)
        label = plain(f"{number}.", Cut.REGULAR, _LOOK.size)
        mark = Text(0, _LOOK.baseline, label, _LOOK.size, Node("Lbl", item))
        added = _paragraph(step, measure, Node("LBody", item), 14)
        rows += [Row(added[0].height, (mark, *added[0].marks), 2), *added[1:]]
    if imposition.right or imposition.up:
        rows += _paragraph(_already(imposition), measure, Node("P", root), 0)
    page: Page = []
    stack(page, rows, _BESIDE, paper.height / 2 + _BELOW)
    return page


def _already(imposition: Imposition) -> str:
    across, up = (f"{length / MM:.3g}" for length in (imposition.right, imposition.up))
    return f"This page was moved by {across},{up} already: add to that what you read."


def _paragraph(text: str, measure: float, node: Node, left: float) -> list[Row]:
    lines = break_lines(plain(text, Cut.REGULAR, _LOOK.size), measure - left, _LOOK.size)
    return paragraph_rows(lines, _LOOK, node, left, 2)
