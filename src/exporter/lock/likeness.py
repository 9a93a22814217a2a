"""How sure it is that a place of the lock and a place of a card state the same fact."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from exporter.lock import groups, places, words
from exporter.lock.places import Place
from exporter.lock.records import ClozeRecord

Sides = tuple[tuple[str, ...], tuple[str, ...]]  # the words before and after an answer


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two places have in common.

    ``kept`` is the share of the former sentence that is still there, ``old`` the share of
    the present sentence that was there before, ``evidence`` the weight of the shared words.
    ``touching`` counts the sides (0 to 2) on which the nearest word is the same. ``order``
    is the share of the words that are on the side they were on, ``inside`` the share of the
    shorter sentence that is in the longer in the same order, ``run`` the weight of the same
    words next to the answer. ``replaced`` is whether a name gave way to another.
    """

    equal: bool
    similar: bool
    identical: bool
    kept: float
    old: float
    evidence: float
    touching: int
    inside: float
    run: float
    order: float
    replaced: bool

    @property
    def sure(self) -> bool:
        """Whether it is the same fact.

        With an equal answer, most of each sentence must be in the other; where sentences
        were split, joined or enriched, most of one, in its order. With another answer the
        surroundings must be the same.
        """
        if self.equal and self.identical:
            return True
        if self.evidence < 1 or self.replaced:
            return False
        if self.equal and self._most >= 0.7:
            part = self.inside >= 0.95 or (self.inside >= 0.7 and self.run >= 1)
            return self._least >= 0.7 or (self._least >= 0.3 and part)
        if self.equal:
            return False
        return self.touching == 2 and self._most >= 0.9 and self._least >= 0.5

    @property
    def possible(self) -> bool:
        """Whether it may be the same fact, so that only the author can tell."""
        if self.equal or (self.identical and self.similar):
            return True
        if self.evidence < 1 or self._least < 0.3:
            return False
        return self._most >= 0.6 or (self.similar and self._most >= 0.4)

    @property
    def score(self) -> float:
        """Greater for what is more likely the same fact, from 0 to 1.5."""
        return self.order + 0.1 * self.touching + 0.3 * self.equal

    @property
    def _most(self) -> float:
        return max(self.kept, self.old)

    @property
    def _least(self) -> float:
        return min(self.kept, self.old)


def between(record: ClozeRecord, place: Place) -> Likeness:
    """Compare a place of the lock with a place of the card as it is now.

    An equal answer may have moved within its sentence, all of which counts then; for
    another answer, only the words where it stands.
    """
    same_answer = groups.equal(record.answer, place.answer)
    identical = (record.before, record.after) == (place.before, place.after)
    before, after = own_words(record.before, record.after)
    now_before, now_after = own_words(place.before, place.after)
    former, present = before + after, now_before + now_after
    around = (words.split(place.sentence) or present) if same_answer else present
    evidence = words.shared(former, around)
    return Likeness(
        equal=same_answer,
        similar=_similar(record.answer, place.answer),
        identical=identical,
        kept=1.0 if identical else _share(evidence, former),
        old=1.0 if identical else _share(words.shared(present, former), present),
        evidence=evidence,
        touching=_touch(before[-1:], now_before[-1:]) + _touch(after[:1], now_after[:1]),
        inside=_inside((before, after), (now_before, now_after)),
        run=words.run(reversed(before), reversed(now_before)) + words.run(after, now_after),
        order=_order((before, after), (now_before, now_after)),
        replaced=words.replaced(former, present, around),
    )


@lru_cache(maxsize=4096)
def own_words(before: str, after: str) -> Sides:
    """The words of the answer's own sentence, for only they speak of its fact.

    An answer that is a sentence by itself ("1953. Stalin dies") has its neighbours.
    """
    own = words.split(places.sentence_before(before)), words.split(places.sentence_after(after))
    return own if any(own) else (words.split(before), words.split(after))


def _inside(former: Sides, present: Sides) -> float:
    same = sum(words.in_order(was, now) for was, now in zip(former, present, strict=True))
    shorter = min(sum(map(words.total, sides)) for sides in (former, present))
    return same / shorter if shorter else 0.0


def _order(former: Sides, present: Sides) -> float:
    sides = tuple(zip(former, present, strict=True))
    same = sum(words.shared(was, now) + words.shared(now, was) for was, now in sides)
    whole = sum(words.total(was) + words.total(now) for was, now in sides)
    return same / whole if whole else 1.0


def _share(part: float, whole: tuple[str, ...]) -> float:
    return part / words.total(whole) if whole else 0.0


def _touch(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the nearest words are the same; a figure may have been mended as well."""
    if not one or not other:
        return one == other
    figures = one[0].isdigit() and other[0].isdigit()
    return figures or words.alike(one[0], other[0])


def _similar(one: str, other: str) -> bool:
    return SequenceMatcher(None, one.casefold(), other.casefold()).ratio() >= 0.6
