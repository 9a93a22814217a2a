"""Times of day."""

from __future__ import annotations

from functools import cache

from exporter.cloze.items import Item
from exporter.cloze.numerals import numeral
from exporter.cloze.tokens import Line
from exporter.cloze.vocabulary import Vocabulary, Words
from exporter.cloze.wordnumbers import word_number
from exporter.values import Calendar, Moment, Precision

_NOON = 720


@cache
def behind_an_hour(words: Vocabulary) -> Words:
    """The words, besides single letters, that make a time of the figure before them."""
    return words.clock_hours.union(words.o_clock, words.noon, words.midnight, words.halves_of_a_day)


def clock_time(line: Line, first: int) -> Item | None:
    """A time of day.

    - at [9 a.m.], then at [11:30], [7pm], landed [0630],, [6.15 p.m.], [nine o'clock], [0830] hours, at [half past six], [12 noon], [a quarter to nine]
    - a ratio of {3:1}; John 3:16
    """
    if line.is_digits(first):
        return _in_figures(line, first)
    return _o_clock(line, first)


def half_of_day(line: Line, index: int) -> tuple[int, int] | None:
    """a.m. or p.m. at a token: the minutes it adds, and where it ends."""
    letters, halves = line.lower(index), line.words.halves_of_a_day
    if (minutes := halves.get(letters)) is not None:
        return minutes, index + 1
    if len(letters) != 1 or line.lower(index + 1) != ".":
        return None
    if (minutes := halves.get(letters + line.lower(index + 2))) is not None:
        pointed = line.lower(index + 3) == "." and line.glued(index + 3)
        return minutes, index + 3 + pointed
    return None


def _in_figures(line: Line, first: int) -> Item | None:
    digits, words = line[first].text, line.words
    if len(digits) == 4 and line.lower(first + 1) in words.clock_hours:
        tied = line.glued(first + 1) and len(line[first + 1].text) > 1
        led = line.lower(first - 1) in words.hour_prepositions
        military = tied or led or digits[0] == "0"
        if military and int(digits[:2]) < 24 and int(digits[2:]) < 60:
            return _time(first, first + 1, int(digits[:2]) * 60 + int(digits[2:]))
        return None
    if _is_padded_hour(line, first):
        return _time(first, first + 1, int(digits[:2]) * 60 + int(digits[2:]))
    if len(digits) > 2 or int(digits) > 24:
        return None
    minutes, last = int(digits) * 60, first + 1
    mark = line.lower(last)
    exact = mark in (":", ".") and line.glued(last) and _is_minutes(line, last + 1)
    if exact:
        minutes, last = minutes + int(line[last + 1].text), last + 2
        if line.lower(last) in (":", ".") and line.glued(last) and _is_minutes(line, last + 1):
            return None
    if minutes == _NOON and line.lower(last) in words.noon:
        return _time(first, last + 1, _NOON)
    if minutes == _NOON and line.lower(last) in words.midnight:
        return _time(first, last + 1, 0)
    half = half_of_day(line, last)
    if half and 0 < int(digits) <= 12:
        return _time(first, half[1], minutes % 720 + half[0])
    if exact and mark == ":" and not _is_reference(line, first) and not _is_scale(line, last):
        return _time(first, last, minutes)
    if line.lower(last) in words.o_clock:
        return _time(first, last + 1, minutes)
    return None


def _is_padded_hour(line: Line, first: int) -> bool:
    """Whether four digits begin with a nought, as no number does: 0630."""
    digits = line[first].text
    if len(digits) != 4 or digits[0] != "0" or int(digits[:2]) > 24 or int(digits[2:]) > 59:
        return False
    if line.is_digits(first - 1) or line.is_digits(first + 1) or line.glued(first):
        return False
    return not (line.glued(first + 1) and line.is_word(first + 1))


def _is_minutes(line: Line, index: int) -> bool:
    text = line[index].text
    return line.is_digits(index) and line.glued(index) and len(text) == 2 and int(text) < 60


def _is_reference(line: Line, first: int) -> bool:
    """Whether a name stands before it, as in a book, chapter and verse."""
    index = first - 1 - (line.lower(first - 1) == "." and line.glued(first - 1))
    return line.is_capitalised(index) and line.lower(index) not in line.words.openers


def _is_scale(line: Line, last: int) -> bool:
    """Whether a group of digits follows, as in 1:25,000."""
    if line.is_digits(last) and len(line[last].text) == 3:
        return True
    return line.lower(last) == "," and line.is_tied(last) and line.is_digits(last + 1)


def _o_clock(line: Line, first: int) -> Item | None:
    if spoken := _past_the_hour(line, first):
        return spoken
    read = word_number(line, first)
    if read is None or not 1 <= read.value <= 12:
        return None
    if line.lower(read.last) in line.words.o_clock:
        return _time(first, read.last + 1, read.value.numerator * 60)
    if half := half_of_day(line, read.last):
        return _time(first, half[1], read.value.numerator * 60 % 720 + half[0])
    return None


def _past_the_hour(line: Line, first: int) -> Item | None:
    """Half past six, quarter to nine."""
    words, opening = line.words, first
    first += line.lower(first) in words.articles and line.lower(first + 1) in words.quarter
    word = line.lower(first)
    minutes = 30 if word in words.half else 15 if word in words.quarter else 0
    before = line.lower(first + 1) in words.to and minutes == 15
    if not minutes or not (before or line.lower(first + 1) in words.past):
        return None
    hour = word_number(line, first + 2) or numeral(line, first + 2)
    if hour is None or not 1 <= hour.value <= 12 or hour.value.denominator != 1:
        return None
    minute = hour.value.numerator * 60 + (-minutes if before else minutes)
    return _time(opening, hour.last, minute % 720)


def _time(first: int, last: int, minute: int) -> Item:
    return Item(first, last, "time", Calendar(Moment(Precision.TIME, minute=minute)))
