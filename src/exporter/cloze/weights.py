"""Small evidence that two bare digits are a year, added up: "Helsinki 75", "shot 58"."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from exporter.cloze.era import Era
from exporter.cloze.items import Item
from exporter.cloze.leading import leads
from exporter.cloze.marks import OPENING_QUOTES
from exporter.cloze.shorthand import may_be_short_year
from exporter.cloze.surroundings import has_noun, is_plural
from exporter.cloze.tokens import DASHES, Line, Sort
from exporter.values import Quantity

Weight = Callable[[Line, Item, Era], int]
"""What speaks for a year (positive) or against it."""

_ENOUGH = 3
_NEAR, _FAR = 30, 60
_ENDS = DASHES | frozenset(",.;):*→=<|]&+?(") | {""}


def weighed(line: Line, item: Item, era: Era) -> bool | None:
    """Two digits are a year if enough speaks for it.

    - Helsinki [75], Madrid [80] and Vienna [89]
    - Test Ban in [Aug 63], hotline ready [63], Nixon elected [68]
    - The plan of [1956]: {20} villages, {31} of them new; it cost {58}.
    """
    if not may_be_short_year(line, item):
        return None
    return True if sum(weight(line, item, era) for weight in WEIGHTS) >= _ENOUGH else None


def is_candidate(line: Line, item: Item) -> bool:
    """Whether, for all that its own line says, two digits may be a year."""
    if not may_be_short_year(line, item):
        return False
    return sum(weight(line, item, Era()) for weight in (leads, ends, counted)) >= 1


def closes(line: Line, item: Item) -> bool:
    """Whether a candidate ends its clause."""
    return ends(line, item, Era()) > 0


def rises(years: list[int]) -> bool:
    """Whether years cut short stand in order."""
    return all(earlier <= later for earlier, later in pairwise(years))


def leading_zero(line: Line, item: Item, era: Era) -> int:
    """No number is written 06."""
    return 8 if "0" in (line[item.first].text[0], line[item.last - 1].text[0]) else 0


def known_years(line: Line, item: Item, era: Era) -> int:
    """The years of the text are near, or far."""
    away = era.away(int(item.low))
    if away is None:
        return 0 if era.near_short(int(item.low)) else -2
    if isinstance(item.value, Quantity) and item.value.high is not None:
        away = max(away, era.away(int(item.value.high)) or 0)
    return 2 if away <= _NEAR else 1 if away <= _FAR else -2


def written_so(line: Line, item: Item, era: Era) -> int:
    """Other years of the text are cut short."""
    return 2 if era.short or era.heads else 0


def in_order(line: Line, item: Item, era: Era) -> int:
    """Two or more pairs of digits stand in the order of time, or in none."""
    counted_next = line[item.last].sort is Sort.DIGITS
    if line[0].start in era.disordered and not (era.short or counted_next):
        return -2
    return min(era.rising, 2)


def ends(line: Line, item: Item, era: Era) -> int:
    """The clause ends behind it, most plainly with a colon or a dash behind a name."""
    behind, after = line[item.last], line[item.last + 1]
    if behind.sort is Sort.DIGITS and not behind.glued and not item.is_range:
        return 2 if line.is_capitalised(item.first - 1) else 1
    if behind.sort is Sort.EDGE or behind.text in _ENDS:
        named = line.is_capitalised(item.first - 1) or line.is_head(item.first)
        dash = behind.text in DASHES and after.text != ">"
        arrow = (behind.text in DASHES or behind.text == "=") and after.text == ">"
        if arrow and line.is_digits(item.last + 2):
            return 1 if line.is_word(item.last + 3) and line.glued(item.last + 3) else -1
        return 2 if named and (behind.text == ":" or dash) else 1
    return 0


def counted(line: Line, item: Item, era: Era) -> int:
    """A noun that is counted stands behind."""
    words, behind = line.words, line.lower(item.last)
    share = behind in words.in_ and line.is_digits(item.last + 1)
    if behind in words.versus:
        return -6
    if behind in words.behind_an_amount or share:
        return -3
    if _opens_short_year(line, item.last):
        return -6
    if line[item.last].text in OPENING_QUOTES:
        return -4 if is_plural(line, item.last + 3) else 0
    if is_plural(line, item.last):
        return -4
    if not has_noun(line, item.last):
        done = behind in words.verbs or behind.endswith(words.participle_endings)
        return -3 if done else 0
    if line.is_capitalised(item.last):
        return 0
    return -1 if item.is_range else -4


def _opens_short_year(line: Line, index: int) -> bool:
    """Whether two digits in brackets follow, the year of the amount before: 96 (66)."""
    inside = line[index + 1].text
    dated = line.is_digits(index + 1) and len(inside) in (2, 4)
    return line.lower(index) == "(" and dated and line.lower(index + 2) == ")"


def joined(line: Line, item: Item, era: Era) -> int:
    """Two and two digits, rising, are years more often than not."""
    return 1 if item.is_range else 0


def compared(line: Line, item: Item, era: Era) -> int:
    """An amount stands against another: 34 v 12."""
    return -6 if line.lower(item.first - 1) in line.words.versus else 0


def in_a_sentence(line: Line, item: Item, era: Era) -> int:
    """A full sentence, in a text that cuts no year short for certain, cuts none here."""
    return -2 if line.is_sentence and not (era.short or era.heads) else 0


WEIGHTS: tuple[Weight, ...] = (
    leading_zero,
    known_years,
    written_so,
    in_order,
    leads,
    ends,
    counted,
    joined,
    compared,
    in_a_sentence,
)
"""All are added; three or more make a year."""
