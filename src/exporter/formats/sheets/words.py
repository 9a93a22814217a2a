"""Text as words: what stays together on a line, in which fonts, and how wide it is."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from exporter.formats.sheets.fonts import Cut, Font, font, remembered

HELD = "\u00a0"

# Breaks and blanks of every kind become a space, what cannot be seen goes.
_PLAIN = str.maketrans(
    {c: " " for c in "\t\n\r\x0b\x0c\u2028\u2029"}
    | {c: HELD for c in "\u2007\u202f"}
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u2066\u2067\u2068\u2069")
)


class Run(NamedTuple):
    """Letters of one font; ``width`` in points."""

    font: Font
    text: str
    width: float


class Gap(NamedTuple):
    """A place to write an answer; ``width`` in points.

    ``answer`` are the words that belong there. The further parts of an answer too long for
    one gap have the number 0.
    """

    number: int
    answer: tuple[Run, ...]
    width: float


Piece = Run | Gap


class Word(NamedTuple):
    """Pieces that stay together; widths in points. Without a ``space`` the next word joins on."""

    pieces: tuple[Piece, ...]
    width: float
    space: float


def clean(text: str) -> str:
    """A text as it is printed: composed letters, single kinds of blanks."""
    if text.isascii() and text.isprintable():
        return text
    return unicodedata.normalize("NFC", text).translate(_PLAIN)


@remembered
def runs(cut: Cut, size: float, text: str) -> tuple[Run, ...]:
    """A text in one cut, with other fonts where that lacks a character."""
    return tuple(
        Run(chosen, part, chosen.width(part) * size) for chosen, part in font(cut).runs(text)
    )


@remembered
def _plain(cut: Cut, size: float, text: str) -> Word:
    return word(runs(cut, size, text), size)


def word(pieces: tuple[Piece, ...], size: float) -> Word:
    """The pieces as a word with the space that follows it."""
    last = pieces[-1]
    blank = last.font if isinstance(last, Run) else font(Cut.REGULAR)
    return Word(pieces, sum(piece.width for piece in pieces), blank.space * size)


class Words:
    """Collects words of one size from stretches in different cuts, gaps among them."""

    def __init__(self, size: float) -> None:
        self.size = size
        self._words: list[Word] = []
        self._open: list[Piece] = []

    def add(self, text: str, cut: Cut) -> None:
        """Append a stretch; only its spaces part words."""
        first, *rest = clean(text).split(" ")
        if first:
            self._open += runs(cut, self.size, first)
        if rest:
            self._close()
            *whole, last = rest
            self._words += [_plain(cut, self.size, token) for token in whole if token]
            if last:
                self._open += runs(cut, self.size, last)

    def put(self, gap: Gap) -> None:
        self._open.append(gap)

    def part(self) -> None:
        """End the word, as a space does."""
        self._close()

    def _close(self) -> None:
        if self._open:
            self._words.append(word(tuple(self._open), self.size))
            self._open = []

    def done(self) -> tuple[Word, ...]:
        self._close()
        return tuple(self._words)


@remembered
def plain(text: str, cut: Cut, size: float) -> tuple[Word, ...]:
    """The words of a text without markup."""
    words = Words(size)
    words.add(text, cut)
    return words.done()
