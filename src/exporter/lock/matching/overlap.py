"""How much of the words around two answers is the same."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from exporter.lock.matching import sides, words
from exporter.lock.matching.sides import Sides


@dataclass(frozen=True)
class Overlap:
    """The words around an answer of the lock, and around one of the card.

    ``former`` and ``present`` are the words of the answers' own sentences, ``whole`` those of
    the present sentence however long it is, ``reachable`` those of them that former words may
    have gone to, ``seen`` the present words without those beyond what the lock recorded.
    ``identical`` tells whether all words around the answers are the same.
    """

    former: Sides
    present: Sides
    whole: Sides
    reachable: tuple[str, ...]
    seen: Sides
    identical: bool

    @cached_property
    def evidence(self) -> float:
        """The weight of the former words that are still there."""
        return words.shared(self.former.both, self.reachable)

    @property
    def most(self) -> float:
        return max(self._shares)

    @property
    def least(self) -> float:
        return min(self._shares)

    @cached_property
    def _shares(self) -> tuple[float, float]:
        """The shares of the former sentence still there, and of the present one there before."""
        if self.identical:
            return 1.0, 1.0
        old = words.shared(self.seen.both, self.former.both)
        return self.former.share(self.evidence), self.seen.share(old)

    @cached_property
    def replaced(self) -> int:
        """How many names gave way to others."""
        return words.replaced(self.former.both, self.present.both, self.reachable)

    @property
    def touching(self) -> int:
        """On how many sides the nearest word is the same."""
        return sides.touching(self.former, self.present)

    @property
    def in_place(self) -> bool:
        """Whether the words still there are on the side of the answer that they were on."""
        anywhere = words.shared(self.former.both, self.present.both)
        return sides.same_side(self.former, self.present) >= 0.9 * anywhere

    @property
    def enriched(self) -> bool:
        """Whether most of each sentence is in the other.

        Where sentences were split, joined or enriched, most of one, in its order.
        """
        if self.most < 0.7 or self.least < 0.3:
            return False
        if self.least >= 0.7:
            return True
        if sides.in_order(self.former, self.whole) >= self.former.weight:
            return True  # words were only put in, which may push others out of sight
        inside = sides.inside(self.former, self.seen)
        return inside >= 0.95 or (inside >= 0.7 and sides.run(self.former, self.present) >= 1)

    def restated(self, share: float) -> bool:
        """Whether this share of one statement is in the other, whatever is joined to it."""
        were, are = self.former.statement, self.present.statement
        least, most = sorted((were.weight, are.weight))
        if least < 3 or words.replaced(were.both, are.both, are.both):
            return False
        return sides.in_order(were, are) >= most * share
