"""The words that are to be read at all: those with which a value may begin."""

from __future__ import annotations

from functools import cache

from exporter.cloze.roman import ROMAN
from exporter.cloze.vocabulary import Vocabulary, Words

_ROMAN = frozenset(map(str.lower, ROMAN))


@cache
def opening_words(words: Vocabulary) -> Words:
    """The words with which a date or number may begin; no other word need be read."""
    counting = (words.units, words.teens, words.tens, words.ordinals, words.tens_ordinals)
    calendar = (words.months, words.seasons, words.holidays, words.decades)
    named = frozenset().union(*counting, *calendar)
    marks = (
        words.quarter
        | words.articles
        | frozenset(words.scales)
        | words.half
        | words.zero
        | words.weekdays
    )
    pairs = frozenset(pair.split()[0] for pair in words.holiday_pairs)
    eras = words.eras_before | words.eras_after
    romans = _ROMAN if words.centuries else frozenset()
    return romans | named | pairs | marks | eras | frozenset(era[0] for era in eras)


@cache
def behind_an_article(words: Vocabulary) -> Words:
    """What stands behind an article that opens a number, a time or, as in A.D., an era."""
    return words.dozen.union(words.denominators, words.scales, words.quarter, words.half, ".")


@cache
def speaking_words(words: Vocabulary) -> Words:
    """The words of which a line without digits has one, if a number can be read or passed over.

    An article opens a number only before another of them. Roman numerals up to XXXIX are
    passed over in any language.
    """
    behind = (words.denominators, words.scales, words.vague_scales, words.dozen, words.centuries)
    return (opening_words(words) - words.articles).union(*behind, _ROMAN)
