"""Days with their month, and with the year that belongs to them."""

from __future__ import annotations

from exporter.cloze.dateparts import (
    LAST_DAY,
    day_of_month,
    month,
    month_at,
    names_noun,
    year_behind,
)
from exporter.cloze.items import Item
from exporter.cloze.tokens import DASHES, Line
from exporter.cloze.wordnumbers import ordinal
from exporter.cloze.years import with_year
from exporter.values import Calendar, Moment, Precision


def day_and_month(line: Line, first: int) -> Item | None:
    """A day before its month, with the year if there is one.

    - on [24th December 1953], [9 Jan], the [24th of December, 1953], [3 Nov '89]
    """
    day = day_of_month(line, first)
    if day is None or (line.glued(first) and line.lower(first - 1) in (".", ":", ",")):
        return None
    if line.is_hyphen(first - 1) and line.is_digits(first - 2) and len(line[first - 2].text) == 3:
        return None
    index = day[1] + (line.lower(day[1]) in line.words.of)
    named = month(line, index)
    if named is None:
        return None
    return _with_year(line, first, named[1], Moment(Precision.DAY, month=named[0], day=day[0]))


def month_and_day(line: Line, first: int) -> Item | None:
    """A month before its day or days, with the year if there is one.

    - on [May 8, 1945], [June 28], [October 30–31, 1922]
    """
    named = month(line, first)
    if named is None:
        return None
    index = named[1] + (line.lower(named[1]) in line.words.the)
    day = day_of_month(line, index)
    if day is None or line.lower(day[1]) in line.words.scales:
        return None
    if month(line, day[1]) and line.is_capitalised(first - 1):
        return None
    if line.lower(first) in line.words.doubtful_months and not line.is_capitalised(first):
        return None
    if _counts_noun(line, index, day[1]) or _is_short_year(line, day):
        return None
    item = _with_year(line, first, day[1], Moment(Precision.DAY, month=named[0], day=day[0]))
    return _days_behind_month(line, item, named[0], day[0], day[1]) or item


def _is_short_year(line: Line, day: tuple[int, int]) -> bool:
    """Whether what no month has days for is a year cut short: Dec 37, but June 35, 1957."""
    number, last = day
    if number <= LAST_DAY or not line.is_digits(last - 1):
        return False
    return len(line[last + (line.lower(last) == ",")].text) != 4


def _counts_noun(line: Line, index: int, after: int) -> bool:
    """Whether a bare number behind the month counts a plural noun ("In May 12 men…")."""
    plain = after == index + 1
    behind = line.lower(after)
    return plain and (behind in line.words.plurals or behind in line.words.scales)


def _days_behind_month(line: Line, item: Item, month: int, day: int, index: int) -> Item | None:
    """October 30–31, 1922: the second day stands before the year."""
    joins = line.words.to | line.words.and_ | line.words.or_ | DASHES | {"/"}
    if line.lower(index) not in joins:
        return None
    other = day_of_month(line, index + 1)
    if other is None or not day < other[0] <= LAST_DAY or month_at(line, other[1]):
        return None
    loose = line.lower(index) in line.words.and_
    if names_noun(line, other[1]) and not line.glued(index + 1):
        return None
    if loose and line.lower(other[1]) == ",":
        loose = year_behind(line, other[1] + 1) is None
    end = _with_year(line, item.first, other[1], Moment(Precision.DAY, month=month, day=other[0]))
    assert isinstance(end.value, Calendar)
    start = end.value.start._replace(day=day)
    return end._replace(subtype="dates", value=Calendar(start, end.value.start))


def weekday(line: Line, first: int) -> Item | None:
    """A weekday joined to a fuller date.

    - on [Sunday 9 January 1905] and [Monday, June 5]; on Tuesday he left
    - Bloody Sunday [9 Jan 1905]
    """
    if line.lower(first) not in line.words.weekdays or not line.is_capitalised(first):
        return None
    named = line.is_capitalised(first - 1) and line.lower(first - 1) not in line.words.not_nouns
    if named and line.is_word(first - 1):
        return None
    index = first + 1
    index += line.lower(index) == "." and line.is_digits(index + 1)
    index += line.lower(index) == ","
    index += line.lower(index) in line.words.the
    date = day_and_month(line, index) or month_and_day(line, index)
    if date is None and (day := ordinal(line, index)) and 1 <= day.value <= LAST_DAY:
        moment = Moment(Precision.DAY, day=day.value.numerator)
        return Item(first, day.last, "date", Calendar(moment))
    return date._replace(first=first) if date else None


def _with_year(line: Line, first: int, last: int, moment: Moment) -> Item:
    index = last + (line.lower(last) == ",")
    index += line.lower(index) in line.words.of and line.is_digits(index + 1)
    year = year_behind(line, index)
    if year and index > last and len(line[year[1] - 1].text) != 4:
        year = None
    if year is None:
        return Item(first, last, "date", Calendar(moment))
    moment, end, has_era = with_year(line, moment, year)
    return Item(first, end, "date", Calendar(moment), era=has_era)
