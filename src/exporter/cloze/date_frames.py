"""Dates and years that are one answer: 24 and 25 October, 1917–21."""

from __future__ import annotations

from fractions import Fraction

from exporter.cloze.borrowing import borrow_date
from exporter.cloze.dateparts import LAST_DAY
from exporter.cloze.items import Item
from exporter.cloze.joints import Joint
from exporter.cloze.surroundings import has_noun, may_be_year
from exporter.cloze.tokens import Line
from exporter.cloze.units import has_unit
from exporter.cloze.years import year_moment
from exporter.values import Calendar, Quantity


def dates_that_share(line: Line, left: Item, right: Item, found: Joint) -> Item | None:
    """One part borrows its month, year, century or era from the other.

    - on [24 and 25 October], the [18th and early 19th centuries], from [43-410 AD]
    - in [July and August 1914], on [3, 5 and 9 June], besieged [12 -> 20th May]
    """
    value = borrow_date(line, left, right, found)
    if value is None or (found.mark == "->" and not _lends_a_month(left, right)):
        return None
    start = left.value.start if isinstance(left.value, Calendar) else value.start
    named = left if right.kind == "number" else right
    subtype = _PLURALS.get(named.subtype, named.subtype)
    if right.subtype in ("dates", "date") and start.day is None:
        subtype = "dates"
    return Item(left.first, right.last, subtype, value, era=left.era or right.era)


def _lends_a_month(left: Item, right: Item) -> bool:
    """Whether a bare day borrows the month of the date behind an arrow: 10 -> 28th April."""
    return left.plain and right.subtype == "date"


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
    return Item(
        left.first, right.last, subtype, Calendar(start, end).shared(), era=left.era or right.era
    )


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
    value = Quantity(Fraction(left.low), Fraction(right.low))
    return Item(left.first, right.last, "years", value, plain=True)


def _is_cut_short_first(line: Line, left: Item, right: Item, found: Joint) -> bool:
    """Whether only the first of two years is cut short: Elizabeth 58-1603."""
    short = left.plain and len(left.digits(line)) == 2 and left.low > LAST_DAY
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
