"""Whether a bare "m" behind digits is a million or the metre."""

from __future__ import annotations

import re

from exporter.cloze.era import Era
from exporter.cloze.items import Item
from exporter.cloze.scales import has_currency
from exporter.cloze.surroundings import has_plural, is_plural
from exporter.cloze.tokens import Line
from exporter.values import Quantity

_MILLION = 10**6
_DASH = re.compile("[-‐‑–—−]")
_MOST_MILLIONS = 1000
_ENOUGH = 2
_BEFORE, _BEHIND = 5, 3


def millions(line: Line, item: Item, era: Era) -> Item:
    """The number with its "m" where more speaks for millions than for metres.

    - Whites {250k}, Reds {5m} by [1920]; sorties flown: {3m}+, bombs {864k} tons
    - The wall is {27}m high, {5}m thick and {3} km long; it is at the {9}m drop.
    """
    if not isinstance(item.value, Quantity) or not _may_be_scaled(line, item):
        return item
    if _weight(line, item, era) < _ENOUGH:
        return item
    low, high = item.value.low, item.value.high
    value = Quantity(
        low * _MILLION if low < _MILLION else low, None if high is None else high * _MILLION
    )
    return item._replace(last=item.last + 1, value=value, plain=False, scale=_MILLION)


def counts_in_thousands(line: Line, item: Item) -> bool:
    """Whether a number that is no money is written with a scale: 250k, 3 million."""
    return item.kind == "number" and item.scale >= 1000 and not has_currency(line, item.first)


def measures_length(line: Line, item: Item) -> bool:
    """Whether a unit of length, spelled out or not the metre, stands behind a number."""
    squared = line.glued(item.last + 1) and line.is_digits(item.last + 1)
    return item.kind == "number" and line.lower(item.last) in line.words.lengths and not squared


def _may_be_scaled(line: Line, item: Item) -> bool:
    """Whether a lone m is glued to digits that have no scale yet."""
    behind = item.last + 1
    if item.scale > 1 or item.subtype != "number":
        return False
    if line.lower(item.last) not in line.words.metre:
        return False
    if item.low >= _MOST_MILLIONS:
        return False
    written = item.text(line).replace(",", "").replace(".", "")
    if not line.glued(item.last) or not all(part.isdecimal() for part in _DASH.split(written)):
        return False
    squared = line.is_digits(behind) or line.lower(behind) in ("/", "^", "²", "³", "-", ".")
    return not (line.glued(behind) and squared)


def _weight(line: Line, item: Item, era: Era) -> int:
    """What speaks for millions, less what speaks for metres."""
    words, behind = line.words, item.last + 1
    near = (*range(max(0, item.first - _BEFORE), item.first), *range(behind, behind + _BEHIND))
    if any(line.lower(index) in words.dimensions for index in near):
        return -1
    added = line.lower(behind) == "+" and line.glued(behind)
    counted = has_plural(line, behind + added)
    year = line[behind + 1].text
    full = year.isdecimal() and (len(year) == 4 or (len(year) == 2 and era.short))
    dated = full and (line.lower(behind) in words.in_ or line.lower(behind) in words.by)
    pointed = line.lower(item.first + 1) == "." and line[item.last].text.islower()
    before = item.first - 1
    several = is_plural(line, before) and line.lower(before) not in words.measured_units
    about_years = era.known or era.short
    single = about_years + several + dated + pointed - 2 * era.lengths
    return added + 2 * single + 4 * counted + 4 * era.scaled
