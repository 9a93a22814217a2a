"""Cards of the source as notes: every field's HTML, and what Anki keeps beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from exporter.formats.anki import identity, media
from exporter.formats.anki.escape import escaped
from exporter.formats.anki.markup import blocks, inline
from exporter.formats.anki.notetype import FIELDS
from exporter.formats.anki.references import corrections, sources
from exporter.model import Card, Deck


@dataclass(frozen=True, slots=True)
class Note:
    """A note as it is stored.

    ``fields`` has one entry per field of the note type, in its order. ``position`` counts
    the notes from 0: new cards are met in this order. ``changed`` is in seconds.
    """

    guid: str
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    numbers: tuple[int, ...]
    position: int
    changed: int


_NAMES = tuple(field.name for field in FIELDS)


def of(deck: Deck) -> Iterator[Note]:
    """One note for every card that has a cloze; Anki has no use for the others."""
    asked = ((card, clozes) for card in deck.cards if (clozes := card.clozes))
    for position, (card, clozes) in enumerate(asked):
        yield Note(
            guid=identity.guid(deck.id, card.id),
            fields=_fields(deck, card),
            tags=_tags(deck.tags + card.tags),
            numbers=tuple(sorted({cloze.number for cloze in clozes})),
            position=position,
            changed=card.changed,
        )


def _fields(deck: Deck, card: Card) -> tuple[str, ...]:
    """In the note type's order; a field that is not written is empty."""
    title = inline(card.title, clozes=True)
    written = {
        "Id": escaped(card.id),
        "Title": inline(card.title, clozes=False) if card.title.clozes else title,
        "Text": _asked(title, card),
        "Note": blocks(card.note, clozes=False) if card.note else "",
        "Corrections": corrections(card.corrections),
        "Sources": sources(card.sources),
        "Picture": media.figure(card.image) if _is_late(card) else "",
        "Class": "hide-others" if card.hide_others else "",
        "Language": _language(deck.language),
    }
    return tuple([written.get(name, "") for name in _NAMES])


def _asked(title: str, card: Card) -> str:
    """Title (as HTML) and text in one field, and a picture that is shown with the question.

    Anki shows nothing of a field that lacks the cloze it asks for, so a title in a field of
    its own would vanish whenever a date of the text is asked, and the text likewise.
    """
    picture = "" if _is_late(card) else media.figure(card.image)
    return f'<h1 class="title" dir="auto">{title}</h1>{blocks(card.text, clozes=True)}{picture}'


def _is_late(card: Card) -> bool:
    """Whether the picture comes with the answer: then it stands in a field of its own."""
    return card.image is None or card.image.side == "answer"


@lru_cache(maxsize=1)
def _language(language: str) -> str:
    """A language tag; the templates lay it into an attribute, so it is nothing else."""
    return "".join(letter for letter in language if letter.isalnum() or letter == "-")


@lru_cache(maxsize=1 << 10)  # many cards have the same
def _tags(tags: tuple[str, ...]) -> tuple[str, ...]:
    """Each once, in order; a space would make two tags of one."""
    return tuple(dict.fromkeys(filter(None, ("_".join(tag.split()) for tag in tags))))
