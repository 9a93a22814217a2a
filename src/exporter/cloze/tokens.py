"""Cut a line of text into words, runs of digits and single marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from exporter.cloze.vocabulary import Vocabulary


class Sort(Enum):
    """What a token is made of."""

    DIGITS = auto()
    WORD = auto()
    POWER = auto()
    FRACTION = auto()
    MARK = auto()
    EDGE = auto()


class Token(NamedTuple):
    """A piece of text; ``glued`` says that nothing stands between it and the one before.

    ``start`` and ``end`` are character offsets in the whole text, half-open.
    """

    sort: Sort
    text: str
    lower: str
    start: int
    end: int
    glued: bool


EDGE = Token(Sort.EDGE, "", "", -1, -1, False)

_SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_LETTER = rf"[^\W\d_{_SUPERSCRIPT}{_VULGAR}]"
_TOKEN = re.compile(
    rf"([0-9]+)|({_LETTER}+(?:['’]{_LETTER}+)*)|([⁺⁻]?[{_SUPERSCRIPT}]+)|([{_VULGAR}])|(\S)"
)
_SORTS = (Sort.EDGE, Sort.DIGITS, Sort.WORD, Sort.POWER, Sort.FRACTION, Sort.MARK)


class Line:
    """The tokens of one line, safe to look at before the first and after the last."""

    __slots__ = ("_tokens", "words")

    def __init__(self, tokens: list[Token], words: Vocabulary) -> None:
        self._tokens = tokens
        self.words = words

    def __len__(self) -> int:
        return len(self._tokens)

    def __getitem__(self, index: int) -> Token:
        return self._tokens[index] if 0 <= index < len(self._tokens) else EDGE

    def lower(self, index: int) -> str:
        """The token in lower case, "" outside the line."""
        return self[index].lower

    def glued(self, index: int) -> bool:
        """Whether nothing stands between this token and the one before."""
        return self[index].glued

    def is_word(self, index: int) -> bool:
        """Whether the token is made of letters."""
        return self[index].sort is Sort.WORD

    def is_digits(self, index: int) -> bool:
        """Whether the token is made of the digits 0 to 9."""
        return self[index].sort is Sort.DIGITS

    def is_capitalised(self, index: int) -> bool:
        """Whether the token is a word that begins with a capital letter."""
        return self.is_word(index) and self[index].text[0].isupper()

    def opens_sentence(self, index: int) -> bool:
        """Whether the token stands where any word would have a capital letter."""
        while index > 0 and self.lower(index - 1) in _TRANSPARENT:
            index -= 1
        return index <= 0 or self.lower(index - 1) in _SENTENCE_ENDS

    def is_head(self, index: int) -> bool:
        """Whether only bullets, brackets and emphasis stand before the token."""
        return all(
            self.lower(before) in _BULLETS for before in range(max(0, index - 4), index)
        ) and (index <= 4)


_TRANSPARENT = frozenset("\"'“”‘’*_()[")
_SENTENCE_ENDS = frozenset(".!?:;•·-–—|>")
_BULLETS = frozenset("-–—*•·>([+~_\"'“‘")
DASHES = frozenset("-‐‑–—−")


def lines(text: str, words: Vocabulary) -> Iterator[Line]:
    """Each line of the text as tokens."""
    start = 0
    for line in text.split("\n"):
        yield Line(list(_tokens(line, start)), words)
        start += len(line) + 1


def _tokens(line: str, offset: int) -> Iterator[Token]:
    before = -1
    for match in _TOKEN.finditer(line):
        start, end = match.span()
        text = match.group()
        sort = _SORTS[match.lastindex or 0]
        yield Token(sort, text, text.lower(), start + offset, end + offset, start == before)
        before = end
