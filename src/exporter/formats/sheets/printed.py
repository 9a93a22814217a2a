"""Every text that is printed, as it stands in the deck."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from exporter.model import Card, Deck, Reference, Text
from exporter.source import Span


class Printed(NamedTuple):
    """A text that is printed, where it stands, and whose it is."""

    text: str
    span: Span
    owner: str
    whole: Text | None = None


def all_printed(deck: Deck) -> Iterator[Printed]:
    """The texts of the head, then those of the cards."""
    for field, text in (
        ("title", deck.title),
        ("authors", " ".join(deck.authors)),
        ("licence", deck.licence),
    ):
        yield Printed(text, deck.origin.field(field), "the deck")
    for card in deck.cards:
        yield from _of_card(card)


def _of_card(card: Card) -> Iterator[Printed]:
    owner = f"card '{card.id}'"
    corrected = [text for c in card.corrections for text in (c.given, c.corrected)]
    for text in (card.title, card.text, card.note, *corrected):
        if text is not None:
            span = text.origin.span if text.origin else card.origin.span
            yield Printed(text.plain, span, owner, text)
    if card.image:
        yield Printed(card.image.credit, card.image.origin.field("credit"), owner)
    for field, texts in (
        ("tags", card.tags),
        ("sources", _named(card.sources)),
        ("corrections", _named(tuple(c.source for c in card.corrections if c.source))),
        ("events", tuple(text for event in card.events for text in (event.date, event.label))),
    ):
        yield Printed(" ".join(texts), card.origin.field(field), owner)


def _named(references: tuple[Reference, ...]) -> tuple[str, ...]:
    return tuple(text for reference in references for text in (reference.title, reference.url))
