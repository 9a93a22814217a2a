"""Join two values that are one answer: dates, years, numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction

from exporter.cloze.borrowing import borrow_date
from exporter.cloze.items import Item
from exporter.cloze.joints import Joint, joint
from exporter.cloze.naming import rule_name
from exporter.cloze.proportions import proportion
from exporter.cloze.surroundings import has_noun, has_plural, has_unit, may_be_year
from exporter.cloze.tokens import Line
from exporter.cloze.years import year_moment
from exporter.values import Calendar, Quantity

_LAST_DAY = 31
Both = Callable[[Line, Item, Item], Item | None]


def join_dates(line: Line, items: Sequence[Item]) -> list[Item]:
    """The items with those joined that share a month, before any is taken for a label."""
    return _joined(line, items, _join_days)


def join(line: Line, items: Sequence[Item]) -> list[Item]:
    """The items with those that make one answer joined, from the right to the left."""
    return _joined(line, items, _join_two)


def _joined(line: Line, items: Sequence[Item], both_of: Both) -> list[Item]:
    joined: list[Item] = []
    for item in reversed(items):
        current = item
        while joined and (both := both_of(line, current, joined[-1])):
            joined.pop()
            current = both
        joined.append(current)
    joined.reverse()
    return joined


def _join_days(line: Line, left: Item, right: Item) -> Item | None:
    """A day and a fuller date with no space between: 9/10 Nov, 24-25 October."""
    found = joint(line, left, right)
    if found is None or not found.tight or right.subtype not in ("date", "dates"):
        return None
    both = dates_that_share(line, left, right, found)
    return replace(both, rule=rule_name(dates_that_share)) if both else None


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

    - [1917–21], [1953-64], Elizabeth [58-1603], [1914 to 1918], [1941 or 1942]; from [1914] to [1918]
    """
    if _is_cut_short_first(line, left, right, found):
        end = int(right.low)
        start = end - (end - int(left.low)) % 100
        return Item(left.first, right.last, "years", Calendar(year_moment(start), year_moment(end)))
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


def _is_cut_short_first(line: Line, left: Item, right: Item, found: Joint) -> bool:
    """Whether only the first of two years is cut short: Elizabeth 58-1603."""
    short = left.plain and len(left.digits(line)) == 2 and left.low > _LAST_DAY
    dash = found.tight and found.mark == "-"
    return short and dash and may_be_year(line, right) and not has_noun(line, right.last)


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
    if found.mark == "+":
        return None
    several = found.mark == "/" and found.tight and left.plain and right.plain
    if left.is_range or (right.is_range and not several):
        return None
    if "ratio" in (left.subtype, right.subtype):
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
        return left.low * right.scale
    if left.plain and right.low % 1000 == 0 and left.low < 1000 and left.low * 1000 < right.low:
        return left.low * 1000
    return left.low
