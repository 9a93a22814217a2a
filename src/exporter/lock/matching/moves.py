"""Answers that left their place, or reached beyond it, and are the same fact for sure."""

from __future__ import annotations

from itertools import pairwise

from exporter.lock.matching import places, sides, words
from exporter.lock.matching.opposites import Opposites, turning
from exporter.lock.matching.overlap import Overlap
from exporter.lock.matching.places import Place
from exporter.lock.matching.sides import Sides
from exporter.lock.records import ClozeRecord


def moved_to_title(record: ClozeRecord, place: Place, text: str, opposites: Opposites) -> bool:
    """Whether an answer left its sentence, still in the text without it, for the title.

    The sentence may have been cut in two since. Where another answer took its place, it
    was that which was mended.
    """
    if not place.title or record.title or not places.equal(record.answer, place.answer):
        return False
    former = sides.own(record.before, record.after)
    enough = max(1, 0.8 * former.weight)
    alone = places.sentences(text)
    left = (one for one in (*alone, *map("".join, pairwise(alone))) if record.answer not in one)
    return any(
        words.shared(former.both, sentence) >= enough
        and not _filled(former, sentence)
        and not _turned(former, sentence, opposites)
        for sentence in map(words.split, left)
    )


def _turned(former: Sides, sentence: tuple[str, ...], opposites: Opposites) -> bool:
    left = Sides(sentence, ())
    return turning.turned(Overlap(former, left, left, sentence, left, identical=False), opposites)


def _filled(former: Sides, sentence: tuple[str, ...]) -> bool:
    """Whether something new stands where an answer stood, between its neighbours."""
    left, right = former.before[-2:], former.after[:2]
    return any(
        _alike(sentence[max(start - len(left), 0) : start], left)
        and _alike(sentence[end : end + len(right)], right)
        and not any(words.among(word, former.both) for word in sentence[start:end])
        for start in range(len(sentence))
        for end in range(start + 1, min(start + 4, len(sentence) + 1))
    )


def _alike(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return len(some) == len(others) and all(map(words.alike, some, others))


def reached_further(record: ClozeRecord, place: Place) -> bool:
    """Whether an answer only took in the words beside it, or left some out again.

    "in February [1956]" may become "in [February 1956]", by the author's hand or because a
    newer exporter reads more of the date.
    """
    if record.answer not in place.answer and place.answer not in record.answer:
        return False
    former = record.before, record.answer, record.after
    present = place.before, place.answer, place.after
    return _extended(former, present) or _extended(present, former)


def _extended(shorter: tuple[str, str, str], longer: tuple[str, str, str]) -> bool:
    before, answer, after = shorter
    start, found, end = longer[1].partition(answer)
    if not found or not (before.endswith(start.strip()) and after.startswith(end.strip())):
        return False
    left = before.removesuffix(start.strip()).split()
    right = after.removeprefix(end.strip()).split()
    return _same(before, left[::-1], longer[0].split()[::-1]) and _same(
        after, right, longer[2].split()
    )


def _same(side: str, left_over: list[str], present: list[str]) -> bool:
    """Whether what is left of one side is the other, as far as the lock recorded it."""
    complete = len(side.split()) < places.WORDS
    return present == left_over if complete else present[: len(left_over)] == left_over
