"""Evidence on an ordinal by itself: is it a day of the month or a rank?"""

from __future__ import annotations

from dataclasses import replace

from exporter.cloze.items import Item
from exporter.cloze.naming import rule_name
from exporter.cloze.tokens import DASHES, Line, Sort
from exporter.values import Calendar, Moment, Precision, Quantity


def day_of_a_month(line: Line, item: Item) -> Item | None:
    """An ordinal with no noun behind it, after "on" or at the head of a note, is a day.

    - on the [9th] he left; by the [24th]
    - [27th]: riots in Paris
    """
    if not isinstance(item.value, Quantity) or not _is_day(line, item):
        return None
    moment = Moment(Precision.DAY, day=int(item.low))
    high = item.value.high
    value = Calendar(moment, None if high is None else Moment(Precision.DAY, day=int(high)))
    return replace(item, subtype="day", value=value, rule=rule_name(day_of_a_month))


def _is_day(line: Line, item: Item) -> bool:
    if item.spelled(line) or not 1 <= item.low <= 31:
        return False
    behind = line[item.last]
    counts = behind.sort is Sort.WORD and behind.lower not in line.words.not_nouns
    if counts and not line.is_capitalised(item.last):
        return False
    if behind.text == "/" or (behind.text in DASHES and behind.glued and line.glued(item.last + 1)):
        return False
    if line.is_head(item.first):
        return behind.text in DASHES | {":", "=", ","} and item.low > 3 or behind.text == ":"
    before = line.lower(item.first - 1)
    if before in line.words.the:
        return line.lower(item.first - 2) in line.words.day_prepositions
    return before in ("on", "until", "till", "by", "since", "from")
