"""How much there is, in words."""

from __future__ import annotations

from exporter.model import Deck


def contents(deck: Deck) -> str:
    """How much a deck holds: "18 cards with 84 clozes"."""
    return f"{count(len(deck.cards), 'cards')} with {count(clozes(deck), 'clozes')}"


def clozes(deck: Deck) -> int:
    """How many cards Anki will have: the numbers of all notes."""
    return sum(len({cloze.number for cloze in card.clozes}) for card in deck.cards)


def count(number: int, plural: str) -> str:
    """Such a number of things: "1 card" of (1, "cards")."""
    return f"{number} {plural.removesuffix('s') if number == 1 else plural}"
