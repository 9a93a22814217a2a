"""What must hold between what a card says and what of it is hidden, shown or named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import get_close_matches

from exporter.cloze.hiding import folded
from exporter.diagnostics import Diagnostic, Severity, cited
from exporter.model import Card, Deck, Text
from exporter.rules import dates, near_dates
from exporter.values import Found


def something_hidden(deck: Deck) -> Iterator[Diagnostic]:
    """A card hides something, unless it is meant for paper only."""
    for card in deck.cards:
        if card.text.plain and not card.clozes and (card.policy or deck.policy) != "none":
            yield Diagnostic(
                code="no-cloze",
                message=f"nothing is hidden on the card '{card.id}'",
                span=card.origin.field("text"),
                help=f"mark an answer with {_example(card)}, "
                "or write 'cloze: none' for a card on paper only",
            )


def _example(card: Card) -> str:
    """A mark around what was found and is too weak to be hidden by itself."""
    found = _answers((card.text, value) for value in card.text.found)
    return f"[[{found[0]}]]" if found else "[[…]]"


def marks_that_count(deck: Deck) -> Iterator[Diagnostic]:
    """A card for paper only marks nothing to be hidden."""
    for card in deck.cards:
        marks = [text.origin for text in (card.title, card.text) if _marks(text)]
        if (card.policy or deck.policy) == "none" and marks and marks[0]:
            yield Diagnostic(
                code="marks-not-used",
                message=f"the card '{card.id}' marks answers but says 'cloze: none'",
                span=marks[0].span,
                severity=Severity.WARNING,
                help="write 'cloze: marked' to hide what is marked and nothing else",
            )


def shown_values(deck: Deck) -> Iterator[Diagnostic]:
    """What is to stay visible is a value found on the card, or figures that are no date."""
    for card in deck.cards:
        known = {folded(answer): answer for answer in _answers(_all_found(card))}
        if card.show:
            texts = (card.title, card.text)
            known |= {folded(one): one for text in texts for one in near_dates.no_dates(text)}
        for index, wanted in enumerate(card.show):
            if folded(wanted) not in known:
                yield Diagnostic(
                    code="show-matches-nothing",
                    message=f"no date or number of the card '{card.id}' is {cited(wanted)}",
                    span=card.origin.field(f"show.{index}"),
                    severity=Severity.WARNING,
                    help=_nearest(wanted, known) or "'exporter explain' lists what was found",
                )


def dated_events(deck: Deck) -> Iterator[Diagnostic]:
    """An event's date is a date found in the card's title or text."""
    for card in deck.cards:
        dated = (f for f in _all_found(card) if f[1].kind == "date")
        known = {folded(answer): answer for answer in _answers(dated)}
        for event in card.events:
            if event.value is None and not _doubted(deck, card):
                yield Diagnostic(
                    code="event-without-date",
                    message=f"no date of the card '{card.id}' is {cited(event.date)}",
                    span=event.origin.field("date"),
                    severity=Severity.WARNING,
                    help=_nearest(event.date, known) or "spell the date as in the card's text",
                )


def _marks(text: Text) -> bool:
    """Whether the author marked a cloze in this text, hidden now or not."""
    return text.origin is not None and ("[[" in text.origin.text or "{{c" in text.origin.text)


def _all_found(card: Card) -> Iterator[tuple[Text, Found]]:
    for text in (card.title, card.text):
        for found in text.found:
            yield text, found


def _answers(found: Iterable[tuple[Text, Found]]) -> list[str]:
    return [text.plain[f.start : f.end] for text, f in found]


def _doubted(deck: Deck, card: Card) -> bool:
    """Whether a date of the card is reported: it may be the one that the event lacks."""
    alone = replace(deck, cards=(card,))
    return any(dates.check(alone)) or any(near_dates.check(alone))


def _nearest(wanted: str, known: dict[str, str]) -> str:
    near = get_close_matches(folded(wanted), known, 1)
    return f"did you mean '{known[near[0]]}'?" if near else ""
