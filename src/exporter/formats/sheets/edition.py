"""The edition of a deck on paper, to tell old prints from new."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from exporter.model import Card, Deck, Picture, Reference, Text

_DIGITS = 6  # one in sixteen million that another edition has the same


def edition(deck: Deck) -> str:
    """Hexadecimal digits that change with whatever is printed of the deck and its cards."""
    head = [deck.title, deck.licence, *deck.authors]
    content = [head, *([*_content(card)] for card in deck.cards)]
    return sha256(repr(content).encode()).hexdigest()[:_DIGITS]


def _content(card: Card) -> Iterator[object]:
    yield from (card.id, _text(card.title), _text(card.text), _text(card.note), card.tags)
    yield from ((event.date, event.label) for event in card.events)
    for correction in card.corrections:
        yield _text(correction.given), _text(correction.corrected), _reference(correction.source)
    yield from (_reference(source) for source in card.sources)
    yield _picture(card.image)


def _text(text: Text | None) -> object:
    """What is printed of a text: also what is bold, and where a gap is."""
    if text is None:
        return None
    blocks = [(block.start, block.depth, block.marker) for block in text.blocks]
    styles = [(styled.start, styled.end, styled.style.value) for styled in text.styles]
    clozes = [(cloze.start, cloze.end, cloze.hint) for cloze in text.clozes]
    return text.plain, blocks, styles, clozes


def _reference(source: Reference | None) -> object:
    return source and (source.title, source.url)


def _picture(picture: Picture | None) -> object:
    if picture is None:
        return None
    drawn = picture.raster.digest if picture.raster else ""
    return drawn, picture.alt, picture.credit, picture.side
