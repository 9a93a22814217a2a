"""Rates of so many in so many."""

from __future__ import annotations

from fractions import Fraction

from exporter.cloze.items import Item
from exporter.cloze.surroundings import may_be_year
from exporter.cloze.tokens import Line
from exporter.values import Quantity

_ROUND = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 200, 500, 1000))


def proportion(line: Line, left: Item, right: Item) -> Item | None:
    """So many in, out of or per so many.

    - {1 in 5} children, {three of every five} slaves, {nine out of ten} farms, {25 per 1,000} births
    - He shot {20} in [1937].
    """
    if left.kind != "number" or right.kind != "number" or left.is_range or right.is_range:
        return None
    words, index = line.words, left.last
    if line.lower(index) in words.out and line.lower(index + 1) in words.of:
        index += 2
        known = True
    elif line.lower(index) in words.of and line.lower(index + 1) in words.every:
        index += 1
        known = True
    elif line.lower(index) in words.per:
        index += 1
        known = right.low >= 100
    elif line.lower(index) in words.in_:
        index += 1
        known = _is_share(line, left, right)
    else:
        return None
    index += line.lower(index) in words.every
    if index != right.first or not known or not right.low or right.subtype == "fraction":
        return None
    return Item(left.first, right.last, "ratio", Quantity(Fraction(left.low) / right.low))


def _is_share(line: Line, left: Item, right: Item) -> bool:
    """Whether "n in m" is a part of a whole, and no count in some hours or a year."""
    one_digit = left.low == 1 and not left.spelled(line)
    if right.low not in _ROUND and right.low % 1000 and not one_digit:
        return False
    if line.lower(right.last) in line.words.time_units or may_be_year(line, right):
        return False
    return 0 < left.low < right.low
