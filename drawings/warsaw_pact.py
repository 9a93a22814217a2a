"""The members of the Warsaw Pact: a sketch of a map, with boxes for countries.

Boxes that touch are neighbours; their places and sizes are only roughly those of the
countries.
"""

from __future__ import annotations

from PIL.Image import Image

from drawings.paper import BLACK, GREY, TINT, WHITE, Paper, Point

# Left, top, right and bottom.
_BOXES = {
    "East Germany": (60, 180, 334, 300),
    "Poland": (340, 180, 640, 300),
    "Czechoslovakia": (180, 306, 640, 396),
    "Hungary": (370, 402, 640, 492),
    "Romania": (440, 498, 720, 588),
    "Bulgaria": (440, 594, 720, 684),
}
_ALBANIA = (246, 594, 416, 684)
_SOVIET_UNION = ((646, 180), (1140, 180), (1140, 588), (726, 588), (726, 492), (646, 492))


def draw() -> Image:
    paper = Paper("The Warsaw Pact", "its members, sketched roughly where they lie")
    for name, box in _BOXES.items():
        _country(paper, name, _corners(*box))
    _country(paper, "Soviet Union", _SOVIET_UNION)
    # It took no part from 1962, and left on 13 September 1968, says the card.
    _country(paper, "Albania", _corners(*_ALBANIA), fill=WHITE)
    paper.text((230, 652), "left in 1968", size=36, grey=GREY, anchor="rs")
    return paper.finished()


def _country(paper: Paper, name: str, corners: tuple[Point, ...], fill: int = TINT) -> None:
    paper.area(*corners, fill=fill, edge=GREY)
    across, down = zip(*corners, strict=True)
    middle = (min(across) + max(across)) / 2, (min(down) + max(down)) / 2 + 13
    paper.text(middle, name, size=38, face="bold", grey=BLACK, anchor="ms")


def _corners(left: float, top: float, right: float, bottom: float) -> tuple[Point, ...]:
    return (left, top), (right, top), (right, bottom), (left, bottom)
