"""Decide whether bare digits are a year, a day or a number."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from exporter.cloze.items import Item
from exporter.cloze.naming import rule_name
from exporter.cloze.scales import has_currency
from exporter.cloze.surroundings import has_noun, has_plural, has_unit, is_plural
from exporter.cloze.tokens import DASHES, Line, Sort
from exporter.cloze.years import EARLIEST, LATEST, year_moment
from exporter.values import Calendar, Moment, Precision, Quantity


@dataclass(frozen=True, slots=True)
class Era:
    """The years a text is about: those of its deck, or those found in it for certain."""

    first: int | None = None
    last: int | None = None
    heads: bool = False

    def covers(self, year: int) -> bool:
        """Whether a year lies within, or near the years found."""
        if self.first is None or self.last is None:
            return False
        return self.first - 60 <= year <= self.last + 60

    def completed(self, year: int) -> int:
        """Two digits as a full year of the text's century; unchanged if none is known."""
        if self.first is None or self.last is None or year >= 100:
            return year
        candidates = [century + year for century in range(0, LATEST, 100)]
        middle = (self.first + self.last) // 2
        return min(candidates, key=lambda full: abs(full - middle))


Judge = Callable[[Line, Item, Era], bool | None]


def decide(line: Line, item: Item, era: Era) -> Item:
    """The item as a year or day if the evidence says so, else unchanged."""
    if not item.plain or not isinstance(item.value, Quantity):
        return _day_alone(line, item) if item.subtype == "rank" else item
    if item.spelled(line):
        return item
    judges = _JUDGES if _in_year_range(line, item) else _SHORT_JUDGES
    for judge in judges:
        verdict = judge(line, item, era)
        if verdict is not None:
            return _as_year(line, item, era, rule_name(judge)) if verdict else item
    return item


def _in_year_range(line: Line, item: Item) -> bool:
    return len(line[item.first].text) == 4 and EARLIEST <= item.low <= LATEST


def measured(line: Line, item: Item, era: Era) -> bool | None:
    """A unit, a currency, a plus or an equation makes a number.

    - {1660} kJ and £{1500}, {2000}+ people, about {1200} years ago
    """
    added = line.lower(item.last) == "+" and line.glued(item.last)
    if has_currency(line, item.first) or added:
        return False
    if has_unit(line, item.last) and not line.lower(item.last) in ("second", "old", "a"):
        return False
    if line.lower(item.first - 1) in ("×", "+", "<", "≈", "~", "@", "#"):
        return False
    return None


def after_an_amount(line: Line, item: Item, era: Era) -> bool | None:
    """A word of change or amount leads to a number.

    - Output rose by {1500}, the army of {1200} marched, up to {2000} died.
    """
    words, before = line.words, line.lower(item.first - 1)
    further = line.lower(item.first - 2)
    if before in ("by", "of") and further in words.changes | words.amounts:
        return False
    if before in ("from", "to") and further in words.changes and not item.low % 100:
        return False
    if before in ("to", "than", "least", "most") and further in (
        "up",
        "more",
        "less",
        "fewer",
        "at",
    ):
        return False
    if before in ("some", "nearly", "almost", "only", "over", "than", "another"):
        return False
    if before in ("under", "about", "around", "approximately") and has_plural(line, item.last):
        return False
    return None


def before_a_plural(line: Line, item: Item, era: Era) -> bool | None:
    """A plural noun behind makes a number, unless the year is led to or names an event.

    - {1400} delegates came, in {1500} villages; the [1936] Olympics
    - In [1917] soldiers joined them.
    """
    if not has_plural(line, item.last) or line.is_capitalised(item.last):
        return None
    words, before = line.words, line.lower(item.first - 1)
    if any(line.lower(item.last + step) in words.events for step in range(3)):
        return None
    strong = before in words.year_prepositions and before not in words.loose_prepositions
    if (strong or item.is_range) and item.low % 100:
        return True
    if item.low % 10 and (era.covers(int(item.low)) or line.is_head(item.first)):
        return True
    if strong and not is_plural(line, item.last):
        return None
    return False


def after_a_preposition(line: Line, item: Item, era: Era) -> bool | None:
    """In, since, by, until, the Act of: words that lead to a year.

    - in [1956], by [1960], the Act of [1832], late [1942], c. [1920], post-[2003]
    """
    words, before = line.words, line.lower(item.first - 1)
    if before in DASHES or before == ".":
        before = line.lower(item.first - 2)
    return True if before in words.year_prepositions else None


def bracketed_or_heading(line: Line, item: Item, era: Era) -> bool | None:
    """A year alone in brackets, or at the head of a note.

    - The war ([1853–56]) ended.
    - [1660] - Charles came back
    """
    if line.lower(item.first - 1) in ("(", "[") and line.lower(item.last) in (")", "]", ",", ";"):
        return True
    if line.is_head(item.first) and line.lower(item.last) in DASHES | {":", ")", "*", "_", "="}:
        return True
    return None


