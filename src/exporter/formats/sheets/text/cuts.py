"""The cuts of the typefaces: what each has, how wide its words are, what stands in for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from unicodedata import combining

from exporter.formats.sheets.text.font_files import FontFile

_BLANKS = (" ", "\u00a0")  # reportlab encodes both as a space, which PDF widens
_MOST_TEXTS = 1 << 14  # of which a font remembers the widths

# Letters that change or move beside each other in ways that are not drawn here: those of Arabic
# that are left when all that have forms of their own in Unicode have taken these; Syriac to
# Samaritan, all of India and of South-East Asia, Tibetan, Mongolian and their kin.
_UNSET = re.compile(
    "[\u0620-\u063f\u0641-\u064a\u066e-\u066f\u0671-\u06d3\u06d5\u06ee-\u06ef\u06fa-\u06ff"
    "\u0700-\u074f\u0780-\u08ff\u0900-\u0fff\u1000-\u109f\u1700-\u1aaf\u1b00-\u1c4f\u1cd0-\u1cff"
    "\ua800-\ua8ff\ua930-\uaaff\uabc0-\uabff\U00010a00-\U00010fff\U00011000-\U00011fff]"
)


class Cut(StrEnum):
    """A typeface in one weight and slope; the value is its file's name."""

    REGULAR = "SourceSans3_400Regular"
    ITALIC = "SourceSans3_400Regular_Italic"
    SEMIBOLD = "SourceSans3_600SemiBold"
    BOLD = "SourceSans3_700Bold"
    BOLD_ITALIC = "SourceSans3_700Bold_Italic"
    SERIF = "SourceSerif4_600SemiBold"
    FALLBACK = "DejaVuSans"
    FALLBACK_BOLD = "DejaVuSans-Bold"


@dataclass(frozen=True, slots=True)
class Spacing:
    """What is added to every ``letter`` and every space between words, in ems.

    ``upright`` text has no italics; only answers are bold, so stress is not shown in it.
    """

    letter: float = 0
    word: float = 0
    upright: bool = False


PLAIN = Spacing()


class Font:
    """A cut that is loaded; where it lacks a character its ``backup`` stands in.

    One with a ``stroke``, in ems, is drawn heavier than its letters are. ``mixed`` are all that
    may be beside such a one.
    """

    def __init__(
        self,
        file: FontFile,
        spacing: Spacing,
        *,
        backup: Callable[[], Font] | None = None,
        blank: Callable[[], Font] | None = None,
        stroke: float = 0,
        mixed: bool = False,
    ) -> None:
        self.file = file
        self.spacing = spacing
        self.stroke = stroke
        self.mixed = mixed
        self._backup = backup
        self._blank = blank
        self._advances: dict[int, float] = file.face.charWidths
        self._widths: dict[str, float] = {}
        self.space = self.width(" ")

    @property
    def backup(self) -> Font | None:
        """The next font to be asked; only then is it loaded."""
        return self._backup() if self._backup else None

    @property
    def blank(self) -> Font:
        """The font of the space after a word: that of the words around one of another script."""
        return self._blank() if self._blank else self

    def has(self, character: str) -> bool:
        return ord(character) in self._advances and not _UNSET.match(character)

    def width(self, text: str) -> float:
        """How wide a text is, in ems; known words are not added up again."""
        width = self._widths.get(text)
        if width is None:
            drawn = text if text.isascii() else "".join(c for c in text if not combining(c))
            advances = self._advances
            width = sum(advances.get(ord(character), 0) for character in drawn) / 1000
            width += (
                len(text) * self.spacing.letter + sum(map(text.count, _BLANKS)) * self.spacing.word
            )
            if len(self._widths) >= _MOST_TEXTS:
                self._widths.clear()
            self._widths[text] = width
        return width

    def advance(self, character: str) -> float:
        """How far a character moves what follows it in the file, in ems; see ``width``."""
        return self._advances.get(ord(character), 0) / 1000

    def having(self, text: str) -> Font | None:
        """The first font, beginning with this one, that has all of a text."""
        chosen: Font | None = self
        while chosen and not all(map(chosen.has, text)):
            chosen = chosen.backup
        return chosen

    def runs(self, text: str) -> tuple[tuple[Font, str], ...]:
        """The text cut where another font has to stand in; letters keep their marks."""
        if all(map(self.has, text)):
            return ((self, text),)
        runs: list[tuple[Font, str]] = []
        for letter in clusters(text):
            whole = self.having(letter)
            # Where no font has a letter and its marks, each is had by one.
            for part, chosen in (
                [(letter, whole)] if whole else [(c, self.having(c)) for c in letter]
            ):
                if runs and runs[-1][0] is chosen:
                    runs[-1] = (runs[-1][0], runs[-1][1] + part)
                else:
                    runs.append((chosen or self, part))
        return tuple(runs)


def clusters(text: str) -> Iterator[str]:
    """The characters of a text, each with the marks that belong to it."""
    start = 0
    for index, character in enumerate(text):
        if index and not combining(character):
            yield text[start:index]
            start = index
    if text:
        yield text[start:]
