"""A cloze where it stands: its answer and the words around it, free of markup."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from exporter.model import Block, Card, Cloze, Text

GAP = "□"  # stands for an answer, which may be mended and names nothing
WORDS = 8  # on either side: enough to tell copies apart, few enough to read in a diff
_FAR = 1_000  # characters on either side: more than any sentence should have

_STOP = "[.!?…。！？]"
# Not "+": where a pattern begins with one character of a set, the next is found much faster.
_END = re.compile(rf"{_STOP}{_STOP}*[\"'”’)\]]*(?:\s+|$|(?<=[。！？]))")
_ABBREVIATION = re.compile(r"(?<!°)\b\w{1,2}$")  # "c. 1920", "No. 5", "9 a.m."
_TITLES = frozenset(
    ("ca", "cf", "dr", "fr", "mr", "ms", "mt", "no", "rd", "sr", "st", "vs")
)  # a capital may follow
_SHORTENED = re.compile(r"\b\w{3,4}$")  # "etc. and", where a small letter follows


class Place(NamedTuple):
    """A cloze of a card's title or text.

    ``before`` and ``after`` are up to eight words on either side, within the block;
    ``around`` is all there is of that ``block`` on either side. ``of``, ``frame`` and ``rest``
    are what tells its fact from others; see ``ClozeRecord``.
    """

    cloze: Cloze
    title: bool
    answer: str
    before: str
    after: str
    around: tuple[str, str]
    block: Block
    of: str = ""
    frame: str = ""
    rest: str = ""


def of(card: Card) -> tuple[Place, ...]:
    """The places of a card's clozes in the order numbers are given: the text, the title."""
    return (*_places(card.text, title=False), *_places(card.title, title=True))


def _places(text: Text, *, title: bool) -> Iterator[Place]:
    for cloze in text.clozes:
        start, end, *_ = block = _block_of(text, cloze)
        before = folded(text.plain[max(start, cloze.start - _FAR) : cloze.start])
        after = folded(text.plain[cloze.end : min(end, cloze.end + _FAR)])
        yield Place(
            cloze=cloze,
            title=title,
            answer=folded(text.answer(cloze)),
            before=" ".join(before.split()[-WORDS:]),
            after=" ".join(after.split()[:WORDS]),
            around=(before, after),
            block=block,
        )


def _block_of(text: Text, cloze: Cloze) -> Block:
    """The paragraph or item that a cloze is in."""
    whole = Block(0, len(text.plain))
    return next((b for b in text.blocks if b.start <= cloze.start < b.end), whole)


def any_of(cloze: Cloze) -> bool:
    """Every answer is left out, whatever it is; see ``gapped``."""
    return True


def gapped(text: Text, start: int, end: int, left_out: Callable[[Cloze], bool]) -> str:
    """A stretch of a text in one line, with a gap for each of the answers to be left out."""
    written, position = "", start
    for cloze in text.clozes:
        if cloze.start >= end:
            break
        if position <= cloze.start and cloze.end <= end and left_out(cloze):
            written += text.plain[position : cloze.start] + GAP
            position = cloze.end
    return folded(written + text.plain[position:end])


def equal(one: str, other: str) -> bool:
    """Whether two answers are the same words."""
    return same_words(one) == same_words(other)


def same_words(answer: str) -> str:
    """What equal answers have in common."""
    return folded(answer).casefold()


def folded(text: str) -> str:
    """The text in one line, single spaces between its words."""
    return " ".join(text.split())


def sentences(text: str) -> list[str]:
    """A text cut after its sentences."""
    cuts = [0, *_ends(text), len(text)]
    return [text[start:end] for start, end in pairwise(cuts)]


def sentence_before(before: str) -> str:
    """The part of the words before an answer that is in its sentence."""
    last = (m.end() for m in reversed([*_END.finditer(before)]) if not _inside(before, m))
    return before[next(last, 0) :]


def sentence_after(after: str) -> str:
    """The part of the words after an answer that is in its sentence."""
    return after[: next(_ends(after), len(after))]


def _ends(text: str) -> Iterator[int]:
    return (match.end() for match in _END.finditer(text) if not _inside(text, match))


def _inside(text: str, stop: re.Match[str]) -> bool:
    """Whether a full stop belongs to a shortened word and ends no sentence."""
    before = text[max(stop.start() - 5, 0) : stop.start()]
    after = text[stop.end() : stop.end() + 1]
    if short := _ABBREVIATION.search(before):
        ends = after.isupper() and len(short[0]) == 2 and short[0].casefold() not in _TITLES
        return not ends
    return bool(after.islower() and _SHORTENED.search(before))
