"""Answers that are listed: "in 1956, 1960 and 1964". Their order tells nothing of them."""

from __future__ import annotations

import re
from functools import lru_cache

from exporter.lock.matching import words
from exporter.lock.matching.places import GAP

_SIGN = re.compile(r"[,;&/、，]")
# Of the languages that decks are known to be in; what is not known asks once too often.
_JOINING = frozenset(
    [
        "and",
        "or",
        "plus",
        "well",
        "as",
        "und",
        "oder",
        "sowie",
        "sowohl",
        "als",
        "auch",
        "et",
        "ou",
        "y",
        "e",
        "ed",
        "o",
        "og",
        "och",
        "en",
        "i",
        "oraz",
        "и",
        "или",
    ]
)
_REPEATED = frozenset(  # "in 1956 and in 1960", "a cat, a dog"
    [
        "in",
        "on",
        "at",
        "im",
        "am",
        "à",
        "en",
        "the",
        "a",
        "an",
        "la",
        "le",
        "les",
        "el",
        "los",
        "das",
        "die",
        "der",
        "den",
        "il",
        "lo",
        "gli",
        "un",
        "una",
        "une",
        "ein",
        "eine",
    ]
)
_PAIRED = frozenset(("between", "both", "zwischen", "entre", "tra"))  # whose order does tell


def merged(before: str, after: str) -> tuple[list[str], list[str]]:
    """The sentence's words left and right of an answer, cut at other answers.

    A list of answers counts as one: what joins its members is left out, and so are those
    beside the answer itself.
    """
    left, right = before.split(GAP), after.split(GAP)
    paired = {word.casefold() for part in left for word in words.split(part)[-1:]} & _PAIRED
    if paired:
        return left, right
    while len(left) > 1 and _joins(left[-1]):
        left.pop()
    while len(right) > 1 and _joins(right[0]):
        right.pop(0)
    inner_left = [part for part in left[1:] if not _joins(part)]
    return [left[0], *inner_left], [*(p for p in right[:-1] if not _joins(p)), right[-1]]


@lru_cache(maxsize=4096)  # asked of what stands between two answers for each of them
def _joins(between: str) -> bool:
    """Whether what stands between two answers only lists them."""
    said = {word.casefold() for word in words.split(between)}
    listing = bool(_SIGN.search(between)) or bool(said & _JOINING)
    return listing and said <= _JOINING | _REPEATED
