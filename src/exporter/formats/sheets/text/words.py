"""Text as words: what stays together on a line, in which fonts, and how wide it is."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from exporter.formats.sheets.text.bidi import BASE, LEFTWARDS, runs_leftwards
from exporter.formats.sheets.text.fonts import Cut, Font, font, remembered
from exporter.formats.sheets.text.runs import BREAK, SOFT_HYPHEN, Run, clean, runs

_MOST_WORDS = 1 << 14  # remembered of one cut and size


class Gap(NamedTuple):
    """A place to write an answer; ``width`` in points.

    ``answer`` are the words that belong there. The further parts of an answer too long for
    one gap have the number 0.
    """

    number: int
    answer: tuple[Run, ...]
    width: float


Piece = Run | Gap
Stretch = tuple[Font, str]


class Word(NamedTuple):
    """Pieces that stay together; widths in points. Without a ``space`` the next word joins on.

    What breaking and drawing lines ask of every word again and again is worked out once:
    ``advance`` is the width with the space, ``stretches`` are its letters with the space, None
    if it has a gap or runs from right to left, and one that ``clings`` should not end a line.
    """

    pieces: tuple[Piece, ...]
    width: float
    space: float
    advance: float
    stretches: tuple[Stretch, ...] | None
    clings: bool

    @property
    def begins_leftwards(self) -> bool:
        """Whether it is of a paragraph that runs from right to left."""
        first = self.pieces[0]
        return isinstance(first, Run) and first.text == BASE


def word(pieces: tuple[Piece, ...], space: float) -> Word:
    """The pieces as a word with so much space after it."""
    width = sum(piece.width for piece in pieces)
    return Word(pieces, width, space, width + space, _stretches(pieces, space), _clings(pieces))


def _stretches(pieces: tuple[Piece, ...], space: float) -> tuple[Stretch, ...] | None:
    found = [(piece.font, piece.text) for piece in pieces if isinstance(piece, Run)]
    if len(found) < len(pieces) or any(map(_leftwards, found)):
        return None
    if space:
        blank = found[-1][0].blank
        if blank is found[-1][0]:
            found[-1] = (blank, found[-1][1] + " ")
        else:
            found.append((blank, " "))
    return tuple(found)


def _leftwards(stretch: Stretch) -> bool:
    return not stretch[1].isascii() and bool(LEFTWARDS.search(stretch[1]))


def _clings(pieces: tuple[Piece, ...]) -> bool:
    """Whether a word belongs to the next: a single letter, a number ("12 December")."""
    first = pieces[0]
    if not isinstance(first, Run):
        return False
    return len(first.text) == 1 or first.text[0].isdecimal() and first.text[-1].isdecimal()


class _Known(dict[str, Word]):
    """The words of one cut and size, each measured when it is first asked for.

    A dictionary, so that a stretch of text becomes words without a step of Python for each:
    a text has few words that it has not had before.
    """

    def __init__(self, cut: Cut, size: float) -> None:
        self._cut, self._size = cut, size

    def __missing__(self, text: str) -> Word:
        if len(self) >= _MOST_WORDS:
            self.clear()
        found = self[text] = spaced_word(runs(self._cut, self._size, text), self._size)
        return found


_known = remembered(_Known)


def spaced_word(pieces: tuple[Piece, ...], size: float) -> Word:
    """The pieces as a word with the space of its last letters' font after it."""
    last = pieces[-1]
    blank = last.font.blank if isinstance(last, Run) else font(Cut.REGULAR)
    return word(pieces, blank.space * size)


class Words:
    """Collects words of one size from stretches in different cuts, gaps among them."""

    def __init__(self, size: float) -> None:
        self.size = size
        self._words: list[Word] = []
        self._open: Word | None = None  # what comes next may join on to it

    def add(self, text: str, cut: Cut) -> None:
        """Append a stretch; only its spaces part words."""
        if not (text.isascii() and text.isprintable()):  # else it is clean
            text = clean(text.replace(SOFT_HYPHEN, BREAK))
            if BREAK in text:  # but for those with no letter before or after them
                text = " ".join(token.strip(BREAK) for token in text.split(" "))
        tokens = text.split(" ")
        known = _known(cut, self.size)
        if tokens[0]:
            self._join(known[tokens[0]])
        if len(tokens) > 1:
            if self._open:
                self._words.append(self._open)
            self._words += map(known.__getitem__, filter(None, tokens[1:-1]))
            self._open = known[tokens[-1]] if tokens[-1] else None

    def put(self, gap: Gap) -> None:
        self._join(spaced_word((gap,), self.size))

    def part(self) -> None:
        """End the word, as a space does."""
        self._close()

    def _join(self, added: Word) -> None:
        if self._open:
            added = spaced_word(self._open.pieces + added.pieces, self.size)
        self._open = added

    def _close(self) -> None:
        if self._open:
            self._words.append(self._open)
            self._open = None

    def done(self) -> tuple[Word, ...]:
        self._close()
        if None in map(_drawn, self._words):
            return _directed(self._words)
        return tuple(self._words)


_drawn = attrgetter("stretches")


def _directed(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words of a paragraph, with a mark before each if it runs from right to left."""
    text = "".join(p.text for word in words for p in word.pieces if isinstance(p, Run))
    if not runs_leftwards(text):
        return tuple(words)
    mark = Run(font(Cut.REGULAR), BASE, 0)
    return tuple(word._replace(pieces=(mark, *word.pieces), stretches=None) for word in words)


@remembered
def plain(text: str, cut: Cut, size: float) -> tuple[Word, ...]:
    """The words of a text without markup."""
    words = Words(size)
    words.add(text, cut)
    return words.done()
