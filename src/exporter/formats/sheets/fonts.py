"""The typefaces and how wide their words are; the only place where font files are read."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from importlib.resources import files

from reportlab.pdfbase.ttfonts import TTFont

_LAST_OF_PLANE_ZERO = 0xFFFF  # beyond it reportlab writes text that cannot be copied out again


class Cut(StrEnum):
    """A typeface in one weight and slope; the value is its file's name."""

    REGULAR = "SourceSans3_400Regular"
    ITALIC = "SourceSans3_400Regular_Italic"
    SEMIBOLD = "SourceSans3_600SemiBold"
    BOLD = "SourceSans3_700Bold"
    BOLD_ITALIC = "SourceSans3_700Bold_Italic"
    SERIF = "SourceSerif4_600SemiBold"


class Font:
    """A cut that is loaded; where it lacks a character its ``backup`` stands in."""

    def __init__(self, cut: Cut, backup: Font | None) -> None:
        with files(__package__).joinpath("fonts", f"{cut.value}.ttf").open("rb") as file:
            self.file = TTFont(cut.value, file, asciiReadable=True, shapable=False)
        self.backup = backup
        self._advances: dict[int, float] = self.file.face.charWidths
        self._widths: dict[str, float] = {}
        self.space = self.width(" ")

    def has(self, character: str) -> bool:
        return ord(character) in self._advances and ord(character) <= _LAST_OF_PLANE_ZERO

    def width(self, text: str) -> float:
        """How wide a text is, in ems; known words are not added up again."""
        width = self._widths.get(text)
        if width is None:
            advances = self._advances
            width = sum(advances.get(ord(character), 0) for character in text) / 1000
            self._widths[text] = width
        return width

    def runs(self, text: str) -> tuple[tuple[Font, str], ...]:
        """The text cut where another font has to stand in."""
        if self.backup is None or all(map(self.has, text)):
            return ((self, text),)
        runs: list[tuple[Font, str]] = []
        for character in text:
            chosen = self if self.has(character) else self.backup
            if runs and runs[-1][0] is chosen:
                runs[-1] = (chosen, runs[-1][1] + character)
            else:
                runs.append((chosen, character))
        return tuple(runs)


@cache
def font(cut: Cut) -> Font:
    """A cut, loaded once; the serif, which has fewer letters, is backed by the sans."""
    return Font(cut, font(Cut.SEMIBOLD) if cut is Cut.SERIF else None)


def missing(text: str) -> str:
    """The characters of a text that cannot be printed, each once, in order of appearance."""
    has = font(Cut.REGULAR).has
    return "".join(dict.fromkeys(c for c in text if not has(c)))
