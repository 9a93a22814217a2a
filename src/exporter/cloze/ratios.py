"""Two figures and a colon: ratios, scales, race times."""

from __future__ import annotations

from fractions import Fraction

from exporter.cloze.items import Item
from exporter.cloze.numerals import numeral
from exporter.cloze.tokens import Line
from exporter.values import Quantity


def ratio(line: Line, first: int) -> Item | None:
    """Two figures and a colon.

    - a ratio of {3:1}, peaks of {1:2:3}, a scale of {1:25,000} or {1:50 000}
    """
    if not line.is_digits(first) or line.lower(first + 1) != ":":
        return None
    glued = line.glued(first + 1) and line.glued(first + 2) and line.is_digits(first + 2)
    above, below = line[first].text, numeral(line, first + 2)
    if not glued or len(above) > 4 or below is None or not below.value:
        return None
    last = below.last
    if line.lower(last) == ":" and line.is_tied(last) and line.is_digits(last + 1):
        last += 2
    return Item(first, last, "ratio", Quantity(int(above) / below.value))


def race_time(line: Line, first: int) -> Item | None:
    """Minutes, seconds and parts of a second.

    - Coe ran {1:41.73} and Bannister {3:59.4}
    """
    marks = (line.lower(first + 1), line.lower(first + 3))
    if marks != (":", ".") or not all(line.glued(first + step) for step in range(1, 5)):
        return None
    minutes, seconds, part = (line[first + step].text for step in (0, 2, 4))
    if not all(text.isdecimal() for text in (minutes, seconds, part)) or len(seconds) != 2:
        return None
    if len(minutes) > 3 or len(part) > 3:
        return None
    value = int(minutes) * 60 + Fraction(int(seconds + part), 10 ** len(part))
    return Item(first, first + 5, "number", Quantity(value))
