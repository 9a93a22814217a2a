"""A sheet to draw on, in the type of the printed sheets."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

from PIL import Image, ImageDraw, ImageFont

import exporter

WIDTH, HEIGHT = 1200, 720

BLACK, GREY, RULE, TINT, WHITE = 0, 96, 158, 226, 255  # those of the printed sheets

_FONTS = Path(exporter.__file__).parent / "formats" / "sheets" / "text" / "fonts"
_FACES = {
    "regular": "SourceSans3_400Regular.ttf",
    "bold": "SourceSans3_600SemiBold.ttf",
    "title": "SourceSerif4_600SemiBold.ttf",
}
Face = Literal["regular", "bold", "title"]
Point = tuple[float, float]

_FINER = 4  # drawn so many times larger, then made smaller, which smooths all edges alike


class Paper:
    """A white sheet; lengths are in pixels of the finished picture, from its upper left corner."""

    def __init__(self, title: str, subtitle: str) -> None:
        self._image = Image.new("L", (WIDTH * _FINER, HEIGHT * _FINER), WHITE)
        self._draw = ImageDraw.Draw(self._image)
        self.text((60, 78), title, size=54, face="title")
        self.text((60, 132), subtitle, grey=GREY)

    def text(
        self,
        at: Point,
        words: str,
        *,
        size: int = 40,
        face: Face = "regular",
        grey: int = BLACK,
        anchor: str = "ls",
        on_lines: bool = False,
    ) -> None:
        """Words with a point of their baseline; ``anchor`` as Pillow has it ("ms": its middle).

        They clear a little room for themselves ``on_lines``.
        """
        font, halo = _font(face, size * _FINER), 6 * _FINER if on_lines else 0
        self._draw.text(_fine(at), words, grey, font, anchor, stroke_width=halo, stroke_fill=WHITE)

    def line(self, *points: Point, width: float = 2, grey: int = BLACK) -> None:
        fine = [_fine(point) for point in points]
        self._draw.line(fine, grey, round(width * _FINER), joint="curve")

    def area(self, *points: Point, fill: int = TINT, edge: int | None = None) -> None:
        """A filled polygon, with a line around it if it has an ``edge``."""
        self._draw.polygon([_fine(point) for point in points], fill)
        if edge is not None:
            self.line(*points, *points[:2], width=3, grey=edge)  # beyond its start, to join it

    def dot(self, at: Point, radius: float = 13) -> None:
        self._draw.circle(_fine(at), radius * _FINER, BLACK, WHITE, 3 * _FINER)

    def finished(self) -> Image.Image:
        return self._image.reduce(_FINER)


def _fine(point: Point) -> Point:
    return point[0] * _FINER, point[1] * _FINER


@cache
def _font(face: Face, size: int) -> ImageFont.FreeTypeFont:
    # The plain layout: the other one is not built into every Pillow.
    return ImageFont.truetype(_FONTS / _FACES[face], size, layout_engine=ImageFont.Layout.BASIC)
