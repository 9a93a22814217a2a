"""Which parts of a card are not as they were."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from exporter.changes.records import Edition
from exporter.lock import content
from exporter.model import Card, Picture, Text


def differing(old: Edition, former: Card, new: Edition, card: Card) -> tuple[str, ...]:
    """The names of the parts that learners see changed, in the order of a card's fields.

    There are none where the text of ``former`` is not what was published.
    """
    published = old.lock.by_id[former.id].content
    if not former.image and content.of(old.deck, former) != published:
        return ()
    return tuple(_differing(old, former, new, card, published))


def _differing(
    old: Edition, former: Card, new: Edition, card: Card, published: str
) -> Iterator[str]:
    if _words(former.title) != _words(card.title):
        yield "title"
    if _words(former.text) != _words(card.text):
        yield "text"
    hints, now = _hints(former), _hints(card)
    if any(hints[number] != now[number] for number in hints.keys() & now.keys()):
        yield "hints"
    if former.note != card.note:
        yield "note"
    if former.corrections != card.corrections:
        yield "corrections"
    if former.sources != card.sources:
        yield "sources"
    if {*old.deck.tags, *former.tags} != {*new.deck.tags, *card.tags}:
        yield "tags"
    if _caption(former.image) != _caption(card.image) or _repainted(old, former, card, published):
        yield "picture"
    if former.hide_others != card.hide_others:
        yield "hide_others"


def _words(text: Text) -> Text:
    return replace(text, clozes=(), found=())


def _hints(card: Card) -> dict[int, str]:
    return {cloze.number: cloze.hint for cloze in card.clozes}


def _caption(picture: Picture | None) -> tuple[str, str, str] | None:
    return (picture.alt, picture.credit, picture.side) if picture else None


def _repainted(old: Edition, former: Card, card: Card, published: str) -> bool:
    """Whether a picture is drawn otherwise: the file of the former need not be at hand."""
    if former.image is None or card.image is None:
        return False
    kept = replace(former, image=replace(former.image, raster=card.image.raster))
    return content.of(old.deck, kept) != published
