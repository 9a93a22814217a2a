"""How sure it is that a place of the lock and a place of a card state the same fact."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property, lru_cache

from exporter.lock.matching import groups, places, words
from exporter.lock.matching.places import Place
from exporter.lock.records import ClozeRecord

Sides = tuple[tuple[str, ...], tuple[str, ...]]  # the words before and after an answer


@dataclass(frozen=True)
class Likeness:
    """A place of the lock and a place of the card, compared.

    ``former`` and ``present`` are the words of the answers' own sentences, ``around`` those
    of the present sentence that former words may have gone to. ``equal`` tells whether the
    answers are the same, ``identical`` whether all words around them are.
    """

    answers: tuple[str, str]
    former: Sides
    present: Sides
    around: tuple[str, ...]
    equal: bool
    identical: bool

    @cached_property
    def sure(self) -> bool:
        """Whether it is the same fact."""
        if self.equal and self.identical:
            return True
        if self._evidence < 1:
            return False
        around_the_same = self._reworded if self.equal else self._mended
        return (not self._replaced and around_the_same) or self._restated

    @property
    def possible(self) -> bool:
        """Whether it may be the same fact, so that only the author can tell.

        Another answer beside other names is another fact.
        """
        if self.equal or (self.identical and self._similar):
            return True
        if self._evidence < 1 or self._least < 0.3 or self._replaced > 1:
            return False
        return self._most >= 0.6 or (self._most >= 0.4 and self._similar)

    @property
    def in_place(self) -> bool:
        """Whether the words still there are on the side of the answer that they were on."""
        (before, after), (now_before, now_after) = self.former, self.present
        same_side = words.shared(before, now_before) + words.shared(after, now_after)
        return same_side >= 0.9 * words.shared(before + after, now_before + now_after)

    @property
    def score(self) -> float:
        """Greater for what is more likely the same fact, from 0 to 1.5."""
        return _order(self.former, self.present) + 0.1 * self._touching + 0.3 * self.equal

    @property
    def _reworded(self) -> bool:
        """Whether most of each sentence is in the other, around the same answer.

        Where sentences were split, joined or enriched, most of one, in its order.
        """
        if self._most < 0.7 or self._least < 0.3:
            return False
        return self._least >= 0.7 or self._part_of_the_other

    @property
    def _mended(self) -> bool:
        """Whether the surroundings are the same, so that only the answer changed."""
        return self._touching == 2 and self._most >= 0.9 and self._least >= 0.5

    @property
    def _part_of_the_other(self) -> bool:
        """Whether one sentence is in the other in its order, most of it beside the answer."""
        inside = _inside(self.former, self.present)
        return inside >= 0.95 or (inside >= 0.7 and _run(self.former, self.present) >= 1)

    @property
    def _restated(self) -> bool:
        """Whether the answers stand in the same statement, whatever is joined to it.

        Beside a mended answer it must be the same word for word, beside an equal one a word
        may be new.
        """
        were, are = _statement(self.former), _statement(self.present)
        least, most = sorted((_weight(were), _weight(are)))
        present = are[0] + are[1]
        if least < 3 or words.replaced(were[0] + were[1], present, present):
            return False
        return _in_order(were, are) >= most * (0.75 if self.equal else 1)

    @cached_property
    def _evidence(self) -> float:
        """The weight of the former words that are still there."""
        return words.shared(self.former[0] + self.former[1], self.around)

    @cached_property
    def _kept(self) -> float:
        """The share of the former sentence that is still there."""
        return _share(self._evidence, self.former)

    @cached_property
    def _old(self) -> float:
        """The share of the present sentence that was there before."""
        former, present = self.former[0] + self.former[1], self.present[0] + self.present[1]
        return _share(words.shared(present, former), self.present)

    @property
    def _most(self) -> float:
        return 1.0 if self.identical else max(self._kept, self._old)

    @property
    def _least(self) -> float:
        return 1.0 if self.identical else min(self._kept, self._old)

    @cached_property
    def _replaced(self) -> int:
        """How many names gave way to others."""
        former, present = self.former[0] + self.former[1], self.present[0] + self.present[1]
        return words.replaced(former, present, self.around)

    @property
    def _touching(self) -> int:
        """On how many sides the nearest word is the same."""
        (before, after), (now_before, now_after) = self.former, self.present
        return _touch(before[-1:], now_before[-1:]) + _touch(after[:1], now_after[:1])

    @property
    def _similar(self) -> bool:
        return _similar(*self.answers)


def between(record: ClozeRecord, place: Place) -> Likeness:
    """Compare a place of the lock with a place of the card as it is now.

    An equal answer may have moved within its sentence, all of which counts then; for
    another answer, only the words where it stands.
    """
    equal = groups.equal(record.answer, place.answer)
    present = own_words(place.before, place.after)
    return Likeness(
        answers=(record.answer, place.answer),
        former=own_words(record.before, record.after),
        present=present,
        around=_around(place, whole=equal) or present[0] + present[1],
        equal=equal,
        identical=(record.before, record.after) == (place.before, place.after),
    )


@lru_cache(maxsize=4096)
def own_words(before: str, after: str) -> Sides:
    """The words of the answer's own sentence, for only they speak of its fact.

    An answer that is a sentence by itself ("1953. Stalin dies") has its neighbours.
    """
    own = words.split(places.sentence_before(before)), words.split(places.sentence_after(after))
    return own if any(own) else (words.split(before), words.split(after))


def _around(place: Place, *, whole: bool) -> tuple[str, ...]:
    """The words of the present sentence that the former words may have gone to.

    A word put in beside an answer pushes others out of what the lock looks at, but not far.
    """
    before, after = map(words.split, place.sentence)
    far = places.WORDS + 4
    return before + after if whole else before[-far:] + after[:far]


def _statement(sides: Sides) -> Sides:
    before, after = sides
    return words.statement(reversed(before))[::-1], words.statement(after)


def _weight(sides: Sides) -> float:
    return words.total(sides[0]) + words.total(sides[1])


def _in_order(former: Sides, present: Sides) -> float:
    return sum(words.in_order(was, now) for was, now in zip(former, present, strict=True))


def _inside(former: Sides, present: Sides) -> float:
    shorter = min(_weight(former), _weight(present))
    return _in_order(former, present) / shorter if shorter else 0.0


def _run(former: Sides, present: Sides) -> float:
    """The weight of the same words next to the answers."""
    before = words.run(reversed(former[0]), reversed(present[0]))
    return before + words.run(former[1], present[1])


def _order(former: Sides, present: Sides) -> float:
    sides = tuple(zip(former, present, strict=True))
    same = sum(words.shared(was, now) + words.shared(now, was) for was, now in sides)
    whole = _weight(former) + _weight(present)
    return same / whole if whole else 1.0


def _share(part: float, whole: Sides) -> float:
    return part / _weight(whole) if any(whole) else 0.0


def _touch(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the nearest words are the same; a figure may have been mended as well."""
    if not one or not other:
        return one == other
    figures = one[0].isdigit() and other[0].isdigit()
    return figures or words.alike(one[0], other[0])


@lru_cache(maxsize=4096)
def _similar(one: str, other: str) -> bool:
    return SequenceMatcher(None, one.casefold(), other.casefold()).ratio() >= 0.6
