"""Which words of two sentences are the same, and how much that says."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import takewhile

# A letter of a script without spaces is a word of its own.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_]+(?:['’][^\W_]+)*")

# Words that stand in any sentence, besides all words of one or two letters.
_SMALL = """
all and any are been but can did for from had has have her him his into its more not now off
one our out over she some than that the their them then there these they this was were when
which while who with would you
"""
_SMALL_WORDS = frozenset(_SMALL.split())


NAME = 2.0


@lru_cache(maxsize=4096)
def split(text: str) -> tuple[str, ...]:
    """The words of a text, without punctuation."""
    return tuple(_WORD.findall(text))


def weight(word: str) -> float:
    """How much a word says about which fact a sentence states: names most of all.

    Figures say little, for they are often answers themselves and as open to mending.
    """
    if word.casefold() in _SMALL_WORDS or (len(word) <= 2 and word.isascii()):
        return 0.25
    if any(letter.isdigit() for letter in word):
        return 0.5
    return NAME if word[0].isupper() else 1.0


def total(words: Iterable[str]) -> float:
    return sum(weight(word) for word in words)


def shared(words: Iterable[str], others: tuple[str, ...]) -> float:
    """The weight of those words that are also among the others."""
    return sum(weight(word) for word in words if any(alike(word, other) for other in others))


def replaced(former: tuple[str, ...], present: tuple[str, ...], around: tuple[str, ...]) -> bool:
    """Whether a name gave way to another: ``around`` may still have it, out of its place."""
    return bool(_missing_names(former, around)) and bool(_missing_names(present, former))


def _missing_names(words: tuple[str, ...], others: tuple[str, ...]) -> list[str]:
    names = (word for word in words if weight(word) == NAME)
    return [name for name in names if not any(alike(name, other) for other in others)]


def run(words: Iterable[str], others: Iterable[str]) -> float:
    """The weight of the words that are the same one by one, up to the first that differs."""
    pairs = zip(words, others, strict=False)
    return total(word for word, _ in takewhile(lambda pair: alike(*pair), pairs))


def in_order(words: tuple[str, ...], others: tuple[str, ...]) -> float:
    """The weight of the heaviest row of words that is in both, in the same order."""
    best = [0.0] * (len(others) + 1)
    for word in words:
        former = best[:]
        for position, other in enumerate(others, 1):
            met = former[position - 1] + weight(word) if alike(word, other) else 0.0
            best[position] = max(met, former[position], best[position - 1])
    return best[-1]


@lru_cache(maxsize=65536)
def alike(one: str, other: str) -> bool:
    """Whether two words are the same but for case and a slip of the pen.

    A slip is one letter, from eight letters on two; short words and figures have none.
    """
    one, other = one.casefold(), other.casefold()
    longer = max(len(one), len(other))
    if one == other:
        return True
    if min(len(one), len(other)) < 4 or not (one.isalpha() and other.isalpha()):
        return False
    slips = 2 if longer >= 8 else 1
    if abs(len(one) - len(other)) > slips:
        return False
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) >= longer - slips
