"""Dates that cannot be, run backwards, or lie far from what the deck is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from exporter.cloze.hiding import folded
from exporter.cloze.scan import vocabulary
from exporter.diagnostics import Diagnostic, Severity
from exporter.model import Card, Deck, Text
from exporter.rules import moments
from exporter.rules.meant import meant
from exporter.stretches import years_of
from exporter.values import Calendar, Found

# So far before or after the deck's period, a year is more likely a slip than background;
# a deck on a longer time may look back as long as it covers.
FAR = 100
_FEWEST = 4  # dates that are far before the period is doubted


class Dated(NamedTuple):
    """A date found in a text of a card, and not marked as meant by hand."""

    card: Card
    text: Text
    found: Found
    date: Calendar

    @property
    def written(self) -> str:
        return self.text.plain[self.found.start : self.found.end]


def check(deck: Deck) -> Iterator[Diagnostic]:
    """What is wrong with the dates in titles and texts that the author has not marked by hand."""
    dated = list(unmarked(deck))
    language = vocabulary(deck.language)
    joining = language.and_ | language.or_
    possible: list[Dated] = []
    for date in dated:
        wrong = list(_impossible(date, joining))
        possible += [] if wrong else [date]
        yield from wrong
    yield from _distant(deck, possible)


def told_centuries(deck: Deck) -> Iterator[Diagnostic]:
    """Say once that years are cut short of which nothing tells the century."""
    cut = [
        (card, text, found)
        for card in deck.cards
        for text in (card.title, card.text)
        for found in text.found
        if isinstance(found.value, Calendar) and found.value.start.short is not None
    ]
    if not cut:
        return
    card, text, found = cut[0]
    others = f" and of {len(cut) - 1} more" if len(cut) > 1 else ""
    yield Diagnostic(
        code="untold-century",
        message=f"nothing tells the century of '{text.plain[found.start : found.end]}'{others}",
        span=text.place(found.start, found.end) or card.origin.span,
        severity=Severity.NOTICE,
        help="write it in full or give the deck a period; else it is not on the timeline",
    )


def unmarked(deck: Deck) -> Iterator[Dated]:
    """Every date of the deck that the author has not said to be meant as it is."""
    for card in deck.cards:
        for text in (card.title, card.text):
            is_meant = meant(card, text)
            for found in text.found:
                if isinstance(found.value, Calendar) and not is_meant(found.start, found.end):
                    yield Dated(card, text, found, found.value)


def _impossible(date: Dated, joining: frozenset[str]) -> Iterator[Diagnostic]:
    if why := moments.why_impossible(date.date):
        message = f"'{date.written}' is no date: {why}"
        yield _diagnostic(date, message, code="impossible-date")
    elif moments.backwards(date.date) and not joining & set(folded(date.written).split()):
        message = f"'{date.written}' ends before it begins"
        yield _diagnostic(date, message, code="backward-range")


def _distant(deck: Deck, dated: list[Dated]) -> Iterator[Diagnostic]:
    """Dates far from the deck's period, or the period where most dates are."""
    span = years_of(deck.years) if deck.years else None
    told = {date: message for date in dated if span and (message := _far(date, span))}
    if len(told) > max(_FEWEST, len(dated) // 2):
        yield Diagnostic(
            code="far-period",
            message=f"{len(told)} of the {len(dated)} dates in the cards lie far from this period",
            span=deck.origin.field("period"),
            severity=Severity.WARNING,
            help="correct it, or remove it if the deck is about more",
        )
        return
    for date, message in told.items():
        yield _diagnostic(date, message, Severity.WARNING, code="far-date")


def _far(date: Dated, span: tuple[int, int]) -> str:
    first, last = span
    years = [m.year for m in (date.date.start, date.date.last) if m.year is not None]
    if not years:
        return ""
    far = max(FAR, last - first)
    before, after = first - min(years), max(years) - last
    if before > far:
        return f"'{date.written}' lies {before} years before the deck's period"
    if after > far:
        return f"'{date.written}' lies {after} years after the deck's period"
    return ""


def _diagnostic(
    date: Dated, message: str, severity: Severity = Severity.ERROR, *, code: str
) -> Diagnostic:
    """What is wrong with a date, at its place."""
    return Diagnostic(
        code=code,
        message=message,
        span=date.text.place(date.found.start, date.found.end) or date.card.origin.span,
        severity=severity,
        help=f"correct it, or mark it with [[{date.written}]] if it is meant",
    )
