"""What Anki shows of a deck before it is studied."""

from __future__ import annotations

from collections.abc import Iterator

from exporter.formats.anki.escape import escaped
from exporter.model import Deck


def description(deck: Deck) -> str:
    """HTML: what the deck is, who made it, and what may be done with it."""
    return "".join(f'<p dir="auto">{escaped(line)}</p>' for line in _lines(deck))


def _lines(deck: Deck) -> Iterator[str]:
    if deck.description:
        yield deck.description
    if deck.authors:
        yield f"By {', '.join(deck.authors)}"
    if deck.licence:
        yield f"Licence: {deck.licence}"
