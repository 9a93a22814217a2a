"""Names that a number opens: plans, wars, congresses, streets."""

from __future__ import annotations

from exporter.cloze.dateparts import LAST_DAY
from exporter.cloze.items import Item
from exporter.cloze.surroundings import is_demonym
from exporter.cloze.tokens import DASHES, Line

_NAME_LENGTH = 3
_GREATEST_SET = 500


_CALENDAR = frozenset(
    ("weekday", "day and month", "month and day", "month with year", "season", "century", "decade")
    + ("year with era", "lone month")
)
"""Rules whose words have capitals of their own."""


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


def named_set(line: Line, item: Item) -> str | None:
    """A number and a capitalised noun that together name a plan, war, street or congress.

    - the 20th Party Congress, the Five-Year Plan, the seven year plan, 10 Downing Street, 1600 Pennsylvania Avenue
    - Seven Years’ War, the 14th Amendment, 2 Child Policy, the Three-Fifths Clause
    - the {35th} President; {11} Baltic ports
    """
    if not line.is_word(item.last) and line.lower(item.last) not in DASHES:
        return None
    if item.kind == "date" or item.scale > 1:
        return None
    if item.low > _GREATEST_SET:
        return _address(line, item)
    if item.subtype == "rank" and line.lower(item.last) in line.words.offices:
        return None
    if item.subtype == "fraction" and line.lower(item.last) in line.words.named_fractions:
        return "a named clause"
    if item.spelled(line) and line[item.first].text.islower() and item.subtype != "rank":
        return "a named plan or war" if _is_lower_name(line, item) else None
    if _is_lower_name(line, item):
        return "a named plan or war"
    index = item.last
    index += line.lower(index) in DASHES and line.glued(index)
    for _ in range(_NAME_LENGTH):
        if line.is_hyphen(index):
            index += 1
        word = line.lower(index)
        if not line.is_capitalised(index):
            return None
        if _without_possessive(line, word) in line.words.named_sets:
            return f"'{line[index].text}' makes it a name"
        index += 1
        index += line.lower(index) in ("'", "’")
    return None


def _without_possessive(line: Line, word: str) -> str:
    for ending in line.words.possessive_endings:
        word = word.removesuffix(ending)
    return word.rstrip("'’")


def _address(line: Line, item: Item) -> str | None:
    """1600 Pennsylvania Avenue: a great number, one or two names and a street."""
    for step in range(1, _NAME_LENGTH):
        if not line.is_capitalised(item.last + step - 1):
            return None
        if line.lower(item.last + step) in line.words.addresses:
            return f"'{line[item.last + step].text}' makes it an address"
    return None


def ranked_name(line: Line, item: Item) -> str | None:
    """An ordinal before a capitalised noun is part of a name.

    - the 5th Symphony, the Fourth Lateran Council, the 20th Maine held
    - on the [28th] Radio Moscow announced it; the {fifth} German attack
    """
    if item.subtype != "rank" or line.lower(item.last) in line.words.offices:
        return None
    index = item.last + line.is_hyphen(item.last)
    if not line.is_capitalised(index) or is_demonym(line, index) or _is_dated(line, item):
        return None
    return f"'{line[index].text}' makes it a name"


def _is_dated(line: Line, item: Item) -> bool:
    """Whether an ordinal is a day: "on the 28th Radio Moscow announced…"."""
    words = line.words
    on = line.lower(item.first - 1 - (line.lower(item.first - 1) in words.the)) in words.on
    return on and not item.spelled(line) and item.low <= LAST_DAY


def _is_lower_name(line: Line, item: Item) -> bool:
    """Five year plan, seven years' war, six day war, 20th congress, in any case."""
    words, index = line.words, item.last
    index += line.lower(index) in DASHES and line.glued(index)
    if item.subtype == "rank":
        return line.lower(index) in words.lower_ranked_sets
    if line.lower(index) in words.lower_set_lengths:
        index += 1
        index += line.lower(index) in ("'", "’")
        index += line.lower(index) in DASHES and line.glued(index)
        return line.lower(index) in words.lower_timed_sets
    return line.lower(index) in words.lower_named_sets


def foreign_date(line: Line, item: Item) -> str | None:
    """A day of another calendar, by which decrees and coups are known.

    - the Law of 22 Prairial
    """
    month = line.lower(item.last) in line.words.foreign_months
    return f"'{line[item.last].text}' makes it a name" if month else None
