"""The form of a year cut short: two bare digits, or two and two."""

from __future__ import annotations

from exporter.cloze.items import Item
from exporter.cloze.scales import has_currency
from exporter.cloze.tokens import DASHES, Line, Sort
from exporter.cloze.units import has_unit
from exporter.values import Quantity

FEWEST, _FEWEST_LED = 13, 10
_LOOSE = frozenset("*_):;,]")


def may_be_short_year(line: Line, item: Item) -> bool:
    """Whether these are two digits, or two and two, that no sign or unit makes a number."""
    first, last = line[item.first].text, line[item.last - 1].text
    if not item.plain or len(first) != 2 or not isinstance(item.value, Quantity):
        return False
    if not line.is_digits(item.first) or not line.is_digits(item.last - 1):
        return False
    high = item.value.high
    if high is None and item.last - item.first > 1:
        return False
    zero = first[0] == "0" or last[0] == "0"
    if high is not None and (len(last) > 2 or item.last - item.first != 3):
        return False
    if high is not None and not zero and len(last) == 2 and not item.low < high:
        return False
    led = item.is_range and line.is_capitalised(item.first - 1) and item.low >= _FEWEST_LED
    if item.low < FEWEST and not (zero or led):
        return False
    if has_unit(line, item.last) or has_currency(line, item.first):
        return False
    return not _is_tied(line, item)


def _is_tied(line: Line, item: Item) -> bool:
    """Whether a mark ties the digits to others, or makes a number of them."""
    before, behind = line[item.first - 1], line[item.last]
    if line.glued(item.first) and before.text not in ("(", "[", '"', "'", "*", "_", "-", "–", ">"):
        return True
    if behind.text == "+" and behind.glued:
        return True
    if before.text in ("×", "x", "<", "~", "±", "≈", "#", "+", "^"):
        return True
    if not (behind.glued and line.glued(item.last + 1)) or behind.text in DASHES:
        return False
    other = line[item.last + 1]
    if behind.text == "/":
        return other.sort is not Sort.DIGITS or len(other.text) != 2
    return behind.text not in _LOOSE or other.sort is Sort.DIGITS
