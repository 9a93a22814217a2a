"""Days, months and seasons, with the year that belongs to them."""

from __future__ import annotations

from dataclasses import replace

from exporter.cloze.items import Item
from exporter.cloze.tokens import DASHES, Line, Sort
from exporter.cloze.wordnumbers import ordinal
from exporter.cloze.years import EARLIEST, LATEST, era
from exporter.values import Calendar, Moment, Precision

_APOSTROPHES = frozenset("'’‘")
_STROKES = frozenset("/.-")


def month(line: Line, index: int) -> tuple[int, int] | None:
    """The month named at a token and where its name ends, an abbreviation's point included."""
    number = line.words.months.get(line.lower(index))
    if number is None:
        return None
    short = len(line[index].text) <= 4 and line.lower(index) != "may"
    pointed = short and line.lower(index + 1) == "." and line.glued(index + 1)
    followed = line.is_digits(index + 2) or line.lower(index + 2) == ","
    return number, index + 1 + (pointed and followed)


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
    opening = line.lower(index) in _APOSTROPHES and line.glued(index + 1)
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
        return (int(digits), after) if not _noun(line, after) else None
    counts = _noun(line, after) and not line.is_capitalised(after)
    is_year = int(digits) > 31 or digits[0] == "0" if lone else not counts
    return (int(digits), after) if is_year else None


def _noun(line: Line, index: int) -> bool:
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


def day_and_month(line: Line, first: int) -> Item | None:
    """A day before its month, with the year if there is one.

    - on [24th December 1953], [9 Jan], the [24th of December, 1953], [3 Nov '89]
    """
    day = day_of_month(line, first)
    if day is None or (line.glued(first) and line.lower(first - 1) in (".", ":", ",")):
        return None
    index = day[1] + (line.lower(day[1]) in line.words.of)
    named = month(line, index)
    if named is None or not _is_month_here(line, index, beside=True):
        return None
    return _with_year(line, first, named[1], Moment(Precision.DAY, month=named[0], day=day[0]))


def month_and_day(line: Line, first: int) -> Item | None:
    """A month before its day or days, with the year if there is one.

    - on [April 9, 1865], [June 28], [October 25–26, 1917]
    """
    named = month(line, first)
    if named is None or not _is_month_here(line, first, beside=True):
        return None
    index = named[1] + (line.lower(named[1]) in line.words.the)
    day = day_of_month(line, index)
    if day is None or line.lower(day[1]) in line.words.scales:
        return None
    if line.lower(first) in line.words.doubtful_months and not line.is_capitalised(first):
        return None
    if _counts_noun(line, index, day[1]):
        return None
    item = _with_year(line, first, day[1], Moment(Precision.DAY, month=named[0], day=day[0]))
    return _days_behind_month(line, item, named[0], day[0], day[1]) or item


def _counts_noun(line: Line, index: int, after: int) -> bool:
    """Whether a bare number behind the month counts a plural noun ("In May 12 men…")."""
    plain = after == index + 1
    behind = line.lower(after)
    return plain and (behind in line.words.plurals or behind in line.words.scales)


def _days_behind_month(line: Line, item: Item, month: int, day: int, index: int) -> Item | None:
    """October 25–26, 1917: the second day stands before the year."""
    joins = line.words.to | line.words.and_ | line.words.or_ | DASHES | {"/"}
    if line.lower(index) not in joins:
        return None
    other = day_of_month(line, index + 1)
    if other is None or not day < other[0] <= 31 or month_at(line, other[1]):
        return None
    loose = line.lower(index) in line.words.and_
    if _noun(line, other[1]) and not line.glued(index + 1):
        return None
    if loose and line.lower(other[1]) == ",":
        loose = year_behind(line, other[1] + 1) is None
    end = _with_year(line, item.first, other[1], Moment(Precision.DAY, month=month, day=other[0]))
    assert isinstance(end.value, Calendar)
    start = replace(end.value.start, day=day)
    return replace(end, subtype="dates", value=Calendar(start, end.value.start))


