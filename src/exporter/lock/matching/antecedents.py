"""Sentences that speak of something they do not name."""

from __future__ import annotations

import re
from functools import lru_cache

from exporter.lock.matching import places, words

_STANDING_FOR_NAMES = """
he she it they his her hers its their theirs him them this that these those there here both such
another
"""
_PRONOUNS = frozenset(_STANDING_FOR_NAMES.split())
_SUBJECTS = frozenset(("he", "she", "they"))
_OPENINGS = frozenset(("after", "although", "because", "before", "during", "since", "until"))
_SOMEBODY = re.compile(r"\W*([^\W\d_]+)(?<!s), (?:who|whom|whose)\b")  # not "Workers, who"
_OF_MANY = frozenset(
    ("All", "Any", "Children", "Few", "Many", "Men", "Most", "None", "People", "Some", "Women")
)
_REACH = 5  # words a sentence may begin with up to its pronoun: "In 1956 he went"


@lru_cache(maxsize=4096)  # asked of each sentence for each of its answers
def leans(sentence: str) -> bool:
    """Whether a sentence speaks of something that it does not name: "In 1924 he died"."""
    named = False
    for position, word in enumerate(words.split(sentence)[:_REACH]):
        if word.casefold() in (_SUBJECTS if named else _PRONOUNS):
            return True
        if words.weight(word) == words.NAME and word.casefold() not in _OPENINGS:
            if position:
                return False
            named = True  # unless it is "Born in 1870, he"
    return False


def last(earlier: str) -> str:
    """The last sentence that does not lean on another, or nothing."""
    sentences = reversed(places.sentences(earlier))
    return next((one for one in sentences if one.strip() and not leans(one)), "")


def opens_with_name(sentence: str) -> bool:
    """Whether a sentence that leans on none may begin with a name: "Lenin led", not "Many led"."""
    first = next(iter(words.split(sentence)), "")
    return words.weight(first) == words.NAME and first not in _OF_MANY and not leans(sentence)


def names(sentence: str) -> bool:
    """Whether a sentence has a name in it, beyond the capital that any begins with.

    "Lenin, who led first, died" begins with one, for nothing else stands so without an article.
    """
    if leans(sentence) or sentence.lstrip()[:1].islower():
        return False
    somebody = _SOMEBODY.match(sentence)
    if somebody and somebody[1][0].isupper() and somebody[1] not in _OF_MANY:
        return True
    return any(words.weight(word) == words.NAME for word in words.split(sentence)[1:])
