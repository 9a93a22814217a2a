"""What the gap asks for, where the words beside it do not say so."""

from __future__ import annotations

from exporter.cloze.items import Item
from exporter.cloze.scales import has_currency
from exporter.cloze.surroundings import has_noun
from exporter.cloze.tokens import Line
from exporter.cloze.units import has_unit

_PLAIN = {
    "dates": "dates",
    "centuries": "centuries",
    "decades": "decades",
    "months": "months",
    "ratio": "fraction",
}


def hint(line: Line, item: Item) -> str:
    """The kind of thing that is missing, or "" where a unit or noun says it."""
    asked = _PLAIN.get(item.subtype, item.subtype)
    if item.kind == "date":
        return asked
    if has_unit(line, item.last) or has_currency(line, item.first) or has_noun(line, item.last):
        return "" if item.subtype in ("number", "rank") else asked
    return asked


def is_weak(line: Line, item: Item) -> bool:
    """Whether hiding it would teach little.

    So are two to four in words or digits without a scale, years of two or three digits
    without an era, and a month or a day of the month alone.
    """
    if item.subtype in ("month", "months", "day"):
        return True
    if item.kind == "number":
        return (
            item.subtype == "number" and item.plain and 2 <= item.low <= 4 and (not item.is_range)
        )
    digits = item.digits(line)
    return item.subtype == "year" and not item.era and 0 < len(digits) < 4
