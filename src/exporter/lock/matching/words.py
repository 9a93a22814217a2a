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
about all almost and any are around been but can did for from had has have her him his into its
more nearly not now off one our out over roughly she some than that the their them then there
these they this was were when which while who with would you
"""
_SMALL_WORDS = frozenset(_SMALL.split())

# Words that begin a statement of its own: where sentences are split and joined.
_JOINT = """
and but or so then when where whereas which while who
"""
_JOINTS = frozenset(_JOINT.split())

NAME = 2.0


@lru_cache(maxsize=4096)
def split(text: str) -> tuple[str, ...]:
    """The words of a text, without punctuation."""
    return tuple(_WORD.findall(text))


def any_in(text: str) -> bool:
    """Whether there is a word in a text."""
    return bool(_WORD.search(text))


@lru_cache(maxsize=4096)
def weight(word: str) -> float:
    """How much a word says about which fact a sentence states: names most of all.

    Figures say little, for they are often answers themselves and as open to mending.
    """
    if word.casefold() in _SMALL_WORDS or (len(word) <= 2 and word.isascii()):
        return 0.25
    if any(letter.isdigit() for letter in word):
        return 0.5
    return NAME if word[0].isupper() else 1.0


@lru_cache(maxsize=4096)
def total(words: tuple[str, ...]) -> float:
    return sum(weight(word) for word in words)


def shared(words: Iterable[str], others: tuple[str, ...]) -> float:
    """The weight of those words that are also among the others."""
    return sum(weight(word) for word in words if among(word, others))


@lru_cache(maxsize=65536)
def among(word: str, others: tuple[str, ...]) -> bool:
    """Whether a word is one of the others, but for case and a slip of the pen."""
    folded, word = _all_folded(others), _folded(word)
    return word in folded or any(_slip(word, other) for other in folded)


def replaced(former: tuple[str, ...], present: tuple[str, ...], around: tuple[str, ...]) -> int:
    """How many names gave way to others: ``around`` may still have them, out of their place."""
    return min(len(_missing_names(former, around)), len(_missing_names(present, former)))


def statement(words: Iterable[str]) -> tuple[str, ...]:
    """The words up to the first that begins another statement."""
    return tuple(takewhile(lambda word: word.casefold() not in _JOINTS, words))


def _missing_names(words: tuple[str, ...], others: tuple[str, ...]) -> list[str]:
    names = (word for word in words if weight(word) == NAME)
    return [name for name in names if not among(name, others)]


def run(words: Iterable[str], others: Iterable[str]) -> float:
    """The weight of the words that are the same one by one, up to the first that differs."""
    pairs = zip(words, others, strict=False)
    return sum(weight(word) for word, _ in takewhile(lambda pair: alike(*pair), pairs))


def in_order(words: tuple[str, ...], others: tuple[str, ...]) -> float:
    """The weight of the heaviest row of words that is in both, in the same order."""
    best = [0.0] * (len(others) + 1)
    for word in words:
        if among(word, others):
            former = best[:]
            for position, other in enumerate(others, 1):
                met = former[position - 1] + weight(word) if alike(word, other) else 0.0
                best[position] = max(met, former[position], best[position - 1])
    return best[-1]


def alike(one: str, other: str) -> bool:
    """Whether two words are the same but for case and a slip of the pen.

    A slip is one letter, from eight letters on two; short words and figures have none.
    """
    one, other = _folded(one), _folded(other)
    return one == other or _slip(one, other)


@lru_cache(maxsize=4096)
def _folded(word: str) -> str:
    return word.casefold()


@lru_cache(maxsize=4096)
def _all_folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(_folded, words))


def _slip(one: str, other: str) -> bool:
    """Whether two words differ by a slip; that most do not is seen by their letters alone."""
    slips = 2 if max(len(one), len(other)) >= 8 else 1
    if min(len(one), len(other)) < 4 or abs(len(one) - len(other)) > slips:
        return False
    if (_letters(one) ^ _letters(other)).bit_count() > 2 * slips:
        return False
    return _aligned(one, other, slips)


@lru_cache(maxsize=4096)
def _letters(word: str) -> int:
    """The letters of a word, each as a bit."""
    bits = 0
    for letter in word:
        bits |= 1 << ord(letter) % 64
    return bits


@lru_cache(maxsize=65536)
def _aligned(one: str, other: str, slips: int) -> bool:
    if not (one.isalpha() and other.isalpha()):
        return False
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) >= max(len(one), len(other)) - slips
