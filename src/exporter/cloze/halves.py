""" "And a half" behind a number."""

from __future__ import annotations

from fractions import Fraction

from exporter.cloze.tokens import DASHES, Line


def and_a_half(
    line: Line, value: Fraction, last: int, scale: int = 1
) -> tuple[Fraction, int, bool]:
    """ "and a half" or "and three quarters" behind a number, in units of its scale."""
    words, word = line.words, line.lower(last)
    if word not in words.and_ and word not in DASHES:
        return value, last, False
    if hyphened := _hyphened(line, last):
        return value + Fraction(scale, 2), hyphened, True
    if word not in words.and_:
        return value, last, False
    if line.lower(last + 1) in words.articles and line.lower(last + 2) in words.half:
        return value + Fraction(scale, 2), last + 3, True
    if line.lower(last + 1) in words.articles and line.lower(last + 2) in words.quarter:
        return value + Fraction(scale, 4), last + 3, True
    hyphen = 1 if line.lower(last + 2) in DASHES else 0
    three = words.units.get(line.lower(last + 1)) == 3
    if three and line.lower(last + 2 + hyphen) in words.quarters:
        return value + Fraction(3 * scale, 4), last + 3 + hyphen, True
    return value, last, False


def _hyphened(line: Line, last: int) -> int:
    """Where "-and-a-half" ends, or 0."""
    words = line.words
    marks = (line.is_hyphen(last), line.is_hyphen(last + 2), line.is_hyphen(last + 4))
    spoken = line.lower(last + 1) in words.and_ and line.lower(last + 3) in words.articles
    return last + 6 if all(marks) and spoken and line.lower(last + 5) in words.half else 0
