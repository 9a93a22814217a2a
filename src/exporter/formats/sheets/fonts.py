"""The typefaces and how wide their words are; the only place where font files are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files
from typing import ParamSpec, TypeVar, cast

from reportlab.pdfbase.ttfonts import TTFont

_BLANKS = (" ", "\u00a0")  # reportlab encodes both as a space, which PDF widens
_P = ParamSpec("_P")
_R = TypeVar("_R")

_LAST_OF_PLANE_ZERO = 0xFFFF  # beyond it reportlab writes text that cannot be copied out again


class Cut(StrEnum):
    """A typeface in one weight and slope; the value is its file's name."""

    REGULAR = "SourceSans3_400Regular"
    ITALIC = "SourceSans3_400Regular_Italic"
    SEMIBOLD = "SourceSans3_600SemiBold"
    BOLD = "SourceSans3_700Bold"
    BOLD_ITALIC = "SourceSans3_700Bold_Italic"
    SERIF = "SourceSerif4_600SemiBold"


@dataclass(frozen=True, slots=True)
class Spacing:
    """What is added to every ``letter`` and every space between words, in ems.

    ``upright`` text has no italics; only answers are bold, so stress is not shown in it.
    """

    letter: float = 0
    word: float = 0
    upright: bool = False


PLAIN = Spacing()
_UPRIGHT = {Cut.ITALIC: Cut.REGULAR, Cut.BOLD_ITALIC: Cut.BOLD}


class Font:
    """A cut that is loaded; where it lacks a character its ``backup`` stands in."""

    def __init__(self, cut: Cut, backup: Font | None, spacing: Spacing) -> None:
        self.spacing = spacing
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
            width += (
                len(text) * self.spacing.letter + sum(map(text.count, _BLANKS)) * self.spacing.word
            )
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


_spacing = PLAIN
_measured: list[Callable[[], None]] = []  # empty what is remembered about words' widths


def remembered(function: Callable[_P, _R]) -> Callable[_P, _R]:
    """A function whose last results are kept, as long as the spacing of letters stays."""
    kept = lru_cache(maxsize=1 << 16)(function)
    _measured.append(kept.cache_clear)
    return cast("Callable[_P, _R]", kept)


@contextmanager
def spaced(spacing: Spacing) -> Iterator[None]:
    """Within, all text is measured with this spacing. Every sheet is set in one."""
    global _spacing
    former, _spacing = _spacing, spacing
    if former != spacing:
        _forget()
    try:
        yield
    finally:
        _spacing = former
        if former != spacing:
            _forget()


def _forget() -> None:
    for clear in _measured:
        clear()


def font(cut: Cut) -> Font:
    """A cut; the serif, which has fewer letters, is backed by the sans."""
    return _font(_UPRIGHT.get(cut, cut) if _spacing.upright else cut, _spacing)


@cache
def _font(cut: Cut, spacing: Spacing) -> Font:
    return Font(cut, _font(Cut.SEMIBOLD, spacing) if cut is Cut.SERIF else None, spacing)


def missing(text: str) -> str:
    """The characters of a text that cannot be printed, each once, in order of appearance."""
    has = font(Cut.REGULAR).has
    return "".join(dict.fromkeys(c for c in text if not has(c)))
