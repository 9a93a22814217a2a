"""Labels and furniture: figures that number things instead of counting them."""

from __future__ import annotations

from exporter.cloze.items import Item
from exporter.cloze.surroundings import has_plural, in_brackets, may_be_year
from exporter.cloze.tokens import Line, Sort
from exporter.cloze.units import has_unit

_MOST_LISTED, _MOST_INLINE = 40, 20
_MOST_FEW = 40
_LAST_STEP = 9
_LAST_SCHOOL_YEAR = 13
_NUMBERING = frozenset(("#", "№", "§"))
_UNIT_MARKS = frozenset(("%", "°", "ω"))
_NEVER_LABELS = frozenset(
    ("fraction", "ratio", "date", "dates", "month and year", "month", "decade", "century", "time")
)


def list_number(line: Line, item: Item) -> str | None:
    """A number before a point or bracket numbers the items of a list.

    - Why so? 1. Famine came. 2. War; it rose to {5}. Then it fell.
    - 2. Peter left; (1) they may stretch
    - Uses of coal: 1) it heats the house 2) it drives the mill
    """
    if not item.plain or item.low > _MOST_LISTED or item.is_range or item.spelled(line):
        return None
    before, behind = line.lower(item.first - 1), line.lower(item.last)
    if before in ("(", "[") and behind in (")", "]"):
        return _in_brackets(line, item, before)
    if behind == ")" and not in_brackets(line, item.first):
        return f"'{item.text(line)})' numbers a list"
    if behind == "." and item.low <= _MOST_INLINE and _opens_a_point(line, item, before):
        return f"'{item.text(line)}.' numbers a list"
    spaced = line.glued(item.last) and not line.glued(item.last + 1)
    heads = line.is_head(item.first) and line[item.last + 1].sort is not Sort.EDGE
    if spaced and heads and (behind == "." or (behind == ":" and item.low < 10)):
        return f"'{item.text(line)}{behind}' numbers a list"
    return None


def _opens_a_point(line: Line, item: Item, before: str) -> bool:
    """Whether a sentence or bracket ends before a figure, and a point and a capital follow."""
    follows = line.glued(item.last) and not line.glued(item.last + 1)
    closed = before in (".", "?", "!", ")") and not line.glued(item.first)
    return closed and follows and line.is_capitalised(item.last + 1)


def _in_brackets(line: Line, item: Item, opening: str) -> str | None:
    attached = line.glued(item.first - 1) and (
        line.is_word(item.first - 2) or line.lower(item.first - 2) == ")"
    )
    if opening == "[":
        return f"'[{item.text(line)}]' points to a note"
    if item.low <= 12 and (line.is_word(item.last + 1) or attached):
        return f"'({item.text(line)})' numbers a list"
    return None


def designator(line: Line, item: Item) -> str | None:
    """A word that numbers what it names stands before: chapter, page, type, figure.

    - Chapter 5, page 12, part two, Zone 3, Act 3, Source 4, Order No. 227
    - In the year [1453] the army of {4} groups came.
    """
    index = item.first - 1
    index -= line.lower(index) in (".", "#", "°", "(") and line.is_word(index - 1)
    words, word = line.words, line.lower(index)
    titled = word in words.capital_designators or word in words.code_designators
    known = word in words.designators or (titled and line.is_capitalised(index))
    if not known and line.lower(item.first - 1) not in _NUMBERING:
        return None
    if word in words.is_ or word in words.the or item.subtype in _NEVER_LABELS:
        return None
    if word in line.words.few and item.low > _MOST_FEW and len(item.digits(line)) != 2:
        return None
    padded = item.digits(line).startswith("0") and len(item.digits(line)) == 2
    if padded and word not in line.words.code_designators:
        return None
    if word in words.number_words and line.lower(index - 1) in words.counted_by_number:
        return None
    if line.lower(item.first - 1) in _NUMBERING:
        return f"'{line[item.first - 1].text}' numbers what follows"
    tied = line.glued(index) and line.lower(index - 1) not in ("(", "[", "*", "_", "/")
    if not known or tied or (line.lower(item.first - 1) == "(" and len(word) > 2):
        return None
    school = word in words.school_years and line.lower(index - 1) not in line.words.determiners
    school = school and item.low <= _LAST_SCHOOL_YEAR and item.plain
    if word in line.words.capital_designators and not (line.is_capitalised(index) or school):
        return None
    inside = line.is_capitalised(index) and not line.opens_sentence(index)
    if word in line.words.loose_designators and has_plural(line, item.last) and not inside:
        return None
    if line.lower(index - 1) in line.words.holidays:
        return None
    year_like = may_be_year(line, item) or item.low > 999
    if year_like and word not in line.words.code_designators:
        return None
    if not item.plain and (item.low > 999 or item.scale > 1 or item.subtype == "rank"):
        return None
    timed = line.lower(item.last) in words.short_time_units
    if has_unit(line, item.last) and not line.is_capitalised(index):
        if timed or item.low > _LAST_STEP:
            return None
    glued = line.glued(item.last) and has_unit(line, item.last) and len(line.lower(item.last)) > 1
    if glued or _is_rated(line, item.last):
        return None
    return f"'{line[index].text}' numbers what follows"


def _is_rated(line: Line, index: int) -> bool:
    """Whether a percent sign, a degree, an ohm or "per" stands behind a figure."""
    word, words = line.lower(index), line.words
    if not has_unit(line, index):
        return False
    return word in _UNIT_MARKS or word in words.per or word in words.percent
