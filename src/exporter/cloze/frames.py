"""Join two values that are one answer: ranges, alternatives, borrowed parts, ratios."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from exporter.cloze.borrowing import borrow_date
from exporter.cloze.items import Item
from exporter.cloze.joints import Joint, joint
from exporter.cloze.naming import rule_name
from exporter.cloze.surroundings import has_noun, has_plural, has_unit, may_be_year
from exporter.cloze.tokens import DASHES, Line
from exporter.values import Calendar, Quantity

Frame = Callable[[Line, Item, Item, Joint], Item | None]

_ROUND = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 200, 500, 1000))


def join(line: Line, items: list[Item]) -> list[Item]:
    """The items with those that make one answer joined, from the right to the left."""
    joined: list[Item] = []
    for item in reversed(items):
        current = item
        while joined and (both := _join_two(line, current, joined[-1])):
            joined.pop()
            current = both
        joined.append(current)
    joined.reverse()
    return joined


def _join_two(line: Line, left: Item, right: Item) -> Item | None:
    if both := proportion(line, left, right):
        return replace(both, rule=rule_name(proportion))
    found = joint(line, left, right)
    if found is None:
        return None
    for frame in (dates_that_share, dates_in_range, years_in_range, numbers_in_range):
        if both := frame(line, left, right, found):
            return replace(both, rule=rule_name(frame))
    return None


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
    return Item(left.first, right.last, "ratio", Quantity(left.low / right.low))


def _is_share(line: Line, left: Item, right: Item) -> bool:
    """Whether "n in m" is a part of a whole, and no count in some hours or a year."""
    if right.low not in _ROUND and right.low % 1000:
        return False
    if line.lower(right.last) in line.words.time_units or may_be_year(line, right):
        return False
    return 0 < left.low < right.low


def dates_that_share(line: Line, left: Item, right: Item, found: Joint) -> Item | None:
    """One part borrows its month, year, century or era from the other.

    - on [24 and 25 October], the [18th and 19th centuries], from [43-410 AD]
    - in [July and August 1914], on [3, 5 and 9 June]
    """
    value = borrow_date(line, left, right, found)
    if value is None:
        return None
    start = left.value.start if isinstance(left.value, Calendar) else value.start
    subtype = _PLURALS.get(right.subtype, right.subtype)
    if right.subtype in ("dates", "date") and start.day is None:
        subtype = "dates"
    return Item(left.first, right.last, subtype, value, era=right.era)


_PLURALS = {
    "year": "years",
    "date": "dates",
    "century": "centuries",
    "decade": "decades",
    "month": "months",
    "month and year": "dates",
}


def dates_in_range(line: Line, left: Item, right: Item, found: Joint) -> Item | None:
    """Two dates joined directly by a dash, "to" or "or".

    - [April 9 – May 3], [June to August], [1950s–1960s]; from [June] to [August]
    """
    if not (isinstance(left.value, Calendar) and isinstance(right.value, Calendar)):
        return None
    if not found.direct or left.is_range:
        return None
    start, end = left.value.start, right.value.end or right.value.start
    alike = start.precision is right.value.start.precision
    if found.mark == "-" and not found.tight and not (alike or (start.day and end.day)):
        return None
    if left.subtype == "time" != right.subtype:
        return None
    subtype = _PLURALS.get(left.subtype, left.subtype)
    return Item(left.first, right.last, subtype, Calendar(start, end), era=left.era)


def years_in_range(line: Line, left: Item, right: Item, found: Joint) -> Item | None:
    """Two years, the second often cut short.

    - [1917–21], [1953-64], [1914 to 1918], [1941 or 1942]; from [1914] to [1918]
    """
    if not may_be_year(line, left) or not right.plain or right.is_range or not found.direct:
        return None
    digits = right.digits(line)
    if has_unit(line, right.last):
        return None
    if found.mark == "to" and len(digits) < 4 and not _completes(left, digits):
        return None
    if not found.tight and found.mark == "-" and not _follows(line, left, right):
        return None
    if len(digits) == 4 and not may_be_year(line, right):
        return None
    if not 1 <= len(digits) <= 4 or len(digits) == 3:
        return None
    return Item(left.first, right.last, "years", Quantity(left.low, right.low), plain=True)


def _completes(left: Item, digits: str) -> bool:
    return len(digits) == 2 and left.low % 100 < int(digits)


def _follows(line: Line, left: Item, right: Item) -> bool:
    """Whether a spaced dash joins years: the second is the later and counts nothing."""
    digits = right.digits(line)
    if len(digits) == 4:
        return right.low > left.low
    return _completes(left, digits) and not has_noun(line, right.last)


def numbers_in_range(line: Line, left: Item, right: Item, found: Joint) -> Item | None:
    """Two numbers joined directly, or by a scale, unit or noun that belongs to both.

    - {ten to fifteen} years, {15 to 20 million}, {two or three}, {80-90,000}
    - between {nine and ten million}, from {58 to 89} percent
    - It fell from {250} to {90}.
    """
    if not (isinstance(left.value, Quantity) and isinstance(right.value, Quantity)):
        return None
    if left.is_range or right.is_range or "ratio" in (left.subtype, right.subtype):
        return None
    round_and_counted = has_plural(line, right.last) and left.low % 100 == right.low % 100 == 0
    years = may_be_year(line, left) and may_be_year(line, right)
    if years and found.framed and not round_and_counted:
        return None
    led = line.lower(left.first - 1) in line.words.in_ and not right.plain
    if may_be_year(line, left) and (led or right.scale > 1 or has_unit(line, right.last)):
        return None
    if (left.subtype == "rank") != (right.subtype == "rank"):
        return None
    if not found.direct and not _share_a_noun(line, left, right, found):
        return None
    if found.mark == "-" and not found.tight and not _rises(line, left, right):
        return None
    low, high = _with_scale(left, right), right.value.low
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
        return left.low * right.scale
    if left.plain and right.low % 1000 == 0 and left.low < 1000 and left.low * 1000 < right.low:
        return left.low * 1000
    return left.low


def open_range(line: Line, item: Item) -> Item:
    """A year and "present" joined directly are one answer without an end.

    - from [1250-present], [1945 to today]; from [1871] to the present
    """
    if not isinstance(item.value, Calendar) or item.is_range:
        return item
    index, words = item.last, line.words
    dashed = line.lower(index) in DASHES
    spoken = line.lower(index) in words.to | words.until
    framed = any(line.lower(item.first - back) in words.from_ for back in (1, 2))
    last = index + 1 + (line.lower(index + 1) in words.the)
    if not (dashed or (spoken and not framed)) or line.lower(last) not in words.present:
        return item
    value = replace(item.value, open=True)
    return replace(item, last=last + 1, subtype="years", value=value, rule=rule_name(open_range))
