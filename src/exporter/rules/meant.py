"""What the author has said to be meant as it is, by marking it or by showing it."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from exporter.cloze.hiding import folded
from exporter.model import Card, Cloze, Text


class Meant(NamedTuple):
    """What is meant in a text of a card: all within an answer marked by hand, and all of `show`."""

    text: Text
    marked: tuple[Cloze, ...]
    starts: tuple[int, ...]
    shown: frozenset[str]

    def __call__(self, start: int, end: int) -> bool:
        """Whether this stretch of the text is meant."""
        around = bisect_right(self.starts, start) - 1
        if around >= 0 and end <= self.marked[around].end:
            return True
        return bool(self.shown) and folded(self.text.plain[start:end]) in self.shown


def meant(card: Card, text: Text) -> Meant:
    """What is meant in a text of a card."""
    marked = tuple(cloze for cloze in text.clozes if cloze.marked)
    starts = tuple(cloze.start for cloze in marked)
    return Meant(text, marked, starts, frozenset(map(folded, card.show)))
