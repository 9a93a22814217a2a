"""Flashcards before they are drawn: a short one is set only then, for a deck has very many."""

from __future__ import annotations

from dataclasses import dataclass

from exporter.formats.sheets.flashcards.flashcard import Flashcard, flashcard
from exporter.formats.sheets.questions import Question
from exporter.formats.sheets.surely import tiny
from exporter.formats.sheets.text.fonts import is_given


@dataclass(slots=True)
class Planned:
    """A question that fits on a card, a ``wide`` one or not; ``set`` if that had to be tried."""

    question: Question
    wide: bool
    set: Flashcard | None = None

    def card(self) -> Flashcard:
        card = self.set or flashcard(self.question)
        assert card, "a tiny question fits"
        return card


def planned(question: Question, *, large: bool) -> Planned | None:
    """The plan for a question, None if no card holds it."""
    if tiny(question) and not large and not is_given():
        return Planned(question, wide=False)
    card = flashcard(question, large=large)
    return Planned(question, card.wide, card) if card else None
