"""What several builds let pass one by one, and one build would have asked about.

Where a title changes, and in a later build an answer that only the title names, each step
leaves the fact what it was, and both together may make another of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from exporter.lock.deck import number
from exporter.lock.records import Lock
from exporter.model import Deck


class Drifted(NamedTuple):
    """A number whose answer is another by now, and the card it is on."""

    card: str
    number: int
    answer: str
    former: str


def between(deck: Deck, former: Lock, later: Lock, now: int) -> Iterator[Drifted]:
    """The numbers of a deck's lock that one build from a former lock would not have kept.

    ``now`` is in Unix seconds.
    """
    answers = {card.id: card.answers for card in former.cards}
    for card in number(deck, former, now).deck.cards:
        there = {text.answer(c): c.number for text in (card.title, card.text) for c in text.clozes}
        known, record = answers.get(card.id, {}), later.by_id.get(card.id)
        for given, answer in (record.answers if record else {}).items():
            if given in known and known[given] != answer and there.get(answer, given) != given:
                yield Drifted(card.id, given, answer, known[given])
