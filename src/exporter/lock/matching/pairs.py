"""A place the lock remembers beside one of the card."""

from __future__ import annotations

from dataclasses import dataclass

from exporter.lock.matching.places import Place
from exporter.lock.records import ClozeRecord, Role


@dataclass(frozen=True, slots=True)
class Former:
    """A place the lock remembers: of a number in use (``live``) or of a retired one."""

    index: int
    entry: ClozeRecord
    live: bool


@dataclass(frozen=True, slots=True)
class Present:
    """A place of the card and the group it is in."""

    index: int
    place: Place
    group: int


@dataclass(frozen=True, slots=True)
class Pair:
    """A place the lock remembers, and one of the card that is or may be the same fact.

    ``equal`` tells whether their answers are, ``kept`` whether all that names the fact is,
    ``score`` how alike they are. A pair that is not sure may be ``likely`` nevertheless.
    """

    old: Former
    new: Present
    score: float
    sure: bool
    equal: bool
    kept: bool = False
    likely: bool = False

    @property
    def number(self) -> int:
        return self.old.entry.number

    @property
    def group(self) -> int:
        return self.new.group

    @property
    def place(self) -> Place:
        return self.new.place

    @property
    def owner(self) -> bool:
        """Whether the former place owns its number."""
        return self.old.entry.role is not Role.ALSO

    @property
    def verdict(self) -> tuple[int, int]:
        """What the pair says: this number belongs to this group."""
        return self.number, self.group
