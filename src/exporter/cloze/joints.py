"""How two values stand to one another: joined, listed, or framed by from and between."""

from __future__ import annotations

from typing import NamedTuple

from exporter.cloze.items import Item
from exporter.cloze.marks import arrow
from exporter.cloze.tokens import DASHES, Line

_MOST_BETWEEN = 5


class Joint(NamedTuple):
    """What joins two values.

    ``mark`` is "-", "/", "to", "until", "or", "and", "+", "->" or ","; ``tight`` means that nothing
    but the mark stands between, not even a space; ``framed`` that "from" or "between"
    opens the frame, so that each value may be complete in itself.
    """

    mark: str
    tight: bool
    framed: bool

    @property
    def direct(self) -> bool:
        """Whether the mark joins two complete values into one answer."""
        return self.mark in ("-", "/", "or") or (self.mark in ("to", "until") and not self.framed)


def joint(line: Line, left: Item, right: Item) -> Joint | None:
    """The joint between two neighbouring values, or None if other words part them."""
    index, gap = left.last, right.first - left.last
    if gap == 0 or gap > _MOST_BETWEEN:
        return None
    drawn = arrow(line, index)
    mark = "->" if drawn else _mark(line, index)
    if mark is None:
        return None
    last = index + (drawn or 1)
    words = line.words
    if mark == "," and line.lower(last) in words.and_ | words.or_:
        last += 1
    if line.lower(last) in words.the:
        last += 1
    if right.subtype == "century" and left.subtype == "rank":
        if line.lower(last) in words.parts_of_a_period:
            last += 1 + line.is_hyphen(last + 1)
    if last != right.first:
        return None
    tight = gap == 1 and line.glued(index) and line.glued(index + 1)
    return Joint(mark, tight, _is_framed(line, left, mark))


def _mark(line: Line, index: int) -> str | None:
    word, words = line.lower(index), line.words
    if word in DASHES:
        return "-"
    if word in ("/", ","):
        return word
    if word in words.to:
        return "to"
    if word in words.until:
        return "until"
    if word in words.or_:
        return "or"
    if word == "+":
        return "+"
    return "and" if word in words.and_ else None


def _is_framed(line: Line, left: Item, mark: str) -> bool:
    """Whether "from" (for to and until) or "between" (for and) stands before."""
    openers = line.words.between if mark == "and" else line.words.from_
    return any(line.lower(left.first - back) in openers for back in (1, 2, 3))
