"""Answers that can be read beside a picture that is shown with the question."""

from __future__ import annotations

from collections.abc import Iterator

from exporter.diagnostics import Diagnostic, Severity
from exporter.model import Card, Deck, Picture
from exporter.rules.leaks import read_in
from exporter.source import Span


def check(deck: Deck) -> Iterator[Diagnostic]:
    """A warning for every answer that the words beside its question's picture give away."""
    for card in deck.cards:
        if card.image and card.image.side == "both":
            yield from _leaks(card, card.image)


def _leaks(card: Card, picture: Picture) -> Iterator[Diagnostic]:
    told = set[str]()
    for text in (card.title, card.text):
        for cloze in text.clozes:
            answer = text.answer(cloze)
            for name, words in (("alt", picture.alt), ("credit", picture.credit)):
                if answer not in told and read_in(words, answer):
                    told.add(answer)
                    asked = text.place(cloze.start, cloze.end) or card.origin.span
                    yield _diagnostic(card, answer, picture.origin.field(name), asked)


def _diagnostic(card: Card, answer: str, span: Span, asked: Span) -> Diagnostic:
    return Diagnostic(
        code="leak",
        message=f"'{answer}' can be read here while the card '{card.id}' asks for it",
        span=span,
        severity=Severity.WARNING,
        help="reword it, or write 'side: answer' if the picture shows it too",
        related=((asked, "asked here"),),
    )
