"""Figures to which nothing behind them lends a meaning: most of those in a text."""

from __future__ import annotations

from functools import cache

from exporter.cloze.clock import BEHIND_AN_HOUR
from exporter.cloze.tokens import Line, Sort
from exporter.cloze.vocabulary import Vocabulary, Words

_CLOSING = frozenset(",.;:)]?!")


def is_lone_figure(line: Line, index: int) -> bool:
    """Whether these are digits that can be nothing but a bare number, when they are read.

    That is so before the end of the line, a closing mark and a space, or a space and a word
    that makes no date, time or part of digits.
    """
    token = line[index]
    if token.sort is not Sort.DIGITS or token.text[0] == "0":
        return False
    behind = line[index + 1]
    if behind.sort is Sort.WORD:
        if behind.glued or len(behind.text) == 1:
            return False
        return behind.lower not in _lending(line.words)
    if behind.sort is Sort.MARK:
        return behind.text in _CLOSING and not line[index + 2].glued
    return behind.sort is Sort.EDGE


@cache
def _lending(words: Vocabulary) -> Words:
    """The words that make a date, a time or a part of the figure before them."""
    calendar = words.of.union(words.months, words.eras_before, words.eras_after)
    return calendar.union(words.denominators, BEHIND_AN_HOUR)
