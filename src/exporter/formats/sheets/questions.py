"""Questions for flashcards: each hidden answer once, in the sentence it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from exporter.model import Block, Card, Cloze, Deck, Text

# A full stop ends a sentence if a capital follows, unless it follows an initial ("N. S. Khrushchev").
_BREAK = re.compile(r"(?<!\b[^\W\d_]\.)(?<=[.!?])[”’)]?\s+(?=[^\W\d_a-z]|\d|[“‘(])")


@dataclass(frozen=True, slots=True)
class Question:
    """An answer of a card to be asked for; ``sentence`` is its stretch of ``text``."""

    card: Card
    text: Text
    sentence: Block
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
            for cloze in text.clozes:
                if cloze.number not in asked:
                    yield Question(card, text, sentence(text, cloze), cloze)
                    asked |= {cloze.number} - {0}


def sentence(text: Text, cloze: Cloze) -> Block:
    """The sentence around a cloze, within its block; no break inside of an answer counts."""
    block = next(block for block in text.blocks if block.start <= cloze.start < block.end)
    breaks = [
        match.end()
        for match in _BREAK.finditer(text.plain, block.start, block.end)
        if not any(other.start < match.end() < other.end for other in text.clozes)
    ]
    start = max((end for end in breaks if end <= cloze.start), default=block.start)
    end = min((end for end in breaks if end >= cloze.end), default=block.end)
    return Block(start, end)
