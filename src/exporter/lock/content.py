"""The hash of what learners see of a card in Anki."""

from __future__ import annotations

import json
from hashlib import sha256

from exporter.model import Card, Correction, Deck, Picture, Reference, Text

Json = str | int | bool | None | list["Json"]

# Raised when the same card is drawn differently in its note, so that every note is updated.
DRAWING = 1


def of(deck: Deck, card: Card) -> str:
    """16 hexadecimal digits that change with the card's content, its cloze numbers included.

    Where the card stands in the source, its timeline events, and by which rule an answer
    was found are no part of the note.
    """
    return digest(
        [
            DRAWING,
            _text(card.title),
            _text(card.text),
            _text(card.note) if card.note else None,
            [_correction(correction) for correction in card.corrections],
            [_reference(source) for source in card.sources],
            [*sorted({*deck.tags, *card.tags})],
            card.hide_others,
            # At the end and not as None, so that cards without one keep the hash they had.
            *([_picture(card.image)] if card.image else []),
        ]
    )


def digest(content: Json) -> str:
    """16 hexadecimal digits that stand for any content."""
    written = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return sha256(written.encode()).hexdigest()[:16]


def _text(text: Text) -> Json:
    return [
        text.plain,
        [[block.start, block.end, block.depth, block.marker] for block in text.blocks],
        [[styled.start, styled.end, styled.style.value] for styled in text.styles],
        [[cloze.start, cloze.end, cloze.number, cloze.hint] for cloze in text.clozes],
    ]


def _reference(source: Reference | None) -> Json:
    return [source.title, source.url] if source else None


def _correction(correction: Correction) -> Json:
    return [_text(correction.given), _text(correction.corrected), _reference(correction.source)]


def _picture(picture: Picture) -> Json:
    """What is seen of it: that its file has another name is no news."""
    drawn = picture.raster.digest if picture.raster else ""
    return [drawn, picture.alt, picture.credit, picture.side]
