"""Names that a number follows: rulers, machines, things in a row."""

from __future__ import annotations

from exporter.cloze.items import Item
from exporter.cloze.surroundings import has_noun, has_plural, is_plural, is_verb, may_be_year
from exporter.cloze.tokens import DASHES, Line, Sort
from exporter.cloze.units import has_unit
from exporter.cloze.years import LATEST

GREATEST_NAME_NUMBER = 999
"""Beyond which only what is written in capitals is numbered: NGC 4258."""
_GREATEST_RULER = 30
_MOST_THINGS = 20
_FEWEST_AMOUNTS = 13
_COUNTING = frozenset(("±", "x", "×", "→"))
"""Marks behind a number that no name is followed by."""


def numbered_name(line: Line, item: Item) -> str | None:
    """A capitalised name and a small number with nothing counted behind.

    - Henry 7, Apollo 11, World War 2, Sputnik 2 flew, Luna 2, Web 2.0
    - Leeds {3-1} Arsenal; an INR of {2}, INR {2-3} at most; Luke 5-7; MPC {0.8}; the UK {0.35}, Bingley's {4 or 5 thousand} a year
    - Germany had {20} ships; In {20} towns; Renault employs {9,000} people
    """
    index = item.first - 1
    if not line.is_capitalised(index) or line.lower(index) in line.words.openers:
        return None
    if not (item.plain or _is_version(line, item)) or item.is_range:
        return None
    catalogued = item.low > LATEST and line[index].text.isupper()
    if item.low > GREATEST_NAME_NUMBER and not catalogued:
        return None
    if _is_measure(line, index) or may_be_year(line, item) or _is_action(line, index):
        return None
    words, behind = line.words, line.lower(item.last)
    if line.lower(index).endswith(words.possessive_endings):
        return None
    if behind in _COUNTING or behind in words.versus:
        return None
    if behind == "+" or behind in words.per or behind in words.out:
        return None
    if has_unit(line, item.last) or has_plural(line, item.last):
        return None
    if behind in DASHES and line.glued(item.last) and line.is_word(item.last + 1):
        return None
    if item.spelled(line) and not line.is_capitalised(item.first):
        return None
    if item.low > 99 and _ends_clause(line, item) and not line[index].text.isupper():
        return None
    if _opens_amounts(line, item):
        return None
    if _is_score(line, item) or _opens_short_range(line, item) or _counts_singular(line, item):
        return None
    return f"'{line[item.first].text}' follows a name"


def _ends_clause(line: Line, item: Item) -> bool:
    """Whether a mark or the end of the line stands behind, as behind an amount."""
    return line[item.last].sort is Sort.EDGE or line.lower(item.last) in (",", ";")


def _counts_singular(line: Line, item: Item) -> bool:
    """Whether a number too great for a ruler stands before a noun in lower case."""
    noun = has_noun(line, item.last) and not line.is_capitalised(item.last)
    return noun and item.low > _GREATEST_RULER


def _opens_amounts(line: Line, item: Item) -> bool:
    """Whether a range stands behind what is no book, or an amount behind initials: INR 2-3."""
    name = line[item.first - 1]
    ranged = line.is_hyphen(item.last) and line.is_digits(item.last + 1)
    chained = line.is_hyphen(item.last + 2) or line.glued(item.first)
    if ranged and not chained and name.lower not in line.words.books:
        return int(item.low) < int(line[item.last + 1].text[:9])
    initials = name.text.isupper() and len(name.text) > 1
    few = _FEWEST_AMOUNTS <= item.low <= GREATEST_NAME_NUMBER
    return initials and few and _ends_clause(line, item)


def _is_score(line: Line, item: Item) -> bool:
    """Two figures and a dash between two names, or falling: Leeds 3-1 Arsenal."""
    last = item.last + 1
    if not line.is_hyphen(item.last) or not line.is_digits(last) or len(line[last].text) > 3:
        return False
    return line.is_capitalised(last + 1) or int(item.low) > int(line[last].text)


def _opens_short_range(line: Line, item: Item) -> bool:
    """Two digits, a dash and two digits: years, and no name's number."""
    short = len(line[item.first].text) == 2 and len(line[item.last + 1].text) <= 2
    return line.is_hyphen(item.last) and line.is_digits(item.last + 1) and short


def _is_version(line: Line, item: Item) -> bool:
    """Whether these are digits, a point and digits behind what has versions."""
    pointed = item.last - item.first == 3 and line.lower(item.first + 1) == "."
    return pointed and line.lower(item.first - 1) in line.words.versioned


def _is_measure(line: Line, index: int) -> bool:
    """Whether the capital is that of a line's first word, which names what is measured."""
    if line.lower(index) in line.words.measures:
        return True
    return line.lower(index) in line.words.months or line.lower(index) in line.words.weekdays


def _is_action(line: Line, index: int) -> bool:
    word, words = line.lower(index), line.words
    if word in words.machines:
        return False
    return line.opens_sentence(index) and word.endswith(words.action_endings)


def numbered_thing(line: Line, item: Item) -> str | None:
    """A thing in the singular and a small figure with nothing counted behind.

    - pupil 2 times the run that pupil 1 makes
    - It fell from {20} to {5}; pH {7}; at age {16}
    """
    index = item.first - 1
    word = line.lower(index)
    if not line.is_word(index) or not line.is_word(item.last):
        return None
    if not item.plain or item.spelled(line) or item.low > _MOST_THINGS or line.glued(item.first):
        return None
    if line.is_capitalised(index) or len(word) < 4:
        return None
    words = line.words
    if word in words.openers or word in words.measures:
        return None
    if word in words.amounts or word in words.changes:
        return None
    if word.endswith(words.plural_endings):
        return None
    if word.endswith(words.action_endings):
        return None
    if is_plural(line, index) or is_verb(line, index):
        return None
    if has_noun(line, item.last):
        return None
    return f"'{word}' and a figure name one of several"