def month_at(line: Line, index: int) -> bool:
    """Whether a month's name stands at a token or just behind "of"."""
    return bool(month(line, index + (line.lower(index) in line.words.of)))


def month_with_year(line: Line, first: int) -> Item | None:
    """A month and its year.

    - in [June 1944], [June of 1944], [Jul 08], [Nov '89]
    """
    named = month(line, first)
    if named is None or not _is_month_here(line, first, beside=True):
        return None
    index = named[1]
    index += line.lower(index) in line.words.of or line.lower(index) == ","
    year = year_behind(line, index, lone=True)
    if year is None:
        return None
    moment = Moment(Precision.MONTH, year=year[0], month=named[0])
    return Item(first, year[1], "month and year", Calendar(moment))


def year_before_month(line: Line, first: int) -> Item | None:
    """A year before its month, as some notes have it.

    - [1933 March] - Enabling Act
    """
    digits = line[first].text
    if not line.is_digits(first) or len(digits) != 4 or not EARLIEST <= int(digits) <= LATEST:
        return None
    named = month(line, first + 1)
    if named is None or not line.is_capitalised(first + 1):
        return None
    if line.is_capitalised(named[1]):
        return None
    day = day_of_month(line, named[1])
    if day and not _noun(line, day[1]) and not month_at(line, day[1]):
        moment = Moment(Precision.DAY, int(digits), named[0], day[0])
        return Item(first, day[1], "date", Calendar(moment))
    if year_behind(line, named[1]):
        return None
    moment = Moment(Precision.MONTH, int(digits), named[0])
    return Item(first, named[1], "month and year", Calendar(moment))


def lone_month(line: Line, first: int) -> Item | None:
    """A month by itself.

    - in [June], by [May]; it may march on; the October Revolution; Theresa May
    """
    named = month(line, first)
    if named is None or not _is_month_here(line, first, beside=False):
        return None
    return Item(first, named[1], "month", Calendar(Moment(Precision.MONTH, month=named[0])))


def _is_month_here(line: Line, index: int, *, beside: bool) -> bool:
    """Whether the word is a month here and no verb, surname or part of a name."""
    words, word = line.words, line.lower(index)
    if beside:
        return True
    before = line.lower(index - 1)
    preposition = before in words.month_prepositions
    if not line.is_capitalised(index):
        headed = line.is_head(index) and line.lower(index + 1) in DASHES | {":"}
        plain = word not in words.doubtful_months and before != "the"
        return plain and (preposition or headed)
    plain = before in words.openers | words.month_prepositions or (
        line.opens_sentence(index - 1) and word not in words.doubtful_months
    )
    if line.is_capitalised(index - 1) and not plain:
        return False
    if (
        before in words.of
        and line.is_capitalised(index - 2)
        and line.lower(index - 2) not in (words.openers)
    ):
        return False
    behind = index + 1
    if line.glued(behind) and line.lower(behind) in DASHES and line.glued(behind + 1):
        return not line.is_word(behind + 1) or line.lower(behind + 1) in words.months
    named = line.is_capitalised(behind) and line.lower(behind) not in words.months
    if named:
        return preposition and before not in words.the | {"of", "next", "for", "and"}
    if word in words.doubtful_months and line.opens_sentence(index) and not preposition:
        return not line.is_word(behind)
    return not (word in words.doubtful_months and line.lower(behind) in ("not", "have", "be"))


def season(line: Line, first: int) -> Item | None:
    """A season or feast with its year.

    - in [spring 1918], the [summer of 1914], at [Easter 1802], on [Christmas Day 1914], on [Good Friday 1998]
    - in summer; at Christmas
    """
    words, word = line.words, line.lower(first)
    paired = f"{word} {line.lower(first + 1)}" in words.holiday_pairs
    pointed = word in words.holiday_pairs
    start = 0 if paired or pointed else words.seasons.get(word, words.holidays.get(word))
    if start is None:
        return None
    index = first + 1 + paired
    if word in words.holidays or paired:
        index += line.lower(index) in words.holiday_days
    elif other := _second_season(line, index):
        index = other
    index += line.lower(index) in words.of or line.lower(index) == ","
    year = year_behind(line, index, lone=True)
    if year is None:
        return None
    precision = Precision.SEASON
    moment = Moment(precision, year=year[0], month=start or None)
    if word == "christmas" and line.lower(first + 1) == "day":
        moment = Moment(Precision.DAY, year[0], 12, 25)
    return Item(first, year[1], "date", Calendar(moment))


