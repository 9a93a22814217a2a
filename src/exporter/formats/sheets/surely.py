"""What can surely be printed, told without the fonts and without setting a line."""

from __future__ import annotations

import re

from exporter.formats.sheets.printed import all_printed
from exporter.formats.sheets.questions import Question, questions
from exporter.model import Deck

# Of the blocks Basic Latin to Latin Extended-A, and of punctuation, what Source Sans 3 has.
COMMON = "\n -~\u00a0-\u00ac\u00ae-\u017e\u2010-\u201e\u2022\u2026\u2039\u203a\u20ac\u2212"
_COMMON = re.compile(f"[{COMMON}]*")

_SHORT = 300  # characters; all that stands on a card together fits if it is no more
_TINY = 150  # characters; of the widest letter so many take half of the cell


def printable(deck: Deck) -> bool:
    """Whether a deck has common characters and short sentences only, and brings no fonts."""
    return (
        not deck.print.fonts
        and all(_COMMON.fullmatch(each.text) for each in all_printed(deck))
        and all(map(short, questions(deck)))
    )


def short(question: Question) -> bool:
    """Whether a flashcard's sentence and what stands beside it fit for certain."""
    return _length(question) <= _SHORT


def tiny(question: Question) -> bool:
    """Whether they fit into the smallest cell for certain, whatever their letters."""
    return _length(question) <= _TINY and question.card.image is None


def _length(question: Question) -> int:
    beside = (question.answer, question.cloze.hint, question.card.title.plain)
    return question.length + sum(map(len, beside))
