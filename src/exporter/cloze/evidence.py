"""Decide whether bare digits are a year, a day or a number."""

from __future__ import annotations

from collections.abc import Sequence

from exporter.cloze import full_years, short_years
from exporter.cloze.era import Era
from exporter.cloze.items import Item
from exporter.cloze.lone_days import day_by_stroke, day_of_a_month
from exporter.cloze.millions import counts_in_thousands, measures_length, millions
from exporter.cloze.rule_names import rule_name
from exporter.cloze.tokens import DASHES, Line
from exporter.cloze.weights import closes, is_candidate, rises, weighed
from exporter.cloze.years import EARLIEST, LATEST, in_year, last_year
from exporter.stretches import years_of
from exporter.values import Calendar, Moment, Precision, Quantity

_EARLIEST_KNOWN = 100
"""The first year that tells what a text is about."""


def decide(line: Line, item: Item, era: Era) -> Item:
    """The item as a year or day if the evidence says so, else unchanged."""
    if item.subtype == "rank":
        return day_of_a_month(line, item, era) or item
    item = millions(line, item, era)
    if item.subtype == "fraction":
        return day_by_stroke(line, item, era) or item
    if not item.plain or not isinstance(item.value, Quantity) or item.spelled(line):
        return item
    for judge in full_years.JUDGES if _is_full(line, item) else short_years.JUDGES:
        verdict = judge(line, item, era)
        if verdict is not None:
            return _as_year(line, item, rule_name(judge)) if verdict else item
    return item


def _is_full(line: Line, item: Item) -> bool:
    return len(line[item.first].text) == 4 and EARLIEST <= item.low <= LATEST


def _as_year(line: Line, item: Item, rule: str) -> Item:
    assert isinstance(item.value, Quantity)
    start = in_year(Moment(Precision.YEAR), int(item.value.low))
    if item.value.high is None:
        return item._replace(subtype="year", value=Calendar(start), rule=rule, plain=False)
    value = Calendar(start, last_year(start, line[item.last - 1].text))
    return item._replace(subtype="years", value=value, rule=item.rule or rule, plain=False)


def era_of(read: Sequence[tuple[Line, list[Item]]], period: Calendar | None) -> Era:
    """The years the text is about: the given period, or the years read for certain."""
    heads = sum(_headed_by_two_digits(line, items) for line, items in read) > 1
    dated = [decide(line, item, Era()) for line, items in read for item in items]
    dates = [item.value for item in dated if isinstance(item.value, Calendar)]
    pairs = [(line, [item for item in items if is_candidate(line, item)]) for line, items in read]
    single = {
        line[0].start: [int(i.low) for i in items if not i.is_range and closes(line, i)]
        for line, items in pairs
    }
    style = Era(
        heads=heads,
        cut=tuple(sorted({short for item in dated if (short := _cut_short(item)) is not None})),
        scaled=any(counts_in_thousands(line, item) for line, items in read for item in items),
        lengths=any(measures_length(line, item) for line, items in read for item in items),
        rising=_rising([int(item.low) for _, items in pairs for item in items]),
        disordered=frozenset(start for start, years in single.items() if not rises(years)),
        months=any(value.start.month for value in dates),
        days=any(value.start.month and value.start.day for value in dates),
    )
    if period is not None and (told := years_of(period)):
        return style._replace(first=told[0], last=told[1])
    moments = [moment for value in dates for moment in (value.start, value.last)]
    known = [year for moment in moments if abs(year := moment.year or 0) >= _EARLIEST_KNOWN]
    return style._replace(first=min(known), last=max(known)) if known else style


def _cut_short(item: Item) -> int | None:
    """A year that is cut short for certain, so that others may be too."""
    if not isinstance(item.value, Calendar) or item.rule == rule_name(weighed):
        return None
    moment = item.value.start
    return moment.short if moment.precision <= Precision.YEAR else None


def _rising(years: list[int]) -> int:
    """How many years, besides the first, stand in the order of time; 0 if they do not rise."""
    return len(years) - 1 if years and rises(years) else 0


def _headed_by_two_digits(line: Line, items: list[Item]) -> bool:
    if not items or len(items[0].digits(line)) != 2 or not line.is_head(items[0].first):
        return False
    return items[0].low > 12 and line.lower(items[0].last) in DASHES | {":"}
