"""Three digits that a later year shows to be a year."""

from __future__ import annotations

from exporter.cloze.era import Era
from exporter.cloze.items import Item
from exporter.cloze.surroundings import has_noun
from exporter.cloze.tokens import Line
from exporter.cloze.units import has_unit
from exporter.cloze.years import EARLIEST, LATEST

_LIST_WITHIN = 7
_LISTED = frozenset(",;/")
_TOLD_WITHIN = 8


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


def from_year_to_year(line: Line, item: Item, era: Era) -> bool | None:
    """Either end of the time that somebody ruled or something lasted.

    - Justinian ruled from [527] to [565]; it lasted from [962] to [1806]
    - Costs rose from {527} to {565}; an empire of {527 to 565} towns
    """
    if len(item.digits(line)) != 3:
        return None
    first = item.first if line.lower(item.first - 1) in line.words.from_ else item.first - 2
    last = first + 2
    if not (line.is_digits(first) and line.is_digits(last)):
        return None
    framed = line.lower(first - 1) in line.words.from_ and line.lower(first + 1) in line.words.to
    if not framed or has_unit(line, last + 1) or line.glued(last + 1) and line.is_word(last + 1):
        return None
    low, high = int(line[first].text), int(line[last].text)
    counted = has_noun(line, last + 1) and not line.is_capitalised(last + 1)
    if counted or not low < high <= LATEST:
        return None
    told = {line.lower(index) for index in range(max(0, first - _TOLD_WITHIN), last)}
    told |= {line.lower(index) for index in range(last, last + _TOLD_WITHIN)}
    return True if told & line.words.reigns and not told & line.words.changes else None
