"""The names by which Anki knows things again.

Everything here is final. A learner's Anki tells a note by its guid and a note type by its
id: were one of them computed differently in a later version, every learner would get every
card a second time, without its review history. ``tests/formats/test_anki_identity.py``
holds what was published.
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256

# Anki makes ids from its clock, in milliseconds. Ids made from names stay outside the
# years of Anki (it appeared in 2006), and below 2**53, which JavaScript can count to.
_FIRST = 2**32
_LAST = 2**40

# Note ids are the one thing made from a position, see ``note_id``.
_NEW_YEAR_2020 = 1577836800000
_TWO_YEARS = 2**36
_ROOM = 512  # more than the 500 cards a note can have


def guid(deck: str, card: str) -> str:
    """What Anki matches notes by: 80 bits of the SHA-256 of ``deck/card``, as hex digits.

    ``printf khrushchev-1953-64/beria | sha256sum | cut -c1-20`` says the same.
    """
    return sha256(f"{deck}/{card}".encode()).hexdigest()[:20]


def named(name: str) -> int:
    """An id made from a name, the same for ever."""
    return _FIRST + _number(name) % (_LAST - _FIRST)


def note_id(deck: str, position: int) -> int:
    """The id a note has before it is imported; its cards have the ids that follow.

    Anki never matches by it: a note that is known keeps the id it has, and a new one whose
    id is taken gets another. But its browser shows it as the moment a note was created and
    can sort by it, so the ids of a deck follow its order, from a moment of its own.
    """
    return _first_note_id(deck) + position * _ROOM


@lru_cache(maxsize=1)
def _first_note_id(deck: str) -> int:
    return _NEW_YEAR_2020 + _number(f"notes/{deck}") % _TWO_YEARS


def _number(name: str) -> int:
    return int.from_bytes(sha256(name.encode()).digest()[:8], "big")
