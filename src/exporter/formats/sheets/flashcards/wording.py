"""What the faces of a flashcard say, as words: the question, the sentence, its corrections."""

from __future__ import annotations

import re
from collections.abc import Iterator

from exporter.formats.sheets.paper import MM
from exporter.formats.sheets.parts import add_hint, answer_cut, shown_cut
from exporter.formats.sheets.questions import Question
from exporter.formats.sheets.text.fonts import Cut
from exporter.formats.sheets.text.words import Gap, Word, Words, plain
from exporter.model import Hidden, Shown, Text

_SHORT_GAP, _LONG_GAP, _SHORT_ANSWER = 24 * MM, 34 * MM, 8  # the last in characters
_HIDDEN = "…"


def asked(question: Question, size: float) -> tuple[Word, ...]:
    """The sentence with a gap for what is asked, and its hint; others too, if the card hides them."""
    words = Words(size)
    for part in question.parts:
        match part:
            case Shown(text, style):
                words.add(text, shown_cut(style))
            case Hidden(cloze) if question.asks(cloze):
                words.put(Gap(0, (), _LONG_GAP if len(part.text) >= _SHORT_ANSWER else _SHORT_GAP))
                if cloze.hint:
                    add_hint(words, cloze.hint)
            case Hidden() if question.card.hide_others:
                words.add(_HIDDEN, Cut.REGULAR)
            case Hidden(_, answer):
                for shown in answer:
                    words.add(shown.text, shown_cut(shown.style))
    return words.done()


def told(question: Question, size: float) -> tuple[Word, ...]:
    """The sentence with what was asked in bold."""
    words = Words(size)
    for part in question.parts:
        match part:
            case Shown(text, style):
                words.add(text, shown_cut(style))
            case Hidden(cloze, answer):
                cut = answer_cut if question.asks(cloze) else shown_cut
                for shown in answer:
                    words.add(shown.text, cut(shown.style))
    return words.done()


def answered(question: Question, size: float) -> tuple[Word, ...]:
    return plain(question.answer, Cut.SERIF, size)


def heading(title: Text, size: float, *, hidden: bool) -> tuple[Word, ...]:
    """A card's title; a date in it may be ``hidden``, for it would give answers away."""
    words = Words(size)
    for block in title.blocks:
        for part in title.parts(block):
            conceal = hidden and isinstance(part, Hidden)
            words.add(_HIDDEN if conceal else part.text, Cut.SEMIBOLD)
    return words.done()


def corrections(question: Question, size: float) -> Iterator[tuple[Word, ...]]:
    """What the card corrects and the answer is part of."""
    mentioned = rf"(?<![\w–-]){re.escape(question.answer)}(?![\w–-])"
    for correction in question.card.corrections:
        if re.search(mentioned, correction.corrected.plain):
            text = f"Not “{correction.given.plain}”: {correction.corrected.plain}"
            yield plain(" ".join(text.split()), Cut.REGULAR, size)
