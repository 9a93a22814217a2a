"""The form in which a language tells its opposites."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

Side = tuple[int, int]  # a family's number, and that of one of its sides


@dataclass(frozen=True, slots=True, eq=False)
class Opposites:
    """One language's words, all in lower case.

    ``sides`` are the sides of families that a word is on: words on one side are synonyms, on
    different sides they tell different facts. ``prefixes`` make an opposite of a word, and
    ``ordinal_endings`` an ordinal of a figure. ``negations`` deny what is said; those that are
    ``unsure`` do so first of all or behind a word that is ``denied``, before none ``sparing``.
    ``parallel`` words join one statement to another. ``nameless`` ones may stand before a figure
    with a capital and are no names.
    """

    tag: str = ""
    sides: Mapping[str, tuple[Side, ...]] = field(default_factory=dict)
    prefixes: tuple[str, ...] = ()
    ordinal_endings: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    unsure: frozenset[str] = frozenset()
    denied: frozenset[str] = frozenset()
    sparing: frozenset[str] = frozenset()
    parallel: frozenset[str] = frozenset()
    nameless: frozenset[str] = frozenset()


NONE = Opposites()


def families(*written: str) -> dict[str, tuple[Side, ...]]:
    """The sides of words written a family a line, with a bar between its sides.

    An indented line goes on with the one above.
    """
    lines = [line for text in written for line in text.replace("\n  ", " ").strip().split("\n")]
    sides = defaultdict[str, dict[Side, None]](dict)
    for family, line in enumerate(lines):
        for side, words in enumerate(line.split("|")):
            for word in words.split():
                sides[word][family, side] = None
    return {word: tuple(found) for word, found in sides.items()}
