"""Evidence on an ordinal by itself: is it a day of the month or a rank?"""

from __future__ import annotations

from exporter.cloze.dateparts import LAST_DAY
from exporter.cloze.era import Era
from exporter.cloze.items import Item
from exporter.cloze.rule_names import rule_name
from exporter.cloze.tokens import DASHES, Line, Sort
from exporter.values import Calendar, Moment, Precision, Quantity

_DAYS_OF_WEEK, _MONTHS = 7, 12
_LOW = 3
_RARELY_RANKED = 13
_LISTING = frozenset(",;:/|&+>") | DASHES


def day_of_a_month(line: Line, item: Item, era: Era) -> Item | None:
    """An ordinal with no noun behind it, after "on" or at the head of a note, is a day.

    - on the [9th] he left; by the [24th], on the evening of the [11th]
    - [27th]: riots in Paris
    - troops in on [25 June]; rising crushed [27th], trials [30th] = the end
    """
    if not isinstance(item.value, Quantity) or item.spelled(line):
        return None
    if not 1 <= item.low <= LAST_DAY or not (_is_led_to(line, item) or _is_dated(line, item, era)):
        return None
    moment = Moment(Precision.DAY, day=int(item.low))
    high = item.value.high
    value = Calendar(moment, None if high is None else Moment(Precision.DAY, day=int(high)))
    return item._replace(subtype="day", value=value, rule=rule_name(day_of_a_month))


def day_by_stroke(line: Line, item: Item, era: Era) -> Item | None:
    """Two figures and a stroke that are no part of a whole, in a text that names months.

    - from [3 Oct]; the next meeting is [17/10]
    - {1/3} of the vote on [6 May]
    """
    day, month = (line[index].text for index in (item.first, item.last - 1))
    if not era.months or item.last - item.first != 3 or line.lower(item.first + 1) != "/":
        return None
    if not (day.isdecimal() and month.isdecimal()) or line.is_word(item.last):
        return None
    if not (_DAYS_OF_WEEK < int(day) <= LAST_DAY and 1 <= int(month) <= _MONTHS):
        return None
    if int(day) <= int(month):
        return None
    moment = Moment(Precision.DAY, month=int(month), day=int(day))
    return item._replace(subtype="date", value=Calendar(moment), rule=rule_name(day_by_stroke))


def _is_led_to(line: Line, item: Item) -> bool:
    if item.doubt:
        return False
    behind = line[item.last]
    counts = behind.sort is Sort.WORD and behind.lower not in line.words.not_nouns
    if counts and not line.is_capitalised(item.last):
        return False
    if behind.text == "/" or (behind.text in DASHES and behind.glued and line.glued(item.last + 1)):
        return False
    if line.is_head(item.first) and item.low > _LOW:
        return behind.text in DASHES | {":", "=", ","}
    words, before, earlier = line.words, line.lower(item.first - 1), line.lower(item.first - 2)
    if before in words.the:
        night = earlier in words.of and line.lower(item.first - 3) in words.nights
        return night or earlier in words.day_prepositions
    return before in words.day_openers


def _is_dated(line: Line, item: Item, era: Era) -> bool:
    """Whether a text that names months has another day here: no noun is counted behind it."""
    low = item.low <= _LOW and not item.is_range
    if not era.months or (low and not (line.is_head(item.first) and era.days)):
        return False
    words, before, behind = line.words, line.lower(item.first - 1), line[item.last]
    refused = words.the | words.year_refused | words.persons | words.ranked
    earlier = line.lower(item.first - 2)
    night = before in words.of and earlier in words.nights
    if night or (before in words.to and earlier in words.ordinal_endings):
        refused = frozenset()
    if (
        before in refused
        or (line.glued(item.first) and before not in ("(", "["))
        or before.endswith(("'", "’", *words.possessive_endings))
    ):
        return False
    if behind.sort is Sort.WORD:
        listed = line.is_head(item.first) or before in _LISTING
        noun = behind.lower not in words.not_nouns and not behind.lower.endswith(
            words.participle_endings
        )
        if noun:
            return listed and (line.is_capitalised(item.last) or item.low >= _RARELY_RANKED)
        return behind.lower not in words.of | words.in_
    if behind.sort is Sort.DIGITS:
        return False
    tied = behind.glued and line.glued(item.last + 1)
    return not tied or behind.text in (")", "*", ":")
