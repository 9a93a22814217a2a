"""Names that carry numbers: rulers, wars, plans, congresses, machines."""

from __future__ import annotations

from exporter.cloze.items import Item
from exporter.cloze.surroundings import (
    has_noun,
    has_plural,
    has_unit,
    is_demonym,
    is_plural,
    is_verb,
    may_be_year,
)
from exporter.cloze.tokens import DASHES, Line
from exporter.cloze.years import LATEST

_GREATEST_NAME_NUMBER = 999
_NAME_LENGTH = 3
_MOST_THINGS = 20
_GREATEST_RULER = 30
_ROMAN = frozenset("IVXLCDM")


def numbered_name(line: Line, item: Item) -> str | None:
    """A capitalised name and a small number with nothing counted behind.

    - Henry 7, Apollo 11, World War 2, Sputnik 2 flew, Luna 2
    - Germany had {20} ships; In {20} towns; Unilever employs {16,000} people
    """
    index = item.first - 1
    if not (item.plain or _is_version(line, item)) or item.is_range:
        return None
    catalogued = item.low > LATEST and line[index].text.isupper()
    if item.low > _GREATEST_NAME_NUMBER and not catalogued:
        return None
    if not line.is_capitalised(index) or line.lower(index) in line.words.openers:
        return None
    if _is_measure(line, index) or may_be_year(line, item) or _is_action(line, index):
        return None
    if line.lower(index) in line.words.machines:
        return f"'{line[item.first].text}' follows a name"
    behind = line.lower(item.last)
    plural = has_plural(line, item.last)
    if has_unit(line, item.last) or plural or behind in ("+", "per", "out"):
        return None
    if behind in DASHES and line.glued(item.last) and line.is_word(item.last + 1):
        return None
    if item.spelled(line) and not line.is_capitalised(item.first):
        return None
    if _opens_short_range(line, item) or _counts_singular(line, item):
        return None
    return f"'{line[item.first].text}' follows a name"


def numbered_thing(line: Line, item: Item) -> str | None:
    """A thing in the singular and a small figure with nothing counted behind.

    - person 2 drops the ruler that person 1 catches
    - It fell from {20} to {5}; pH {7}; at age {16}
    """
    index = item.first - 1
    word = line.lower(index)
    if not item.plain or item.spelled(line) or item.low > _MOST_THINGS or line.glued(item.first):
        return None
    if not line.is_word(index) or line.is_capitalised(index) or len(word) < 4:
        return None
    if word in line.words.openers | line.words.measures | line.words.amounts | line.words.changes:
        return None
    if is_plural(line, index) or is_verb(line, index) or word.endswith(("s", "ed", "ing", "ly")):
        return None
    if has_noun(line, item.last) or not line.is_word(item.last):
        return None
    return f"'{word}' and a figure name one of several"


def foreign_date(line: Line, item: Item) -> str | None:
    """A day of another calendar, by which decrees and coups are known.

    - the Law of 22 Prairial
    """
    month = line.lower(item.last) in line.words.foreign_months
    return f"'{line[item.last].text}' makes it a name" if month else None


def _counts_singular(line: Line, item: Item) -> bool:
    """Whether a number too great for a ruler stands before a noun in lower case."""
    noun = has_noun(line, item.last) and not line.is_capitalised(item.last)
    return noun and item.low > _GREATEST_RULER


def _opens_short_range(line: Line, item: Item) -> bool:
    """Two digits, a dash and two digits: years, and no name's number."""
    lengths = {len(line[item.first].text), len(line[item.last + 1].text)}
    return line.is_hyphen(item.last) and line.is_digits(item.last + 1) and lengths == {2}


def _is_version(line: Line, item: Item) -> bool:
    """Whether these are digits, a point and digits."""
    return item.last - item.first == 3 and line.lower(item.first + 1) == "."


def group_of_many(line: Line, item: Item) -> str | None:
    """A group known by its number.

    - the Group of 77, the Gang of Four, the Class of 92
    """
    known = line.lower(item.first - 2) in ("group", "gang", "class", "council")
    of = line.lower(item.first - 1) in line.words.of and line.is_capitalised(item.first - 2)
    if known and of and item.plain and not has_noun(line, item.last):
        return f"'{line[item.first - 2].text} of' makes it a name"
    return None


