"""Whether a word beside an answer gave way to one that tells another fact."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise, product

from exporter.lock.matching import words
from exporter.lock.matching.opposites.vocabulary import Opposites, Side
from exporter.lock.matching.overlap import Overlap
from exporter.lock.matching.sides import Sides

_ROMAN = re.compile(r"[IVX]+")  # in "World War II" they part names, in any language
_LABEL = 3  # digits that a figure in a name has at most: four are a year
_STEM = 4  # letters that a word has at least behind its prefix

Words = tuple[str, ...]


def turned(around: Overlap, opposites: Opposites) -> bool:
    """Whether a word of the answer's statement is gone, and its opposite has come.

    Words that are both still beside the answer have only moved.
    """
    were, are, whole, seen = (
        _statement(sides, opposites)
        for sides in (around.former, around.present, around.whole, around.seen)
    )
    there = frozenset(whole)
    gone = [word for word in were if word not in there]
    come = [word for word in are if word in there and word not in were]
    return (
        _exchanged(gone, come, were, there, opposites)
        or any(_apart(one, other, opposites) for one, other in product(gone, come))
        or _denied(were, seen if gone else are, whole, opposites)
        or _renumbered(around.former, around.whole, opposites)
    )


def _denied(were: Words, are: Words, whole: Words, opposites: Opposites) -> bool:
    """Whether what was said is now denied, or the other way round."""
    if _denies(were, opposites):
        return not _denies(whole, opposites)
    return _denies(are, opposites)


@lru_cache(maxsize=4096)
def _statement(sides: Sides, opposites: Opposites) -> Words:
    """The words that speak of the answer: not those of a parallel statement about a figure."""
    before, after = _own(sides.before[::-1], opposites)[::-1], _own(sides.after, opposites)
    return tuple(_plain(word) for word in before + after)


def _own(outward: Words, opposites: Opposites) -> Words:
    for position, word in enumerate(outward):
        if word.casefold() in opposites.parallel and any(map(_figure, outward[position:])):
            return outward[:position]
    return outward


def _figure(word: str) -> bool:
    return any(map(str.isdigit, word))


def _plain(word: str) -> str:
    return word if _ROMAN.fullmatch(word) else word.casefold().replace("’", "'")


def _exchanged(
    gone: list[str], come: list[str], were: Words, there: frozenset[str], opposites: Opposites
) -> bool:
    """Whether one side of a family of words is gone altogether, and another has come."""
    left = _sides(gone, opposites) - _sides(there, opposites)
    new = _sides(come, opposites) - _sides(were, opposites)
    return not {family for family, _ in left}.isdisjoint(family for family, _ in new)


def _sides(some: Iterable[str], opposites: Opposites) -> set[Side]:
    return {side for word in some for side in opposites.sides.get(word, ())}


def _apart(one: str, other: str, opposites: Opposites) -> bool:
    """Whether two words are made apart by their form: "known" and "unknown", "II" and "III"."""
    if _ROMAN.fullmatch(one) and _ROMAN.fullmatch(other):
        return True
    if one[0].isdigit() and other[0].isdigit():
        return all(word.lstrip("0123456789") in opposites.ordinal_endings for word in (one, other))
    shorter, longer = sorted((one, other), key=len)
    prefix = longer.removesuffix(shorter)
    return len(shorter) >= _STEM and prefix in opposites.prefixes


def _renumbered(former: Sides, whole: Sides, opposites: Opposites) -> bool:
    """Whether a name has another figure behind it: "Apollo 11" and "Apollo 12"."""
    were, are = (_numbered(sides, opposites) for sides in (former, whole))
    return not {name for name, _ in were - are}.isdisjoint(name for name, _ in are - were)


def _numbered(sides: Sides, opposites: Opposites) -> set[tuple[str, str]]:
    return {
        (name.casefold(), figure)
        for side in sides
        for name, figure in pairwise(side)
        if figure.isdigit()
        and len(figure) <= _LABEL
        and words.weight(name) == words.NAME
        and name.casefold() not in opposites.nameless
    }


def _denies(statement: Words, opposites: Opposites) -> bool:
    """Whether a statement says that something is not so; "not until 1961" does not."""
    behind, before = ("", *statement), (*statement[1:], "")
    return any(
        word in opposites.negations
        or (
            word in opposites.unsure
            and (not former or former in opposites.denied)
            and next not in opposites.sparing
        )
        for former, word, next in zip(behind, statement, before)
    )
