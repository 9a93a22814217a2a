"""How sure it is that a place of the lock and a place of a card state the same fact."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property, lru_cache

from exporter.lock.matching import changes, sides, words
from exporter.lock.matching.opposites import Opposites, turning
from exporter.lock.matching.overlap import Overlap


@dataclass(frozen=True)
class Likeness:
    """A place of the lock and a place of the card, compared.

    ``around`` are the words around their answers, and ``opposites`` those of their language
    that tell facts apart. ``equal`` tells whether the answers are the same, ``amount`` whether
    the answer is a number that few others are. ``kept`` tells whether the lock knows all that
    names the fact to be the same, ``moved`` whether it knows it to be of something else,
    ``cut`` whether it knows that something changed which it does not remember to the word,
    ``surrounded`` whether all that may name the fact is the same, other answers included, as
    far as the lock knows.
    """

    answers: tuple[str, str]
    around: Overlap
    opposites: Opposites
    equal: bool
    amount: bool
    kept: bool
    moved: bool
    cut: bool
    surrounded: bool

    @cached_property
    def sure(self) -> bool:
        """Whether it is the same fact."""
        if not self.likely or self._turned:
            return False
        return not (self._displaced if self.equal else self._renamed)

    @cached_property
    def likely(self) -> bool:
        """Whether it is the same fact, if it is not that of a look-alike or of an opposite."""
        if self.equal and self.around.identical:
            return True
        if self.around.evidence < 1:
            return False
        if self._restated:
            return True
        around_the_same = self.around.enriched or self._counted if self.equal else self._mended
        return around_the_same and not self.around.replaced

    @property
    def named_the_same(self) -> bool:
        """Whether the fact's sentence, and what it is of, are the same but for answers.

        Of few words, "- 1970: 3,695 million", also with the other answers.
        """
        told = self.around.former
        return self.kept and (told.weight >= 1 or (self.surrounded and bool(told.both)))

    @property
    def reworded(self) -> bool:
        """Whether what names the fact changed to the letter, be it by a slip of the pen."""
        around = self.around
        return self.moved or changes.gave_way(around.former, around.seen, around.reachable)

    @property
    def possible(self) -> bool:
        """Whether it may be the same fact, so that only the author can tell.

        Another answer beside other names is another fact.
        """
        around = self.around
        if self.equal or (around.identical and self._similar):
            return True
        if around.evidence < 1 or around.least < 0.3 or around.replaced > 1:
            return False
        return around.most >= 0.6 or (around.most >= 0.4 and self._similar)

    @property
    def in_place(self) -> bool:
        """Whether the words still there are on the side of the answer that they were on."""
        return self.around.in_place

    @property
    def score(self) -> float:
        """Greater for what is more likely the same fact, from 0 to 1.5."""
        order = sides.order(self.around.former, self.around.present)
        return order + 0.1 * self.around.touching + 0.3 * self.equal

    @property
    def _renamed(self) -> bool:
        """Whether another answer may well be that of another fact."""
        if not self.surrounded:
            return True
        return self.reworded or self.cut or changes.renamed(self.around.former, self.around.seen)

    @property
    def _displaced(self) -> bool:
        """Whether an equal answer stands elsewhere in its sentence, and a figure in its place."""
        around = self.around
        return not around.touching and changes.displaced(around.former, around.whole)

    @property
    def _turned(self) -> bool:
        """Whether the opposite is said, be it of the same answer: "was born", "died"."""
        return turning.turned(self.around, self.opposites)

    @property
    def _restated(self) -> bool:
        """Whether the answers stand in the same statement, whatever is joined to it.

        Beside a mended answer it must be the same word for word, beside an equal one a word
        may be new.
        """
        return self.around.restated(0.75 if self.equal else 1)

    @property
    def _counted(self) -> bool:
        """Whether the answer is so much of the same thing: "1,400 delegates"."""
        thing, now = self.around.former.after[:1], self.around.present.after[:1]
        return self.amount and words.total(thing) >= 1 and sides.touch(thing, now)

    @property
    def _mended(self) -> bool:
        """Whether the surroundings are the same, so that only the answer changed.

        Of a slip in the answer, also whether they are the same but for a word beside it.
        """
        touching, least = self.around.touching, self.around.least
        if touching == 2 and self.around.most >= 0.9 and least >= 0.5:
            return True
        return touching == 1 and least >= 0.75 and self._similar and self.in_place

    @property
    def _similar(self) -> bool:
        return similar(*self.answers)


@lru_cache(maxsize=4096)
def similar(one: str, other: str) -> bool:
    """Whether one answer may be the other with a slip of the pen."""
    return SequenceMatcher(None, one.casefold(), other.casefold()).ratio() >= 0.6
