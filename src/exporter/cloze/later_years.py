"""Three digits in a list that goes on with full years."""

from __future__ import annotations

from exporter.cloze.era import Era
from exporter.cloze.items import Item
from exporter.cloze.tokens import Line
from exporter.cloze.units import has_unit
from exporter.cloze.years import EARLIEST, LATEST

_LIST_WITHIN = 7
_LISTED = frozenset(",;/")


def before_a_later_year(line: Line, item: Item, era: Era) -> bool | None:
    """Three digits behind a name, in a list that goes on with a year of four.

    - Nicaea [325], Great Schism [1054]
    """
    if len(item.digits(line)) != 3 or not line.is_capitalised(item.first - 1):
        return None
    if line.lower(item.last) not in _LISTED or has_unit(line, item.last):
        return None
    index = item.last + 1
    while index < item.last + _LIST_WITHIN and line.is_capitalised(index):
        index += 1
    later = line[index].text
    listed = index > item.last + 1 and later.isdecimal() and len(later) == 4
    return True if listed and EARLIEST <= int(later) <= LATEST else None
