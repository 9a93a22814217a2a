"""Centuries and millennia."""

from __future__ import annotations

from exporter.cloze.items import Item
from exporter.cloze.numerals import numeral
from exporter.cloze.roman import ROMAN
from exporter.cloze.tokens import DASHES, Line
from exporter.cloze.wordnumbers import ordinal
from exporter.cloze.years import era
from exporter.values import Calendar, Moment, Precision

_FIRST_LETTERED, _LAST_CENTURY = 10, 21


def century(line: Line, first: int) -> Item | None:
    """A century or millennium with its ordinal and era.

    - the [19th century] and [nineteenth-century] art, the [5th century BC]
    - the [second century AD], [C16th] towns, in [c19th] Britain
    - the [XIX century], [18C] England, the late [19C] novel; it was {18}C
    """
    if glued := _century_letter(line, first) or _letter_behind(line, first):
        return glued
    if roman := _roman_century(line, first):
        return roman
    read = ordinal(line, first)
    if read is None or not 0 < read.value < 100:
        return None
    index = read.last
    index += line.is_hyphen(index)
    word = line.lower(index)
    if word in line.words.century_letters and not line.glued(index):
        after = index + 1 + (line.lower(index + 1) == "." and line.glued(index + 1))
        return _century_item(line, first, after, read.value.numerator, 100)
    if word in line.words.centuries:
        return _century_item(line, first, index + 1, read.value.numerator, 100)
    if word in line.words.millennia:
        return _century_item(line, first, index + 1, read.value.numerator, 1000)
    return None


def _century_letter(line: Line, first: int) -> Item | None:
    """C16 and C16th."""
    letters = line.words.century_letters
    if line.lower(first) not in letters:
        return None
    if not line.is_digits(first + 1) or not line.glued(first + 1):
        return None
    read = ordinal(line, first + 1) or numeral(line, first + 1)
    if read is None or not 1 <= read.value <= 21 or read.value.denominator != 1:
        return None
    if line[first].text.islower() and read.last == first + 2:
        return None
    chained = line.is_hyphen(read.last) and line.lower(read.last + 1) in letters
    chained = chained and read.value < _FIRST_LETTERED
    spine = line.is_hyphen(read.last) and line.is_digits(read.last + 2)
    chained = chained or (spine and line[read.last + 1].text in ("T", "L", "S"))
    if line.is_digits(read.last) or chained:
        return None
    plural = line.glued(read.last) and line.is_word(read.last)
    if plural or (read.last == first + 2 and read.value < 5):
        return None
    return _century_item(line, first, read.last, read.value.numerator, 100)


def _letter_behind(line: Line, first: int) -> Item | None:
    """18C England, the 19C novel; 18C by itself is a temperature."""
    letter = line[first + 1]
    if not letter.glued or not line.is_digits(first) or letter.text.islower():
        return None
    digits, words = line[first].text, line.words
    if letter.lower not in words.century_letters:
        return None
    if len(digits) != 2 or not _FIRST_LETTERED <= int(digits) <= _LAST_CENTURY:
        return None
    before = line.lower(first - 1)
    led = before in words.the or before in words.parts_of_a_period
    led = led or (before in DASHES and line.lower(first - 2) in words.parts_of_a_period)
    named = line.is_word(first + 2) and (led or line.is_capitalised(first + 2))
    return _century_item(line, first, first + 2, int(digits), 100) if named else None


def _roman_century(line: Line, first: int) -> Item | None:
    """The XIX century."""
    count = ROMAN.get(line[first].text, _LAST_CENTURY + 1)
    if count > _LAST_CENTURY or line.lower(first + 1) not in line.words.centuries:
        return None
    return _century_item(line, first, first + 2, count, 100)


def _century_item(line: Line, first: int, last: int, count: int, years: int) -> Item:
    before_christ = False
    written = era(line, last)
    if written:
        before_christ, last = written
    value = Calendar(century_moment(count, years, before_christ=before_christ))
    return Item(first, last, "century", value, era=written is not None)


def century_moment(count: int, years: int = 100, *, before_christ: bool = False) -> Moment:
    """The first year of a century or millennium: the 19th is 1801, the 5th BC is -500."""
    year = -count * years if before_christ else (count - 1) * years + 1
    return Moment(Precision.CENTURY if years == 100 else Precision.MILLENNIUM, year=year)