def _is_measure(line: Line, index: int) -> bool:
    """Whether the capital is that of a line's first word, which names what is measured."""
    if line.lower(index) in line.words.measures:
        return True
    return line.lower(index) in line.words.months or line.lower(index) in line.words.weekdays


def _is_action(line: Line, index: int) -> bool:
    if line.lower(index) in line.words.machines:
        return False
    return line.opens_sentence(index) and line.lower(index).endswith(("ed", "ing", "ly"))


def capital_number(line: Line, item: Item) -> str | None:
    """A number in words with a capital inside a sentence belongs to a name.

    - the Big Three, the Gang of Four, his Fourteen Points, the Two Sicilies
    - {Two} Democratic women won.
    """
    if not item.spelled(line) or not line.is_capitalised(item.first) or item.rule in _CALENDAR:
        return None
    opens = line.opens_sentence(item.first)
    behind = item.last + (line.lower(item.last) in DASHES and line.glued(item.last))
    if not opens:
        return f"'{line[item.first].text}' is part of a name"
    if line.is_capitalised(behind) and not is_demonym(line, behind):
        ends = not line.is_word(behind + 1) or line.lower(behind + 1) in line.words.not_nouns
        if ends or line.is_capitalised(behind + 1):
            return f"'{line[item.first].text}' is part of a name"
    return None


_CALENDAR = frozenset(
    ("weekday", "day and month", "month and day", "month with year", "season", "century", "decade")
    + ("year with era", "lone month")
)
"""Rules whose words have capitals of their own."""


def named_set(line: Line, item: Item) -> str | None:
    """A number and a capitalised noun that together name a plan, war, street or congress.

    - the 20th Party Congress, the Five-Year Plan, the seven year plan, 10 Downing Street
    - Seven Years’ War, the 14th Amendment, 1 Child Policy, the Three-Fifths Clause
    - the {35th} President; {14} Baltic states
    """
    if item.kind == "date" or item.scale > 1 or item.low > 500:
        return None
    if item.subtype == "rank" and line.lower(item.last) in line.words.offices:
        return None
    if item.subtype == "fraction" and line.lower(item.last) in ("compromise", "clause"):
        return "a named clause"
    if item.spelled(line) and line[item.first].text.islower() and item.subtype != "rank":
        return "a named plan or war" if _is_lower_name(line, item) else None
    if _is_lower_name(line, item):
        return "a named plan or war"
    index = item.last
    index += line.lower(index) in DASHES and line.glued(index)
    for step in range(_NAME_LENGTH):
        if line.is_hyphen(index):
            index += 1
        word = line.lower(index)
        if not line.is_capitalised(index):
            return None
        bare = word.rstrip("'’")
        ranked = item.subtype == "rank" and step == 0 and not is_demonym(line, index)
        if bare in line.words.named_sets or (ranked and not _is_dated(line, item)):
            return f"'{line[index].text}' makes it a name"
        index += 1
        index += line.lower(index) in ("'", "’")
    return None


def _is_dated(line: Line, item: Item) -> bool:
    """Whether an ordinal is a day: "on the 28th Radio Moscow announced…"."""
    on = line.lower(item.first - 1 - (line.lower(item.first - 1) in line.words.the)) == "on"
    return on and not item.spelled(line) and item.low <= 31


def _is_lower_name(line: Line, item: Item) -> bool:
    """Five year plan, seven years' war, six day war, 20th congress, in any case."""
    index = item.last
    index += line.lower(index) in DASHES and line.glued(index)
    if item.subtype == "rank":
        return line.lower(index) in ("congress", "amendment", "dynasty", "crusade")
    if line.lower(index).rstrip("'’s") in ("year", "yr", "day"):
        index += 1
        index += line.lower(index) in ("'", "’")
        index += line.lower(index) in DASHES and line.glued(index)
        return line.lower(index) in ("plan", "plans", "war", "wars")
    return line.lower(index) in line.words.lower_named_sets


def month_in_a_name(line: Line, index: int) -> bool:
    """Whether a month's name is followed by a capital, as in the October Revolution."""
    return line.is_capitalised(index + 1)


def roman(line: Line, index: int) -> bool:
    """Whether a word of capitals I, V, X… follows a name and so numbers it."""
    text = line[index].text
    if not text or not _ROMAN.issuperset(text) or not line.is_word(index):
        return False
    return line.is_capitalised(index - 1) and line.lower(index - 1) not in line.words.openers
