"""How the area of maize grew, on a scale of years."""

from __future__ import annotations

from PIL.Image import Image

from drawings.paper import GREY, RULE, Paper, Point

# Million hectares; "Corn Campaign" (Seventeen Moments in Soviet History) and "Virgin Lands
# Program" (Encyclopedia.com), the sources of the card.
AREA = {1954: 4.3, 1955: 18, 1960: 28, 1962: 37}

_LEFT, _YEAR = 150, 118
_BASE, _MILLION = 632, 12.2


def draw() -> Image:
    paper = Paper("Maize in the Soviet Union", "million hectares")
    points = [_point(year, area) for year, area in AREA.items()]
    paper.area((points[0][0], _BASE), *points, (points[-1][0], _BASE))
    paper.line((60, _BASE), (_LEFT + 8.5 * _YEAR, _BASE), grey=RULE)
    paper.line(*points, width=5)
    for (year, area), (x, y) in zip(AREA.items(), points, strict=True):
        paper.line((x, _BASE), (x, _BASE + 12), grey=RULE)
        paper.text((x, _BASE + 52), str(year), grey=GREY, anchor="ms")
        paper.dot((x, y))
        paper.text((x - 14, y - 18), f"{area:g}", size=46, face="bold", anchor="rs")
    return paper.finished()


def _point(year: int, area: float) -> Point:
    return _LEFT + (year - 1954) * _YEAR, _BASE - area * _MILLION
