"""Which of a card's values are hidden: those marked by hand, and those found and wanted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from exporter.cloze import find
from exporter.cloze.period import read_period
from exporter.model import Card, Cloze, Deck, Policy, Text
from exporter.stretches import years_of
from exporter.values import Calendar, Found

_Find = Callable[[str, Sequence[int]], tuple[Found, ...]]
"""Finds the values of a text, given the years told before it."""


def annotate(deck: Deck) -> Deck:
    """The deck with its period read, every date and number found, and clozes without numbers."""
    years = read_period(deck.period, deck.language)

    def finder(text: str, told: Sequence[int]) -> tuple[Found, ...]:
        return find(text, language=deck.language, period=years, told=told)

    cards = tuple(_card(card, deck.policy, finder) for card in deck.cards)
    return replace(deck, cards=cards, years=years)


def folded(text: str) -> str:
    """Text as answers are compared: in one case, any white space as one space."""
    return " ".join(text.casefold().split())


def _card(card: Card, policy: Policy, finder: _Find) -> Card:
    policy = card.policy or policy
    shown = frozenset(folded(text) for text in card.show)
    title = _hide(card.title, policy, shown, finder(card.title.plain, ()))
    told = [year for found in title.found for year in _years_told(found)]
    text = _hide(card.text, policy, shown, finder(card.text.plain, told))
    dates = _dates(title, text)
    events = tuple(replace(e, value=dates.get(folded(e.date))) for e in card.events)
    return replace(card, title=title, text=text, events=events)


def _hide(text: Text, policy: Policy, shown: frozenset[str], found: tuple[Found, ...]) -> Text:
    marked = [_marked(cloze, found) for cloze in text.clozes]
    taken = [
        Cloze(f.start, f.end, hint=f.hint, found=f)
        for f in found
        if _wanted(policy, f)
        and folded(text.plain[f.start : f.end]) not in shown
        and not any(f.start < cloze.end and cloze.start < f.end for cloze in marked)
    ]
    clozes = () if policy == "none" else sorted([*marked, *taken], key=lambda c: c.start)
    return replace(text, clozes=tuple(clozes), found=found)


def _years_told(found: Found) -> tuple[int, ...]:
    """The years of a title, which tell of what century a year cut short in the text is."""
    return isinstance(found.value, Calendar) and years_of(found.value) or ()


def _wanted(policy: Policy, found: Found) -> bool:
    match policy:
        case "auto":
            return not found.weak
        case "dates":
            return found.kind == "date" and not found.weak
        case "numbers":
            return found.kind == "number" and not found.weak
        case "marked" | "none":
            return False


def _marked(cloze: Cloze, found: tuple[Found, ...]) -> Cloze:
    """A cloze marked by hand, with what the recogniser says of exactly that answer."""
    for f in found:
        if (f.start, f.end) == (cloze.start, cloze.end):
            return cloze._replace(found=f, hint=cloze.hint or f.hint)
    return cloze


def _dates(*texts: Text) -> dict[str, Calendar]:
    """The dates of a card by their folded text; one without a year has that of the date before."""
    dates: dict[str, Calendar] = {}
    year: int | None = None
    for text in texts:
        for found in text.found:
            if isinstance(found.value, Calendar):
                value = found.value.in_year(year)
                year = value.last.year
                dates.setdefault(folded(text.plain[found.start : found.end]), value)
    return dates
