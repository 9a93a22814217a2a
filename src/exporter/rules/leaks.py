"""Answers that can be read elsewhere on the question side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from exporter import markup
from exporter.diagnostics import Diagnostic, Severity
from exporter.model import Card, Cloze, Deck, Text

_BLANK = "\0"
_FIGURES = re.compile(r"[0-9]+")


@dataclass(frozen=True, slots=True)
class _Leak:
    """An answer, and a stretch of text in which it can be read while it is asked."""

    asked: Text
    cloze: Cloze
    text: Text
    start: int
    end: int


def check(deck: Deck) -> Iterator[Diagnostic]:
    """A warning for every answer that its own question gives away."""
    for card in deck.cards:
        if not card.hide_others:
            for leak in _leaks(card):
                yield _diagnostic(card, leak)


def _leaks(card: Card) -> Iterator[_Leak]:
    seen = set[tuple[int, str]]()
    for asked in (card.title, card.text):
        for cloze in asked.clozes:
            answer = asked.answer(cloze)
            if (cloze.number, answer) in seen:  # asked together with one that was looked at
                continue
            seen.add((cloze.number, answer))
            for text in (card.title, card.text):
                if found := read_in(_visible(card, text, cloze), answer):
                    yield _Leak(asked, cloze, text, *found.span())
                    break


def _visible(card: Card, text: Text, asked: Cloze) -> str:
    """What of a text can be read while a cloze is asked; hidden characters are blanks."""
    plain = text.plain
    for cloze in text.clozes:
        # In a title all answers are hidden, whichever is asked.
        if text is card.title or cloze is asked or cloze.number == asked.number:
            blanks = _BLANK * (cloze.end - cloze.start)
            plain = plain[: cloze.start] + blanks + plain[cloze.end :]
    return plain


def read_in(visible: str, answer: str) -> re.Match[str] | None:
    """Where an answer can be read; a text that lacks one of its figures is not searched."""
    if all(figure in visible for figure in _FIGURES.findall(answer)):
        return _pattern(answer).search(visible)
    return None


@lru_cache(maxsize=1 << 12)
def _pattern(answer: str) -> re.Pattern[str]:
    """The answer as a word or number of its own: no '26' in '126', '26.5' or '1,026'."""
    words = r"\s+".join(map(re.escape, answer.split()))
    return re.compile(rf"(?<!\w)(?<!\d[.,]){words}(?!\w)(?![.,]\d)", re.IGNORECASE)


def _diagnostic(card: Card, leak: _Leak) -> Diagnostic:
    answer = leak.asked.answer(leak.cloze)
    span = markup.place(leak.text, leak.start, leak.end) or card.origin.span
    where = markup.place(leak.asked, leak.cloze.start, leak.cloze.end) or card.origin.span
    return Diagnostic(
        code="leak",
        message=f"'{answer}' can be read here while the card '{card.id}' asks for it",
        span=span,
        severity=Severity.WARNING,
        help="reword one of the two, or write 'hide_others: true' on the card",
        related=((where, "asked here"),),
    )
