"""The parts of a date: a day of the month, a month, the year behind them."""

from __future__ import annotations

from exporter.cloze.marks import APOSTROPHES
from exporter.cloze.tokens import Line, Sort
from exporter.cloze.wordnumbers import ordinal
from exporter.cloze.years import EARLIEST, LATEST

LAST_DAY = 31


def month(line: Line, index: int) -> tuple[int, int] | None:
    """The month named at a token and where its name ends, an abbreviation's point included."""
    name, words = line.lower(index), line.words
    number = words.months.get(name)
    if number is None:
        return None
    short = len(name) <= 4 and name not in words.short_months
    pointed = short and line.lower(index + 1) == "." and line.glued(index + 1)
    followed = line.is_digits(index + 2) or line.lower(index + 2) in APOSTROPHES | {","}
    return number, index + 1 + (pointed and followed)


def month_at(line: Line, index: int) -> bool:
    """Whether a month's name stands at a token or just behind "of"."""
    return bool(month(line, index + (line.lower(index) in line.words.of)))


def day_of_month(line: Line, index: int) -> tuple[int, int] | None:
    """The day at a token, bare or ordinal: 9, 9th, ninth; impossible ones up to 39 too."""
    if read := ordinal(line, index):
        return (read.value.numerator, read.last) if 1 <= read.value <= 39 else None
    digits = line[index].text
    if not line.is_digits(index) or len(digits) > 2 or not 1 <= int(digits) <= 39:
        return None
    behind = line[index + 1]
    if behind.glued and (behind.sort in (Sort.WORD, Sort.POWER) or behind.text in ("%", "°")):
        return None
    decimal = behind.text in (".", ",", ":") and behind.glued and line.glued(index + 2)
    return None if decimal and line.is_digits(index + 2) else (int(digits), index + 1)


def year_behind(line: Line, index: int, *, lone: bool = False) -> tuple[int, int] | None:
    """The year at a token as it stands behind a day or month.

    Four digits, an apostrophe and two, or two bare digits; with ``lone`` the two must not
    be a possible day ("Jul 08", "June 53", but "June 20" is a day).
    """
    opening = line.lower(index) in APOSTROPHES and line.glued(index + 1)
    digits, after = line[index + opening].text, index + opening + 1
    if not line.is_digits(index + opening) or len(digits) not in (2, 3, 4):
        return None
    if _is_number(line, after):
        return None
    if len(digits) == 4 and not opening:
        return (int(digits), after) if EARLIEST <= int(digits) <= LATEST else None
    if opening:
        return (int(digits), after) if len(digits) == 2 else None
    if len(digits) == 3:
        return (int(digits), after) if not names_noun(line, after) else None
    counts = _counts_many(line, after, int(digits))
    is_year = int(digits) > LAST_DAY or digits[0] == "0" if lone else not counts
    return (int(digits), after) if is_year else None


def _counts_many(line: Line, after: int, number: int) -> bool:
    """Whether digits behind a day count what follows: a plural, or anything if they are few."""
    if line.is_capitalised(after) or not names_noun(line, after):
        return False
    words, word = line.words, line.lower(after)
    if word.endswith(words.participle_endings) and not names_noun(line, after + 1):
        return False
    plural = any(text.endswith(words.plural_endings) for text in (word, line.lower(after + 1)))
    return number <= LAST_DAY or plural or word in words.plurals


def names_noun(line: Line, index: int) -> bool:
    """Whether a word stands at a token that could be counted."""
    return line.is_word(index) and line.lower(index) not in line.words.not_nouns


def _is_number(line: Line, after: int) -> bool:
    """Whether what stands behind digits makes them a number: a scale, a unit, decimals."""
    behind = line[after]
    if behind.sort is Sort.WORD:
        return behind.glued or behind.lower in line.words.scales
    if behind.text in ("%", "°"):
        return True
    return (
        behind.text in (".", ",", ":")
        and behind.glued
        and (line.is_digits(after + 1) and line.glued(after + 1))
    )
