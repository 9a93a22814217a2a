"""What to type into the search bar of Anki's browser to find a deck's notes."""

from __future__ import annotations

import re
from collections.abc import Iterable


def notes(titles: Iterable[str], ids: Iterable[str]) -> str:
    """The search for the notes of some cards, in a deck that has one of these titles.

    The deck belongs to it: what a learner has of other decks may have the same ids.
    """
    decks = [f'"deck:{_literal(title)}"' for title in dict.fromkeys(titles)]
    cards = [f'"Id:{id}"' for id in ids]
    return f"{_any(decks)} {_any(cards)}"


def _any(terms: list[str]) -> str:
    return f"({' OR '.join(terms)})" if len(terms) > 1 else terms[0]


def _literal(text: str) -> str:
    return re.sub(r'([\\"*_])', r"\\\1", text)
