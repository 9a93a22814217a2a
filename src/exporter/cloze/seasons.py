"""Seasons and feasts with their year."""

from __future__ import annotations

from exporter.cloze.dateparts import year_behind
from exporter.cloze.items import Item
from exporter.cloze.tokens import DASHES, Line
from exporter.cloze.years import with_year
from exporter.values import Calendar, Moment, Precision


def season(line: Line, first: int) -> Item | None:
    """A season or feast with its year.

    - in [spring 1918], [winter 69 BC], the [summer of 1914], at [Easter 1916], on [Christmas Day 1914], on [Good Friday 1998]
    - in summer; at Christmas; the Prague Spring of [1968]
    """
    words, word = line.words, line.lower(first)
    paired = f"{word} {line.lower(first + 1)}" in words.holiday_pairs
    pointed = word in words.holiday_pairs
    start = 0 if paired or pointed else words.seasons.get(word, words.holidays.get(word))
    if start is None:
        return None
    if word in words.seasons and _is_named(line, first):
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
    moment = Moment(Precision.SEASON, month=start or None)
    if fixed := words.holiday_dates.get(f"{word} {line.lower(first + 1)}"):
        moment = Moment(Precision.DAY, month=fixed[0], day=fixed[1])
    moment, last, has_era = with_year(line, moment, year)
    return Item(first, last, "date", Calendar(moment), era=has_era)


def _is_named(line: Line, first: int) -> bool:
    """Whether a name stands before a capitalised season: Prague Spring."""
    before = line.lower(first - 1)
    named = line.is_capitalised(first - 1) and line.is_capitalised(first)
    return named and before not in line.words.not_nouns | line.words.openers


def _second_season(line: Line, index: int) -> int:
    """Where a second season ends ("spring and summer 1918"), or 0."""
    words = line.words
    if line.lower(index) in words.and_ | words.or_ | words.to | DASHES | {"/"}:
        return index + 2 if line.lower(index + 1) in words.seasons else 0
    return 0
