"""Questions for flashcards: each hidden answer once, in the sentence it stands in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from exporter.formats.sheets.sentences import sentence_ends
from exporter.model import Block, Card, Cloze, Deck, Part, Text


class Question(NamedTuple):
    """An answer of a card to be asked for; ``sentence`` is its stretch of ``text``, in ``parts``."""

    card: Card
    text: Text
    sentence: Block
    parts: tuple[Part, ...]
    cloze: Cloze

    @property
    def answer(self) -> str:
        return self.text.answer(self.cloze)

    @property
    def length(self) -> int:
        """How many characters the sentence has."""
        return self.sentence.end - self.sentence.start

    def asks(self, cloze: Cloze) -> bool:
        """Whether a cloze is hidden with the answer: equal answers share their number."""
        return cloze is self.cloze or bool(cloze.number) and cloze.number == self.cloze.number


def questions(deck: Deck) -> Iterator[Question]:
    """The deck's questions, card by card; for what stands in text and title, those of the text."""
    for card in deck.cards:
        asked: set[int] = set()
        for text in (card.text, card.title):
            within = edges(text)
            around = Block(0, 0)  # many answers stand in the sentence of the last
            parts: tuple[Part, ...] = ()
            for cloze in text.clozes:
                if cloze.number not in asked:
                    if not around.start <= cloze.start < around.end:
                        around = sentence(cloze, within)
                        parts = tuple(text.parts(around))
                    yield Question(card, text, around, parts, cloze)
                    asked |= {cloze.number} - {0}


def edges(text: Text) -> list[int]:
    """Where sentences and blocks begin and end, in order; not inside of an answer."""
    ends = [block.end for block in text.blocks]
    breaks = [begin for _, begin in sentence_ends(text.plain)]
    starts = [cloze.start for cloze in text.clozes]
    for end in breaks:
        index = bisect_left(starts, end) - 1
        if index < 0 or end >= text.clozes[index].end:
            ends.append(end)
    return sorted({*ends, *(block.start for block in text.blocks)})


def sentence(cloze: Cloze, within: list[int]) -> Block:
    """The sentence around a cloze; ``within`` are the edges of its text."""
    start = within[bisect_right(within, cloze.start) - 1]
    return Block(start, within[bisect_left(within, cloze.end)])
