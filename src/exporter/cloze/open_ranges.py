"""Ranges without an end."""

from __future__ import annotations

from exporter.cloze.items import Item
from exporter.cloze.rule_names import rule_name
from exporter.cloze.tokens import DASHES, Line
from exporter.values import Calendar


def open_range(line: Line, item: Item) -> Item:
    """A year and "present" joined directly are one answer without an end.

    - from [1250-present], [1945 to today]; from [1871] to the present
    """
    if not isinstance(item.value, Calendar) or item.is_range:
        return item
    index, words = item.last, line.words
    dashed = line.lower(index) in DASHES
    spoken = line.lower(index) in words.to or line.lower(index) in words.until
    if not (dashed or spoken):
        return item
    framed = any(line.lower(item.first - back) in words.from_ for back in (1, 2))
    last = index + 1 + (line.lower(index + 1) in words.the)
    if not (dashed or (spoken and not framed)) or line.lower(last) not in words.present:
        return item
    value = item.value._replace(open=True)
    return item._replace(last=last + 1, subtype="years", value=value, rule=rule_name(open_range))
