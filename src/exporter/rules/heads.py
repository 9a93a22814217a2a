"""What must hold of a deck's head, and of the ids of its cards."""

from __future__ import annotations

from collections.abc import Iterator

from exporter.cloze import vocabulary
from exporter.diagnostics import Diagnostic, Severity, cited
from exporter.model import Deck
from exporter.rules import moments
from exporter.source import Span


def unique_ids(deck: Deck) -> Iterator[Diagnostic]:
    """No two cards have one id."""
    first: dict[str, Span] = {}
    for card in deck.cards:
        span = card.origin.field("id")
        if card.id and card.id in first:
            yield Diagnostic(
                code="duplicate-id",
                message=f"two cards have the id '{card.id}'",
                span=span,
                help="give this card another id",
                related=((first[card.id], "first used here"),),
            )
        first.setdefault(card.id, span)


def readable_period(deck: Deck) -> Iterator[Diagnostic]:
    """The deck's period is a date or a range of dates, all of it, and a possible one."""
    if not deck.period:
        return
    years, written = deck.years, cited(deck.period)
    if years is None:
        message = f"{written} is no year and no range of years"
        yield _period(deck, message, code="unreadable-period")
    elif why := moments.why_impossible(years):
        yield _period(deck, f"{written} is no period: {why}", code="impossible-date")
    elif moments.backwards(years):
        yield _period(deck, f"{written} ends before it begins", code="backward-range")


_PERIOD = "write it like 1953–1964, 1945–present, 19th century or 500–300 BC, and nothing else"


def _period(deck: Deck, message: str, *, code: str) -> Diagnostic:
    span = deck.origin.field("period")
    return Diagnostic(code=code, message=message, span=span, help=_PERIOD)


def known_language(deck: Deck) -> Iterator[Diagnostic]:
    """Say once where the recogniser does not know the deck's language."""
    if not vocabulary(deck.language).known:
        yield Diagnostic(
            code="unknown-language",
            message=f"the words of the language '{deck.language}' are not known",
            span=deck.origin.field("language"),
            severity=Severity.NOTICE,
            help="figures, full years and percentages are found; mark the rest with [[…]]",
        )
