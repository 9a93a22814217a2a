"""What the lock remembers of a deck: every number ever given, and the fact it stands for."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import NamedTuple

UNKNOWN = "0" * 16  # the content of a card merged by hand: it equals no card's


class Role(Enum):
    """How a place came to its number.

    A number belongs to the facts it was given to: the place at its ``HEAD`` and those
    ``WITH`` it from the start. A place that came to share it later (``ALSO``) never
    inherits it, or the history earned on one fact would pass to another.
    """

    HEAD = ""
    WITH = "with"
    ALSO = "also"


class ClozeRecord(NamedTuple):
    """A place of a number: the answer, and the words right before and after it.

    ``of`` is what its sentence speaks of without naming it. ``frame`` is a hash of that and of
    the whole sentence but for the answers, ``rest`` two: of the sentence with its other
    answers, and of the title, what it stands under and what stands before it, as far as these
    may name the fact. Older locks have none.
    """

    number: int
    answer: str
    before: str = ""
    after: str = ""
    role: Role = Role.HEAD
    title: bool = False
    of: str = ""
    frame: str = ""
    rest: str = ""


class Retired(NamedTuple):
    """A number that no other fact ever gets, and where its fact last stood.

    Only that fact itself may have it back. Locks of before that was remembered have the
    answer alone.
    """

    number: int
    answer: str
    before: str = ""
    after: str = ""
    title: bool = False
    of: str = ""
    frame: str = ""
    rest: str = ""

    @property
    def known(self) -> bool:
        """Whether the lock remembers where the fact stood."""
        return bool(self.before or self.after or self.title)

    @property
    def place(self) -> ClozeRecord:
        """The place its fact had."""
        where = self.before, self.after, Role.HEAD, self.title
        return ClozeRecord(self.number, self.answer, *where, self.of, self.frame, self.rest)


class CardRecord(NamedTuple):
    """A card: ``content`` is its hash, ``changed`` when that last changed (Unix seconds).

    A ``removed`` card keeps all of it, so that its id can return only as the same card.
    """

    id: str
    changed: int
    content: str
    clozes: tuple[ClozeRecord, ...] = ()
    retired: tuple[Retired, ...] = ()
    removed: bool = False

    @property
    def heads(self) -> dict[int, ClozeRecord]:
        """The numbers in use, each with the first place it belongs to."""
        return {cloze.number: cloze for cloze in self.clozes if cloze.role is Role.HEAD}

    @property
    def answers(self) -> dict[int, str]:
        """The numbers in use, each with the answer at its head."""
        return {number: head.answer for number, head in self.heads.items()}

    @property
    def used(self) -> frozenset[int]:
        """Every number the card has ever had."""
        return frozenset(self.answers) | {entry.number for entry in self.retired}


@dataclass(frozen=True)
class Lock:
    """A deck's numbers. An empty lock, with no deck's id, is that of a deck never built."""

    deck: str = ""
    cards: tuple[CardRecord, ...] = ()

    @cached_property
    def with_places(self) -> dict[frozenset[tuple[str, str, str]], list[CardRecord]]:
        """The cards in use by the answers of their places and the words beside them."""
        cards = defaultdict[frozenset[tuple[str, str, str]], list[CardRecord]](list)
        for card in self.cards:
            if card.clozes and not card.removed:
                cards[frozenset((e.answer, e.before, e.after) for e in card.clozes)].append(card)
        return cards

    @cached_property
    def by_id(self) -> dict[str, CardRecord]:
        return {card.id: card for card in self.cards}
