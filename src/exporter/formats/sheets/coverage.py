"""Whether everything that is printed can be: every character needs a font that has it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from exporter.diagnostics import Diagnostic
from exporter.formats.sheets.fonts import missing
from exporter.formats.sheets.words import clean
from exporter.model import Card, Deck, Reference, Text
from exporter.source import Span


class _Printed(NamedTuple):
    """A text that is printed, where it stands, and whose it is."""

    text: str
    span: Span
    owner: str
    whole: Text | None = None


def missing_glyphs(deck: Deck) -> Iterator[Diagnostic]:
    """An error for every character that no font has, once for each card."""
    seen: set[tuple[str, str]] = set()
    for printed in _printed(deck):
        for character in missing(clean(printed.text).replace("\n", " ")):
            if (printed.owner, character) not in seen:
                seen.add((printed.owner, character))
                yield _diagnostic(character, printed)


def _diagnostic(character: str, printed: _Printed) -> Diagnostic:
    name = unicodedata.name(character, "a character without a name").lower()
    return Diagnostic(
        code="missing-glyph",
        message=f"{printed.owner} has a character that cannot be printed: "
        f"U+{ord(character):04X}, {name}",
        span=_place(character, printed),
        label="no font has it",
        help="write it with other characters, or leave it out",
    )


def _place(character: str, printed: _Printed) -> Span:
    """The character itself, where the source has it as it is printed."""
    origin = printed.whole.origin if printed.whole else None
    if origin is None:
        return printed.span
    at = origin.source.text.find(character, *origin.span)
    return printed.span if at < 0 else Span(at, at + 1)


def _printed(deck: Deck) -> Iterator[_Printed]:
    for field, text in (
        ("title", deck.title),
        ("authors", " ".join(deck.authors)),
        ("licence", deck.licence),
    ):
        yield _Printed(text, deck.origin.field(field), "the deck")
    for card in deck.cards:
        yield from _of_card(card)


def _of_card(card: Card) -> Iterator[_Printed]:
    owner = f"card '{card.id}'"
    corrected = [text for c in card.corrections for text in (c.given, c.corrected)]
    for text in (card.title, card.text, card.note, *corrected):
        if text is not None:
            span = text.origin.span if text.origin else card.origin.span
            yield _Printed(text.plain, span, owner, text)
    if card.image:
        yield _Printed(card.image.credit, card.image.origin.field("credit"), owner)
    for field, texts in (
        ("tags", card.tags),
        ("sources", _named(card.sources)),
        ("corrections", _named(tuple(c.source for c in card.corrections if c.source))),
        ("events", tuple(text for event in card.events for text in (event.date, event.label))),
    ):
        yield _Printed(" ".join(texts), card.origin.field(field), owner)


def _named(references: tuple[Reference, ...]) -> tuple[str, ...]:
    return tuple(text for reference in references for text in (reference.title, reference.url))
