"""How sure it is that a place of the lock and a place of a card state the same fact."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property, lru_cache

from exporter.lock.matching import changes, sides, words
from exporter.lock.matching.sides import Sides


@dataclass(frozen=True)
class Likeness:
    """A place of the lock and a place of the card, compared.

    ``former`` and ``present`` are the words of the answers' own sentences, ``reachable`` those
    of the present sentence that former words may have gone to, ``seen`` the present words
    without those beyond what the lock recorded. ``equal`` tells whether the answers are the
    same, ``identical`` whether all words around them are, ``amount`` whether the answer is a
    number that few others are. ``kept`` tells whether the lock knows all that names the fact
    to be the same, ``moved`` whether it knows it to be of something else, ``cut`` whether it
    knows that something changed which it does not remember to the word.
    """

    answers: tuple[str, str]
    former: Sides
    present: Sides
    reachable: tuple[str, ...]
    seen: Sides
    equal: bool
    identical: bool
    amount: bool
    kept: bool
    moved: bool
    cut: bool

    @cached_property
    def sure(self) -> bool:
        """Whether it is the same fact."""
        return self.likely and (self.equal or not self._renamed)

    @cached_property
    def likely(self) -> bool:
        """Whether it is the same fact, if it is not that of a look-alike."""
        if self.equal and self.identical:
            return True
        if self._evidence < 1:
            return False
        if self._restated:
            return True
        around_the_same = self._reworded or self._counted if self.equal else self._mended
        return around_the_same and not self._replaced

    @property
    def named_the_same(self) -> bool:
        """Whether the fact's sentence, and what it is of, are the same but for answers."""
        return self.kept and self.former.weight >= 1

    @property
    def reworded(self) -> bool:
        """Whether what names the fact changed to the letter, be it by a slip of the pen."""
        return self.moved or changes.gave_way(self.former, self.seen, self.reachable)

    @property
    def _renamed(self) -> bool:
        """Whether another answer may well be that of another fact."""
        return self.reworded or self.cut or changes.renamed(self.former, self.seen)

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
        anywhere = words.shared(self.former.both, self.present.both)
        return sides.same_side(self.former, self.present) >= 0.9 * anywhere

    @property
    def score(self) -> float:
        """Greater for what is more likely the same fact, from 0 to 1.5."""
        touching = sides.touching(self.former, self.present)
        return sides.order(self.former, self.present) + 0.1 * touching + 0.3 * self.equal

    @property
    def _reworded(self) -> bool:
        """Whether most of each sentence is in the other, around the same answer.

        Where sentences were split, joined or enriched, most of one, in its order.
        """
        if self._most < 0.7 or self._least < 0.3:
            return False
        if self._least >= 0.7:
            return True
        inside = sides.inside(self.former, self.seen)
        return inside >= 0.95 or (inside >= 0.7 and sides.run(self.former, self.present) >= 1)

    @property
    def _counted(self) -> bool:
        """Whether the answer is so much of the same thing: "1,400 delegates"."""
        thing, now = self.former.after[:1], self.present.after[:1]
        return self.amount and words.total(thing) >= 1 and sides.touch(thing, now)

    @property
    def _mended(self) -> bool:
        """Whether the surroundings are the same, so that only the answer changed.

        Of a slip in the answer, also whether they are the same but for a word beside it.
        """
        touching = sides.touching(self.former, self.present)
        if touching == 2 and self._most >= 0.9 and self._least >= 0.5:
            return True
        return touching == 1 and self._least >= 0.75 and self._similar and self.in_place

    @property
    def _restated(self) -> bool:
        """Whether the answers stand in the same statement, whatever is joined to it.

        Beside a mended answer it must be the same word for word, beside an equal one a word
        may be new.
        """
        were, are = self.former.statement, self.present.statement
        least, most = sorted((were.weight, are.weight))
        if least < 3 or words.replaced(were.both, are.both, are.both):
            return False
        return sides.in_order(were, are) >= most * (0.75 if self.equal else 1)

    @cached_property
    def _evidence(self) -> float:
        """The weight of the former words that are still there."""
        return words.shared(self.former.both, self.reachable)

    @cached_property
    def _shares(self) -> tuple[float, float]:
        """The shares of the former sentence still there, and of the present one there before."""
        if self.identical:
            return 1.0, 1.0
        old = words.shared(self.seen.both, self.former.both)
        return self.former.share(self._evidence), self.seen.share(old)

    @property
    def _most(self) -> float:
        return max(self._shares)

    @property
    def _least(self) -> float:
        return min(self._shares)

    @cached_property
    def _replaced(self) -> int:
        """How many names gave way to others."""
        return words.replaced(self.former.both, self.present.both, self.reachable)

    @property
    def _similar(self) -> bool:
        return _similar(*self.answers)


@lru_cache(maxsize=4096)
def _similar(one: str, other: str) -> bool:
    return SequenceMatcher(None, one.casefold(), other.casefold()).ratio() >= 0.6
