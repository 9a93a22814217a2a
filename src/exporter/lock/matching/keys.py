"""What the places of a fact that stands unchanged have in common."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from exporter.lock.matching import naming, sides
from exporter.lock.matching.places import Place, same_words
from exporter.lock.records import ClozeRecord

Key = Callable[[ClozeRecord | Place], Hashable]


def _where(place: ClozeRecord | Place) -> Hashable:
    """Where an answer stands, to the word."""
    return place.title, place.before, place.after, same_words(place.answer)


def _sentence(place: ClozeRecord | Place) -> Hashable:
    """An answer and its own sentence, if that tells it from others."""
    around = sides.own(place.before, place.after)
    return (place.title, around, same_words(place.answer)) if around.weight >= 1 else None


def _where_named(place: ClozeRecord | Place) -> Hashable:
    return _where(place), place.frame, naming.telling(place.of)


def _sentence_named(place: ClozeRecord | Place) -> Hashable:
    here = _sentence(place)
    return None if here is None else (here, place.frame, naming.telling(place.of))


# What older locks remember is less; what a lock knows better comes first.
ALL: tuple[tuple[Key, bool], ...] = (
    (_where_named, True), (_sentence_named, True), (_where, False), (_sentence, False),
)  # fmt: skip
