"""Which number of the lock goes to which group of clozes: only what is beyond doubt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from exporter.lock.matching.pairs import Pair
from exporter.lock.matching.places import Place

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
    given_numbers = frozenset(given.values())
    allowed = [pair for pair in pairs if _allowed(pair, given, given_numbers)]
    certain, unsettled = _settle(allowed)
    owned = sorted(
        (pair for pair in certain if pair.owner),
        key=lambda pair: (not pair.old.live, not pair.equal, -pair.score, pair.number),
    )
    numbers, parted = _follow(owned, given)
    taken = frozenset(numbers.values())
    still_open = (pair for pair in (*parted, *unsettled) if pair.owner and pair.old.live)
    return Decision(
        numbers,
        tuple(p for p in still_open if p.group not in numbers and p.number not in taken),
        frozenset(pair.place for pair in owned if numbers.get(pair.group) == pair.number),
    )


def _allowed(pair: Pair, given: Mapping[int, int], given_numbers: frozenset[int]) -> bool:
    """Whether a pair agrees with the author's numbers."""
    if pair.group in given:
        return given[pair.group] == pair.number
    return pair.number not in given_numbers


def _follow(owned: list[Pair], given: Mapping[int, int]) -> tuple[dict[int, int], list[Pair]]:
    """The numbers of the groups to which their owners went, and the pairs of those parted.

    Where owners of one number part, it stays with the answer that did not change.
    """
    claims = _best((pair for pair in owned if not pair.equal), by=lambda pair: pair.number)
    numbers, parted, taken = dict(given), list[Pair](), set(given.values())
    for pair in owned:
        if pair.group in numbers or pair.number in taken:
            continue
        rivals = (
            score
            for (_, group), score in claims[pair.number].items()
            if group != pair.group and group not in numbers
        )
        if not pair.equal and any(pair.score - score < MARGIN for score in rivals):
            parted.append(pair)
        else:
            numbers[pair.group] = pair.number
            taken.add(pair.number)
    return numbers, parted


def _settle(pairs: list[Pair]) -> tuple[list[Pair], list[Pair]]:
    """Match places one to one: the certain pairs, and those left open.

    A sure pair is certain when it beats all its rivals. What it takes is out of the question
    for others, which may make them certain in turn.
    """
    left, certain = sorted(pairs, key=lambda pair: -pair.score), list[Pair]()
    while chosen := _winners(left):
        olds, news = set[int](), set[int]()
        for pair in chosen:
            if pair.old.index not in olds and pair.new.index not in news:
                certain.append(pair)
                olds.add(pair.old.index)
                news.add(pair.new.index)
        left = [p for p in left if p.old.index not in olds and p.new.index not in news]
    return certain, left


def _winners(pairs: list[Pair]) -> list[Pair]:
    """The sure pairs that clearly beat all that would decide otherwise.

    Where an equal answer is recognised, what other answers may have become only matters if
    it is more likely still. A fact that was taken out does not compete with one that is there.
    """
    sure = [pair for pair in pairs if pair.sure]
    live = _Rivals([pair for pair in pairs if pair.old.live])
    surely_live = _Rivals([p for p in pairs if p.old.live and (p.sure or p.likely)])
    ever = _Rivals(sure)

    def wins(pair: Pair) -> bool:
        surely = surely_live if pair.old.live else ever
        return surely.beaten_by(pair, MARGIN) and live.beaten_by(pair, 0 if pair.equal else MARGIN)

    return [pair for pair in sure if wins(pair)]


class _Rivals:
    """The best score of every verdict on each place, to hold a pair against."""

    def __init__(self, pairs: list[Pair]) -> None:
        self._olds = _best(pairs, by=lambda pair: pair.old.index)
        self._news = _best(pairs, by=lambda pair: pair.new.index)

    def beaten_by(self, pair: Pair, margin: float) -> bool:
        """Whether a pair is better by a margin than those of its places that say otherwise."""
        here = (self._olds.get(pair.old.index, {}), self._news.get(pair.new.index, {}))
        return all(
            pair.score - score >= margin
            for verdicts in here
            for verdict, score in verdicts.items()
            if verdict != pair.verdict
        )


def _best(
    pairs: Iterable[Pair], by: Callable[[Pair], int]
) -> dict[int, dict[tuple[int, int], float]]:
    """The best score of every verdict, by what the pairs have in common."""
    best = defaultdict[int, dict[tuple[int, int], float]](dict)
    for pair in pairs:
        former = best[by(pair)].get(pair.verdict, 0.0)
        best[by(pair)][pair.verdict] = max(former, pair.score)
    return best
