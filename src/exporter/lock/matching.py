"""Which number of the lock goes to which group of clozes: only what is beyond doubt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from exporter.lock.candidates import Pair
from exporter.lock.places import Place

MARGIN = 0.25  # by how much a pair must beat any other that would decide otherwise


@dataclass(frozen=True, slots=True)
class Decision:
    """The groups' numbers where they are certain, and the pairs only the author can decide.

    ``heirs`` are the places that are known to be owners of their number.
    """

    numbers: Mapping[int, int]
    open: tuple[Pair, ...]
    heirs: frozenset[Place]


def decide(pairs: Iterable[Pair], given: Mapping[int, int]) -> Decision:
    """Match places, then let each number follow the places that own it.

    ``given`` are the numbers the author wrote, by group; they are not in question.
    """
    allowed = [pair for pair in pairs if _allowed(pair, given)]
    certain, unsettled = _settle(allowed)
    owned = sorted(
        (pair for pair in certain if pair.owner), key=lambda pair: (-pair.score, pair.number)
    )
    numbers, parted = dict(given), list[Pair]()
    for pair in owned:
        if pair.group in numbers or pair.number in numbers.values():
            continue
        if _parted(pair, owned, numbers):
            parted.append(pair)
        else:
            numbers[pair.group] = pair.number
    taken = numbers.values()
    still_open = (pair for pair in (*parted, *unsettled) if pair.owner)
    return Decision(
        numbers,
        tuple(p for p in still_open if p.group not in numbers and p.number not in taken),
        frozenset(pair.place for pair in owned if numbers.get(pair.group) == pair.number),
    )


def _allowed(pair: Pair, given: Mapping[int, int]) -> bool:
    """Whether a pair agrees with the author's numbers."""
    if pair.group in given:
        return given[pair.group] == pair.number
    return pair.number not in given.values()


def _parted(pair: Pair, owned: list[Pair], numbers: Mapping[int, int]) -> bool:
    """Whether a number's owners went to several groups, no one of them clearly the closest."""
    return any(
        other.number == pair.number
        and other.group != pair.group
        and other.group not in numbers
        and pair.score - other.score < MARGIN
        for other in owned
    )


def _settle(pairs: list[Pair]) -> tuple[list[Pair], list[Pair]]:
    """Match places one to one: the certain pairs, and those left open.

    A sure pair is certain when it beats all its rivals clearly. What it takes is out of the
    question for others, which may make them certain in turn.
    """
    left, certain = sorted(pairs, key=lambda pair: -pair.score), list[Pair]()
    while chosen := next((pair for pair in left if pair.sure and _beats_all(pair, left)), None):
        certain.append(chosen)
        left = [pair for pair in left if not _touch(pair, chosen)]
    return certain, left


def _touch(pair: Pair, other: Pair) -> bool:
    return pair.old == other.old or pair.place == other.place


def _beats_all(pair: Pair, others: list[Pair]) -> bool:
    rivals = (other for other in others if _touch(pair, other) and _differ(pair, other))
    return all(pair.score - rival.score >= MARGIN for rival in rivals)


def _differ(pair: Pair, other: Pair) -> bool:
    """Whether two pairs would give some group different numbers."""
    return (pair.number, pair.group) != (other.number, other.group)
