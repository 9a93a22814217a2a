"""Numbers and ordinals in words: one hundred and sixteen, twenty-first."""

from __future__ import annotations

from fractions import Fraction

from exporter.cloze.powers import Numeral
from exporter.cloze.tokens import DASHES, Line, once_a_line

_LONGEST = 24
"""Tokens beyond which no number in words goes; it keeps reading linear."""


def word_number(line: Line, first: int, *, group: int = 0) -> Numeral | None:
    """The whole number in words that begins at a token.

    A scale word counts behind a number only; ``group`` is the number that an article before
    ``first`` stands for (1 in "a hundred and ten").
    """
    total, last = 0, first
    shown = first
    while last - first < _LONGEST:
        value, after = _below_hundred(line, last)
        if value and (group == 0 or group % 100 == 0):
            group, shown = group + value, after
        elif (scale := line.words.scales.get(line.lower(last), 0)) and group:
            after = last + 1
            if scale == 100 and group < 100:
                group, shown = group * 100, after
            elif scale > 100 and (total == 0 or scale < _lowest_scale(total)):
                total, group, shown = total + group * scale, 0, after
            else:
                break
        else:
            break
        last = _past_joint(line, shown, group, total)
    if shown == first:
        return None
    return Numeral(Fraction(total + group), shown, plain=shown == first + 1)


@once_a_line
def ordinal(line: Line, first: int) -> Numeral | None:
    """The ordinal, in digits or words, that begins at a token: 20th, twenty-first."""
    words = line.words
    if line.is_digits(first):
        ends = line.glued(first + 1) and line.lower(first + 1) in words.ordinal_endings
        if not ends or len(line[first].text) > 4:
            return None
        return Numeral(Fraction(int(line[first].text)), first + 2)
    word = line.lower(first)
    if value := words.ordinals.get(word) or words.tens_ordinals.get(word):
        return Numeral(Fraction(value), first + 1)
    tens = words.tens.get(word)
    unit = words.ordinals.get(line.lower(first + 2), 10)
    if tens and unit < 10 and line.lower(first + 1) in DASHES:
        return Numeral(Fraction(tens + unit), first + 3)
    return None


def _below_hundred(line: Line, first: int) -> tuple[int, int]:
    words, word = line.words, line.lower(first)
    if value := words.teens.get(word) or words.units.get(word):
        return value, first + 1
    if not (tens := words.tens.get(word)):
        return 0, first
    after = first + 1
    if line.is_hyphen(after):
        after += 1
    unit = words.units.get(line.lower(after), 0)
    return (tens + unit, after + 1) if unit else (tens, first + 1)


def _lowest_scale(total: int) -> int:
    scale = 1
    while total % (scale * 1000) == 0:
        scale *= 1000
    return scale


def _past_joint(line: Line, last: int, group: int, total: int) -> int:
    """Past "and" after hundred or a greater scale, or a hyphen before a scale word."""
    joins = line.lower(last) in line.words.and_ and (group % 100 == 0)
    if joins and _below_hundred(line, last + 1)[0]:
        return last + 1
    if line.is_hyphen(last) and line.lower(last + 1) in line.words.scales:
        return last + 1
    return last