def within_the_period(line: Line, item: Item, era: Era) -> bool | None:
    """The deck's period, or another year of the text, is near.

    - The plan of [1956], approved [1957].
    """
    return True if era.covers(int(item.low)) and item.low % 1000 else None


def not_round(line: Line, item: Item, era: Era) -> bool | None:
    """Without evidence, a number that no one would count is a year.

    - [1453] Constantinople falls
    - {1000} fit for battle
    """
    if item.low >= 2100 or item.low < 1066:
        return False
    return bool(item.low % 100) or bool(
        1400 <= item.low <= 2000
        and not item.low % 50
        and (not has_noun(line, item.last))
        and item.is_range
    )


def short_after_a_preposition(line: Line, item: Item, era: Era) -> bool | None:
    """Two or three digits behind a word that leads to a year, with nothing counted.

    - In [751] the Tang lost; in [554], by [578].
    - in {120} villages; it fell by {430}.
    """
    words, before = line.words, line.lower(item.first - 1)
    digits = line[item.first].text
    if item.is_range or len(digits) not in (2, 3) or has_unit(line, item.last):
        return None
    if before not in words.year_prepositions or after_an_amount(line, item, era) is False:
        return None
    behind = line[item.last]
    open_end = (
        behind.sort is Sort.EDGE
        or behind.text in (",", ".", ";", ")", ":")
        or (behind.text in DASHES)
    )
    counts = not open_end and has_noun(line, item.last) and not line.is_capitalised(item.last)
    if counts or behind.lower in words.of or (behind.text in ("%", "/")):
        return None
    if behind.text == "." and line.is_digits(item.last + 1) and line.glued(item.last + 1):
        return None
    strong = before in ("in", "since", "circa", "c", "ca", "year", "until", "till")
    near = era.first is not None and era.first - 99 <= item.low <= (era.last or 0) + 99
    if not strong and not (open_end and (near or line.opens_sentence(item.first - 1))):
        return None
    if len(digits) == 3:
        return True
    return True if open_end and int(digits) > 12 else None


def short_in_brackets(line: Line, item: Item, era: Era) -> bool | None:
    """Two digits alone in brackets behind a name, or at the head of several notes.

    - Treaty of Hampton Court([62])
    """
    digits = line[item.first].text
    if len(digits) != 2 or int(digits) < 13:
        return None
    bracket = line.lower(item.first - 1) == "(" and line.lower(item.last) == ")"
    if bracket and line.is_capitalised(item.first - 2):
        return True
    if not line.is_head(item.first):
        return None
    behind = line.lower(item.last)
    if behind == ":" or (behind in DASHES and (int(digits) > 31 or era.heads)):
        return era.heads or int(digits) > 31 or era.first is not None
    return None


_JUDGES: tuple[Judge, ...] = (
    measured,
    after_an_amount,
    before_a_plural,
    after_a_preposition,
    bracketed_or_heading,
    within_the_period,
    not_round,
)
_SHORT_JUDGES: tuple[Judge, ...] = (short_after_a_preposition, short_in_brackets)


def _as_year(line: Line, item: Item, era: Era, rule: str) -> Item:
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


def _day_alone(line: Line, item: Item) -> Item:
    """An ordinal from 1st to 31st that stands for a day: "on the 9th", "27th: …"."""
    if not _is_day(line, item):
        return item
    moment = Moment(Precision.DAY, day=int(item.low))
    value: Calendar = Calendar(moment)
    if isinstance(item.value, Quantity) and item.value.high is not None:
        value = Calendar(moment, Moment(Precision.DAY, day=int(item.value.high)))
    return replace(item, subtype="day", value=value, rule=rule_name(day_of_a_month))


def day_of_a_month(line: Line, item: Item) -> bool:
    """An ordinal with no noun behind it, after "on" or at the head of a note, is a day.

    - on the [9th] he left; by the [24th]
    - [27th]: riots in Paris
    """
    return _is_day(line, item)


def _is_day(line: Line, item: Item) -> bool:
    if item.spelled(line) or not 1 <= item.low <= 31:
        return False
    behind = line[item.last]
    if behind.sort is Sort.WORD and behind.lower not in line.words.not_nouns:
        return False
    if behind.text == "/" or (behind.text in DASHES and behind.glued and line.glued(item.last + 1)):
        return False
    if line.is_head(item.first):
        return behind.text in DASHES | {":", "=", ","} and item.low > 3 or behind.text == ":"
    before = line.lower(item.first - 1)
    if before in line.words.the:
        return line.lower(item.first - 2) in line.words.day_prepositions
    return before in ("on", "until", "till", "by", "since", "from")
