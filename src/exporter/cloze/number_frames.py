"""Numbers that are one answer: ten to fifteen, 15 to 20 million."""

from __future__ import annotations

from fractions import Fraction

from exporter.cloze.items import Item
from exporter.cloze.joints import Joint
from exporter.cloze.scales import has_currency
from exporter.cloze.surroundings import has_noun, has_plural, may_be_year
from exporter.cloze.tokens import Line
from exporter.cloze.units import has_unit
from exporter.values import Quantity


def numbers_in_range(line: Line, left: Item, right: Item, found: Joint) -> Item | None:
    """Two numbers joined directly, or by a scale, unit or noun that belongs to both.

    - {ten to fifteen} years, {15 to 20 million}, {two or three}, {80-90,000}
    - {20-30 out of 900} priests, between {nine and ten million}, from {61 to 74} percent
    - It fell from {250} to {90}; £{2m} or {4}% of sales, £{5-10m}
    """
    if not (isinstance(left.value, Quantity) and isinstance(right.value, Quantity)):
        return None
    if found.mark in ("+", "->"):
        return None
    several = found.mark == "/" and found.tight and left.plain and right.plain
    if left.is_range or (right.is_range and not several):
        return None
    if right.subtype == "ratio" and left.plain and found.tight and found.mark == "-":
        return Item(left.first, right.last, "ratio", right.value)
    if "ratio" in (left.subtype, right.subtype):
        return None
    round_and_counted = has_plural(line, right.last) and left.low % 100 == right.low % 100 == 0
    years = may_be_year(line, left) and may_be_year(line, right)
    if years and found.framed and not round_and_counted:
        return None
    if has_currency(line, left.first) and line[right.last].text == "%":
        return None
    led = line.lower(left.first - 1) in line.words.in_ and not right.plain
    if may_be_year(line, left) and (led or right.scale > 1 or has_unit(line, right.last)):
        return None
    if (left.subtype == "rank") != (right.subtype == "rank"):
        return None
    if not found.direct and not _share_a_noun(line, left, right, found):
        return None
    if found.mark == "-" and not found.tight and (left.doubt or not _rises(line, left, right)):
        return None
    led_to = line.lower(left.first - 1) in line.words.in_ and found.mark == "to"
    if led_to and left.plain and right.low > 1000 * left.low:
        return None
    low, high = _with_scale(left, right), right.value.high or right.value.low
    subtype = "number" if right.subtype == "ratio" else right.subtype
    plain = left.plain and right.plain
    return Item(
        left.first, right.last, subtype, Quantity(low, high), plain=plain, scale=right.scale
    )


def _share_a_noun(line: Line, left: Item, right: Item, found: Joint) -> bool:
    """Whether the second lends its scale, unit or noun to the first."""
    if found.mark == ",":
        return False
    if found.mark == "and" and _is_listed(line, left):
        return False
    if may_be_year(line, right) and not found.framed:
        return False
    if right.scale > 1 and left.scale == 1 and left.low < 1000:
        return True
    if right.subtype == "fraction" and left.subtype == "fraction":
        return line.lower(right.last) in line.words.of
    if right.scale > 1 and left.scale == 1:
        return False
    if found.framed:
        return has_unit(line, right.last) or has_noun(line, right.last)
    return has_plural(line, right.last) or has_unit(line, right.last)


def _is_listed(line: Line, left: Item) -> bool:
    """Whether a comma and another number stand before, so that this is a list."""
    before = left.first - 2
    return line.lower(left.first - 1) == "," and (line.is_digits(before) or line.is_word(before))


def _rises(line: Line, left: Item, right: Item) -> bool:
    """Whether a spaced dash joins two numbers and does not part two notes."""
    loose = line.glued(left.last) or line.glued(right.first)
    near = left.low < right.low <= left.low * 20
    return near and (loose or has_noun(line, right.last)) and not line.is_head(left.first)


def _with_scale(left: Item, right: Item) -> Fraction:
    """The left value with what it borrows: 15 to 20 million, 80-90,000, 4-5000."""
    if right.scale > 1 and left.scale == 1 and left.low < 1000 <= right.low:
        return Fraction(left.low * right.scale)
    if left.plain and right.low % 1000 == 0 and left.low < 1000 and left.low * 1000 < right.low:
        return Fraction(left.low * 1000)
    return Fraction(left.low)