def _second_season(line: Line, index: int) -> int:
    """Where a second season ends ("spring and summer 1918"), or 0."""
    words = line.words
    if line.lower(index) in words.and_ | words.or_ | words.to | DASHES | {"/"}:
        return index + 2 if line.lower(index + 1) in words.seasons else 0
    return 0


def weekday(line: Line, first: int) -> Item | None:
    """A weekday joined to a fuller date.

    - on [Sunday 9 January 1905] and [Monday, June 5]; on Tuesday he left
    """
    if line.lower(first) not in line.words.weekdays or not line.is_capitalised(first):
        return None
    index = first + 1
    index += line.lower(index) == "." and line.is_digits(index + 1)
    index += line.lower(index) == ","
    index += line.lower(index) in line.words.the
    date = day_and_month(line, index) or month_and_day(line, index)
    if date is None and (day := ordinal(line, index)) and 1 <= day.value <= 31:
        moment = Moment(Precision.DAY, day=day.value.numerator)
        return Item(first, day.last, "date", Calendar(moment))
    return replace(date, first=first) if date else None


def date_in_figures(line: Line, first: int) -> Item | None:
    """A date in figures, the day or (American) the month first, or the year.

    - on [24/12/1953], [24.12.53], [1953-12-24]
    """
    mark = line.lower(first + 1)
    parts = [line[first + step].text for step in (0, 2, 4)]
    tokens = range(first, first + 5)
    if mark not in _STROKES or line.lower(first + 3) != mark or _continues(line, first):
        return None
    if not all(line.glued(index) for index in tokens[1:]):
        return None
    if not all(line.is_digits(index) for index in tokens[::2]):
        return None
    moment = _moment_of_figures(parts, mark)
    return Item(first, first + 5, "date", Calendar(moment)) if moment else None


def _continues(line: Line, first: int) -> bool:
    """Whether further figures are glued to either end, as in a version number."""
    before = line.glued(first) and line.glued(first - 1) and line.is_digits(first - 2)
    behind = line.glued(first + 5) and line.glued(first + 6) and line.is_digits(first + 6)
    return before or behind


def _moment_of_figures(parts: list[str], mark: str) -> Moment | None:
    if any(len(part) > 4 for part in parts):
        return None
    a, b, c = (int(part) for part in parts)
    if len(parts[0]) == 4 and 1 <= b <= 12 and 1 <= c <= 31 and mark != ".":
        return Moment(Precision.DAY, a, b, c)
    long_enough = len(parts[2]) == 4 or (len(parts[2]) == 2 and mark in "/.")
    if not long_enough or max(len(parts[0]), len(parts[1])) > 2:
        return None
    if 1 <= a <= 31 and 1 <= b <= 12:
        return Moment(Precision.DAY, c, b, a)
    if 1 <= a <= 12 and 1 <= b <= 31:
        return Moment(Precision.DAY, c, a, b)
    return None


def _with_year(line: Line, first: int, last: int, moment: Moment) -> Item:
    index = last + (line.lower(last) == ",")
    index += line.lower(index) in line.words.of and line.is_digits(index + 1)
    year = year_behind(line, index)
    if year and index > last and len(line[year[1] - 1].text) != 4:
        year = None
    if year is None:
        return Item(first, last, "date", Calendar(moment))
    written = era(line, year[1])
    count = -year[0] if written and written[0] else year[0]
    end = written[1] if written else year[1]
    return Item(first, end, "date", Calendar(replace(moment, year=count)))
