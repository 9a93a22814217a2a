"""Figures to which nothing behind them lends a meaning: most of those in a text."""

from __future__ import annotations

from functools import cache

from exporter.cloze.clock import behind_an_hour
from exporter.cloze.tokens import DASHES, Line, Sort
from exporter.cloze.vocabulary import Vocabulary, Words

_CLOSING = frozenset(",.;:)]?!")
_PARTING = _CLOSING | frozenset('%°+=(["|>→')


def is_lone_figure(line: Line, index: int) -> bool:
    """Whether these are digits that can be nothing but a bare number, when they are read.

    That is so before the end of the line, a mark that ties it to nothing, or a word or unit
    that makes no date, time or part of digits.
    """
    token = line[index]
    if token.sort is not Sort.DIGITS or token.text[0] == "0":
        return False
    behind = line[index + 1]
    if behind.sort is Sort.WORD:
        return len(behind.text) > 1 and behind.lower not in _lending(line.words)
    if behind.sort is Sort.MARK:
        if behind.text in DASHES:
            return not behind.glued
        tied = behind.text in _CLOSING and line[index + 2].glued
        return behind.text in _PARTING and not tied
    return behind.sort is Sort.EDGE


@cache
def _lending(words: Vocabulary) -> Words:
    """The words that make a date, a time or a part of the figure before them."""
    calendar = words.of.union(words.months, words.eras_before, words.eras_after)
    return calendar.union(words.denominators, words.ordinal_endings, behind_an_hour(words))
