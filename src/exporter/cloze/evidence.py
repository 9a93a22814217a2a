"""Decide whether bare digits are a year, a day or a number."""

from __future__ import annotations

from dataclasses import replace

from exporter.cloze import full_years, short_years
from exporter.cloze.era import Era
from exporter.cloze.items import Item
from exporter.cloze.lone_days import day_of_a_month
from exporter.cloze.naming import rule_name
from exporter.cloze.tokens import Line
from exporter.cloze.years import EARLIEST, LATEST, year_moment
from exporter.values import Calendar, Quantity


def decide(line: Line, item: Item, era: Era) -> Item:
    """The item as a year or day if the evidence says so, else unchanged."""
    if item.subtype == "rank":
        return day_of_a_month(line, item) or item
    if not item.plain or not isinstance(item.value, Quantity) or item.spelled(line):
        return item
    for judge in full_years.JUDGES if _is_full(line, item) else short_years.JUDGES:
        verdict = judge(line, item, era)
        if verdict is not None:
            return _as_year(item, era, rule_name(judge)) if verdict else item
    return item


def _is_full(line: Line, item: Item) -> bool:
    return len(line[item.first].text) == 4 and EARLIEST <= item.low <= LATEST


def _as_year(item: Item, era: Era, rule: str) -> Item:
    assert isinstance(item.value, Quantity)
    start = year_moment(era.completed(int(item.value.low)))
    if item.value.high is None:
        return replace(item, subtype="year", value=Calendar(start), rule=rule, plain=False)
    end = _completed(int(item.value.low), int(item.value.high))
    value = Calendar(start, year_moment(end))
    return replace(item, subtype="years", value=value, rule=item.rule or rule, plain=False)


def _completed(start: int, end: int) -> int:
    """The full second year of a range: 1917–21 ends in 1921, 1899–02 in 1902."""
    base = 100 if end >= 10 else 10
    if end >= 100:
        return end
    full = start // base * base + end
    return full if full > start or base == 10 else full + 100 * (full + 100 - start < 60)
