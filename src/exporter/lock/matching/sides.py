"""The words on both sides of an answer, and how much of them is on those of another."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from exporter.lock.matching import places, words
from exporter.lock.matching.places import Place
from exporter.lock.records import ClozeRecord


class Sides(NamedTuple):
    """Words before and after an answer."""

    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def both(self) -> tuple[str, ...]:
        return self.before + self.after

    @property
    def weight(self) -> float:
        return words.total(self.before) + words.total(self.after)

    @property
    def statement(self) -> Sides:
        """Those up to where another statement begins."""
        before = words.statement(reversed(self.before))[::-1]
        return Sides(before, words.statement(self.after))

    def share(self, part: float) -> float:
        """How much of them something of this weight is."""
        return part / self.weight if self.both else 0.0


@lru_cache(maxsize=4096)
def own(before: str, after: str) -> Sides:
    """The words of the answer's own sentence, for only they speak of its fact.

    An answer that is a sentence by itself ("1953. Stalin dies") has its neighbours.
    """
    sentence = _sentence(before, after)
    return sentence if sentence.both else Sides(words.split(before), words.split(after))


def whole(place: Place) -> Sides:
    """All words of a place's own sentence; where it has none, those that it has for them."""
    sentence = _sentence(*place.around)
    return sentence if sentence.both else own(place.before, place.after)


@lru_cache(maxsize=4096)
def _sentence(before: str, after: str) -> Sides:
    return Sides(
        words.split(places.sentence_before(before)), words.split(places.sentence_after(after))
    )


def reachable(sentence: Sides, *, everywhere: bool) -> tuple[str, ...]:
    """The words of a present sentence that former words beside its answer may have gone to.

    A word put in beside an answer pushes others out of what the lock looks at, but not far.
    """
    far = places.WORDS + 4
    return sentence.both if everywhere else sentence.before[-far:] + sentence.after[:far]


def seen(record: ClozeRecord, former: Sides, present: Sides) -> Sides:
    """The present words, on either side up to the last that was there if the lock saw no further.

    A word taken out beside an answer draws in others, which may well have been there.
    """
    before, after = present
    if _is_cut(record.before, places.sentence_before(record.before)):
        before = _up_to_known(before[::-1], former.before)[::-1]
    if _is_cut(record.after, places.sentence_after(record.after)):
        after = _up_to_known(after, former.after)
    return Sides(before, after)


def cut(record: ClozeRecord) -> bool:
    """Whether the answer's sentence may have words beyond those that the lock recorded."""
    before, after = record.before, record.after
    return _is_cut(before, places.sentence_before(before)) or _is_cut(
        after, places.sentence_after(after)
    )


def _is_cut(side: str, sentence: str) -> bool:
    return sentence == side and len(side.split()) >= places.WORDS


def _up_to_known(present: tuple[str, ...], former: tuple[str, ...]) -> tuple[str, ...]:
    known = [n for n, word in enumerate(present, 1) if words.among(word, former)]
    return present[: known[-1]] if known else present


def in_order(former: Sides, present: Sides) -> float:
    """The weight of the words that are on the same side, in the same order."""
    before = words.in_order(former.before, present.before)
    return before + words.in_order(former.after, present.after)


def inside(former: Sides, present: Sides) -> float:
    """The share of the shorter that is in the longer, in its order."""
    shorter = min(former.weight, present.weight)
    return in_order(former, present) / shorter if shorter else 0.0


def run(former: Sides, present: Sides) -> float:
    """The weight of the same words next to the answers."""
    before = words.run(reversed(former.before), reversed(present.before))
    return before + words.run(former.after, present.after)


def same_side(former: Sides, present: Sides) -> float:
    """The weight of the former words that are still on their side."""
    before = words.shared(former.before, present.before)
    return before + words.shared(former.after, present.after)


def order(former: Sides, present: Sides) -> float:
    """The share of all words that are on the side they were on."""
    whole = former.weight + present.weight
    same = same_side(former, present) + same_side(present, former)
    return same / whole if whole else 1.0


def touching(former: Sides, present: Sides) -> int:
    """On how many sides the nearest word is the same."""
    before = touch(former.before[-1:], present.before[-1:])
    return before + touch(former.after[:1], present.after[:1])


def touch(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the nearest words are the same; a figure may have been mended as well."""
    if not one or not other:
        return one == other
    figures = one[0].isdigit() and other[0].isdigit()
    return figures or words.alike(one[0], other[0])
