"""Which number of the lock goes to which group of clozes: only pairs beyond doubt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

MARGIN = 0.25  # by how much a pair must beat any other of its number or of its group


@dataclass(frozen=True, slots=True)
class Pair:
    """A number that may belong to a group (its position in the card)."""

    number: int
    group: int
    score: float
    sure: bool


@dataclass(frozen=True, slots=True)
class Matching:
    """The pairs that are certain, and those about which only the author can decide."""

    certain: tuple[Pair, ...]
    open: tuple[Pair, ...]


def settle(pairs: Iterable[Pair]) -> Matching:
    """Match numbers and groups one to one.

    A sure pair is certain when it beats all its rivals clearly. What it takes is out of the
    question for others, which may make them certain in turn. What is left then is open.
    """
    left, certain = list(pairs), list[Pair]()
    while chosen := [pair for pair in left if pair.sure and _beats_all(pair, left)]:
        certain += chosen
        left = [pair for pair in left if not any(_rivals(pair, taken) for taken in chosen)]
    return Matching(tuple(certain), tuple(left))


def _beats_all(pair: Pair, others: list[Pair]) -> bool:
    rivals = (other for other in others if other is not pair and _rivals(pair, other))
    return all(pair.score - rival.score >= MARGIN for rival in rivals)


def _rivals(pair: Pair, other: Pair) -> bool:
    return pair.number == other.number or pair.group == other.group
