"""Which words of a sentence gave way, to the letter: beside a changed answer none may.

A look-alike beside an equal answer is a slip of the pen. Where the answer changed as well,
"ethane" and "ethene", or "I" and "II", are two things.
"""

from __future__ import annotations

from exporter.lock.matching import words
from exporter.lock.matching.sides import Sides


def gave_way(former: Sides, present: Sides, around: tuple[str, ...]) -> bool:
    """Whether words of a sentence are gone and others have come; ``around`` may have some."""
    return bool(_missing(former.both, around) and _missing(present.both, former.both))


def renamed(former: Sides, present: Sides) -> bool:
    """Whether a name has come to the answer's own statement, or left it."""
    were, are = former.statement.both, present.statement.both
    changed = _missing(were, present.both) | _missing(are, former.both)
    return any(not word.islower() for word in changed)


def displaced(former: Sides, whole: Sides) -> bool:
    """Whether a figure of the present sentence stands where the answer stood.

    "in [1988] with 107 ships" may not become "in 107 with [1988] ships" unasked.
    """
    left, right = former.before[-1:], former.after[:1]
    return any(
        side[at].isdigit() and side[at - 1 : at] == left and side[at + 1 : at + 2] == right
        for side in (whole.before, whole.after)
        for at in range(1, len(side) - 1)
    )


def _missing(some: tuple[str, ...], others: tuple[str, ...]) -> set[str]:
    """The telling words that are not among the others, as they are written."""
    there = {word.casefold() for word in others}
    return {word for word in some if _tells(word) and word.casefold() not in there}


def _tells(word: str) -> bool:
    """Whether a word may name something; figures may be answers that were mended as well."""
    if word.isdigit():
        return False
    short_name = len(word) <= 2 and word.isupper() and word != "A"
    return short_name or words.weight(word) >= 1
