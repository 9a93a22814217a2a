"""Cut a line of text into words, runs of digits and single marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from enum import Enum, auto
from functools import partial, wraps
from typing import NamedTuple, TypeVar, cast

from exporter.cloze.openings import speaking_words
from exporter.cloze.vocabulary import Vocabulary, Words


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
_MOST_LOOKED_AHEAD = 16
_SENTENCE = 10

_SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_LETTER = rf"[^\W\d_{_SUPERSCRIPT}{_VULGAR}]"
_FIGURE = re.compile(rf"[0-9{_VULGAR}]")
_WORD = re.compile(rf"{_LETTER}+(?:['’]{_LETTER}+)*")
_TOKEN = re.compile(rf"([0-9]+)|({_WORD.pattern})|([⁺⁻]?[{_SUPERSCRIPT}]+)|([{_VULGAR}])|(\S)")
_SORTS = (Sort.EDGE, Sort.DIGITS, Sort.WORD, Sort.POWER, Sort.FRACTION, Sort.MARK)


class Line(list[Token]):
    """The tokens of one line, with edges behind them.

    There are more edges than any rule looks ahead or back, so that an index a few tokens
    before the first or behind the last always finds one.
    """

    def __init__(self, tokens: Iterable[Token], words: Vocabulary) -> None:
        super().__init__(tokens)
        self.words = words
        self.size = len(self)
        self.known: dict[tuple[object, int], object] = {}
        self.extend([EDGE] * _MOST_LOOKED_AHEAD)

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

    def is_hyphen(self, index: int) -> bool:
        """Whether the token is a dash with nothing between it and its neighbours."""
        return self[index].text in DASHES and self.is_tied(index)

    def is_tied(self, index: int) -> bool:
        """Whether nothing stands between a mark and its neighbours on either side."""
        return self[index].glued and self[index + 1].glued

    def is_capitalised(self, index: int) -> bool:
        """Whether the token is a word with a capital letter in it (also pH and iPhone)."""
        token = self[index]
        return token.sort is Sort.WORD and token.text != token.lower

    def opens_sentence(self, index: int) -> bool:
        """Whether the token stands where any word would have a capital letter."""
        while index > 0 and self.lower(index - 1) in _TRANSPARENT:
            index -= 1
        hyphen = self.glued(index) and self.glued(index - 1) and self.lower(index - 1) in DASHES
        return index <= 0 or (self.lower(index - 1) in _SENTENCE_ENDS and not hyphen)

    @property
    def is_sentence(self) -> bool:
        """Whether the line is running prose rather than a note."""
        return self.size >= _SENTENCE and self[self.size - 1].text == "."

    def ends_sentence(self, index: int) -> bool:
        """Whether the token is a mark with which a clause may end."""
        return self[index].text in _CLAUSE_ENDS

    def is_head(self, index: int) -> bool:
        """Whether only bullets, brackets and emphasis stand before the token."""
        return all(
            self.lower(before) in _BULLETS for before in range(max(0, index - 4), index)
        ) and (index <= 4)


_TRANSPARENT = frozenset("\"'“”‘’*_()[")
_SENTENCE_ENDS = frozenset(".!?:;•·-–—|>")
_CLAUSE_ENDS = frozenset(".,;:!?)]*_\"'”’")
_BULLETS = frozenset("-–—*•·>([+~_\"'“‘")
DASHES = frozenset("-‐‑–—−")


_Read = TypeVar("_Read")


def once_a_line(read: Callable[[Line, int], _Read]) -> Callable[[Line, int], _Read]:
    """What reads a line at a token, asked by several rules but worked out only once."""

    @wraps(read)
    def ask(line: Line, index: int) -> _Read:
        key = (read, index)
        if key not in line.known:
            line.known[key] = read(line, index)
        return cast("_Read", line.known[key])

    return ask


def lines(text: str, words: Vocabulary) -> Iterator[Line]:
    """Each line of the text as tokens, without those in which no number can stand."""
    speaking = speaking_words(words)
    start = 0
    for line in text.split("\n"):
        if _may_hold(line, speaking):
            yield Line(_tokens(line, start), words)
        start += len(line) + 1


def _may_hold(line: str, speaking: Words) -> bool:
    """Whether digits or a word that has to do with numbers stands in a line."""
    if _FIGURE.search(line):
        return True
    return not speaking.isdisjoint(map(str.lower, _WORD.findall(line)))


def _tokens(line: str, offset: int) -> Iterator[Token]:
    before = -1
    for match in _TOKEN.finditer(line):
        start, end = match.span()
        text = match.group()
        sort = _SORTS[match.lastindex or 0]
        lower = text.lower() if sort is Sort.WORD else text
        yield _made((sort, text, lower, start + offset, end + offset, start == before))
        before = end


# What Token itself calls in the end; there are more tokens than anything else in a deck.
_made = partial(tuple.__new__, Token)
