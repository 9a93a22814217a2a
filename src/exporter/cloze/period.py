"""What a deck says of the time it is about: read once, for all who ask."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from exporter.cloze.english import ENGLISH
from exporter.cloze.scan import find, vocabulary
from exporter.cloze.tokens import DASHES
from exporter.cloze.vocabulary import Vocabulary
from exporter.cloze.years import LATEST, year_moment
from exporter.values import Calendar, Found, Quantity

_PIECE = re.compile(r"\w+|[^\w\s]")


def read_period(text: str, language: str) -> Calendar | None:
    """The time from the first to the last date of a deck's period.

    None if there is no year in it, or a word or figure that is not understood. Figures that
    are numbers in any other text are years here: 800–1100.
    """
    words = vocabulary(language)
    words = words if words.known else ENGLISH
    found = find(text, language=words.tag)
    if not found or not _is_understood(text, found, words):
        return None
    dates = list(_dates(text, found))
    if len(dates) < len(found) or any(date.open for date in dates[:-1]):
        return None
    first, last = dates[0], dates[-1]
    if first.start.year is None or last.last.year is None:
        return None
    end = last.last if last.end or len(dates) > 1 else None
    return Calendar(first.start, None if last.open else end, last.open)


def _is_understood(text: str, found: Sequence[Found], words: Vocabulary) -> bool:
    """Whether nothing stands before the dates, between or behind them that says more."""
    leading = words.from_ | words.between | words.the | words.in_ | words.circa | words.roughly
    leading |= words.parts_of_a_period | frozenset("~.(")
    joining = leading | words.to | words.until | words.and_ | DASHES | frozenset(",;/")
    between = " ".join(text[one.end : two.start] for one, two in pairwise(found))
    return (
        _pieces(text[: found[0].start]) <= leading
        and _pieces(between) <= joining
        and _pieces(text[found[-1].end :]) <= frozenset(".)")
    )


def _pieces(text: str) -> frozenset[str]:
    return frozenset(_PIECE.findall(text.lower()))


def _dates(text: str, found: Sequence[Found]) -> Iterator[Calendar]:
    """What is found as dates, a bare number with the era of what it leads to."""
    last = found[-1].value
    before_christ = isinstance(last, Calendar) and (last.start.year or 0) < 0
    for one in found:
        if isinstance(one.value, Calendar):
            yield one.value
        elif text[one.start].isdecimal() and (
            years := _years(one.value, before_christ=before_christ)
        ):
            yield years


def _years(number: Quantity, *, before_christ: bool) -> Calendar | None:
    low, high = number.low, number.high or number.low
    if low.denominator > 1 or high.denominator > 1 or low < 1 or high > LATEST:
        return None
    start, end = (year_moment(int(year), before_christ=before_christ) for year in (low, high))
    return Calendar(start, end if end != start else None)
