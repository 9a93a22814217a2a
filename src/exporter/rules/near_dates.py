"""What was to be a date and has become a number, or a range of two dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from exporter.diagnostics import Diagnostic, Severity
from exporter.model import Card, Deck, Text
from exporter.rules import moments
from exporter.rules.meant import meant
from exporter.values import Calendar, Found, Moment, Precision, Quantity

_MOST_DAYS = 31
_DAY_BEFORE = re.compile(r"\s(?:of\s)?")
_YEAR_AFTER = re.compile(r"\s")
_RANGES = {"from": re.compile(r"\s(?:to|until|till)\s"), "between": re.compile(r"\sand\s")}
_LAST_WORD = re.compile(r"(\w+)\s$")
# In figures only: 1953-13-01, 32/05/1953, 13.13.1953.
_FIGURES = re.compile(
    r"(?<![\w./-])(?:(\d{4})-(\d{2})-(\d{2})|(\d\d?)([/.])(\d\d?)\5(\d{4}))(?![\w/-])"
)


def check(deck: Deck) -> Iterator[Diagnostic]:
    """What stands where a date is expected in titles and texts, and is none."""
    for card in deck.cards:
        for text in (card.title, card.text):
            yield from _beside_dates(card, text)
            yield from _figures(card, text)


def _beside_dates(card: Card, text: Text) -> Iterator[Diagnostic]:
    is_meant = meant(card, text)
    for first, second in pairwise(text.found):
        place = first.start, second.end
        if is_meant(*place) or all(is_meant(one.start, one.end) for one in (first, second)):
            continue
        written, between = text.plain[slice(*place)], text.plain[first.end : second.start]
        if why := _no_day(first, second, between):
            message = f"'{written}' is no date: {why}"
            yield _diagnostic(card, text, place, message, code="impossible-date")
        elif _no_year(first, second, between, text.plain):
            message, severity = f"'{written}' is hardly a date", Severity.WARNING
            yield _diagnostic(card, text, place, message, severity, code="impossible-date")
        elif _backwards(text, first, second, between):
            message = f"'{written}' ends before it begins"
            yield _diagnostic(card, text, place, message, code="backward-range")


def _no_day(first: Found, second: Found, between: str) -> str:
    """How long the month is, where a number before it is no day of any month."""
    number, month = first.value, second.value
    if not isinstance(number, Quantity) or not isinstance(month, Calendar):
        return ""
    days = number.high is None and (number.low == 0 or _MOST_DAYS < number.low < 100)
    named = month.start.precision is Precision.MONTH and month.start.dated
    fits = days and named and _DAY_BEFORE.fullmatch(between)
    return moments.length(month.start) if fits else ""


def _no_year(first: Found, second: Found, between: str, plain: str) -> bool:
    """Whether a day is followed by four or five digits that are no year."""
    day = isinstance(first.value, Calendar) and first.value.start.precision is Precision.DAY
    written = plain[second.start : second.end]
    digits = isinstance(second.value, Quantity) and re.fullmatch(r"\d{4,5}", written)
    return bool(day and digits and _YEAR_AFTER.fullmatch(between))


def _backwards(text: Text, first: Found, second: Found, between: str) -> bool:
    if not isinstance(first.value, Calendar) or not isinstance(second.value, Calendar):
        return False
    word = _LAST_WORD.search(text.plain, max(0, first.start - 10), first.start)
    joint = _RANGES.get(word[1].casefold()) if word else None
    if not joint or not joint.fullmatch(between) or first.value.end or second.value.end:
        return False
    return moments.backwards(Calendar(first.value.start, second.value.start))


def _figures(card: Card, text: Text) -> Iterator[Diagnostic]:
    is_meant = meant(card, text)
    for match in _no_dates(text):
        if not is_meant(*match.span()):
            message = f"'{match.group()}' is no date"
            yield _diagnostic(card, text, match.span(), message, code="impossible-date")


def no_dates(text: Text) -> Iterator[str]:
    """Figures in the form of a date that are none, as they are written."""
    return (match.group() for match in _no_dates(text))


def _no_dates(text: Text) -> Iterator[re.Match[str]]:
    dates = {found.start for found in text.found if isinstance(found.value, Calendar)}
    for match in _FIGURES.finditer(text.plain):
        if match.start() not in dates and not any(_possible(*ymd) for ymd in _readings(match)):
            yield match


def _readings(match: re.Match[str]) -> Iterator[tuple[int, int, int]]:
    """Year, month and day; where it begins with the day, it may begin with the month instead."""
    if match[1]:
        yield int(match[1]), int(match[2]), int(match[3])
    else:
        yield int(match[7]), int(match[6]), int(match[4])
        yield int(match[7]), int(match[4]), int(match[6])


def _possible(year: int, month: int, day: int) -> bool:
    moment = Moment(Precision.DAY, year, month, day)
    return 1 <= month <= 12 and 1 <= day <= moments.days(moment)


def _diagnostic(
    card: Card,
    text: Text,
    place: tuple[int, int],
    message: str,
    severity: Severity = Severity.ERROR,
    *,
    code: str,
) -> Diagnostic:
    return Diagnostic(
        code=code,
        message=message,
        span=text.place(*place) or card.origin.span,
        severity=severity,
        help=f"correct it, or mark it with [[{text.plain[slice(*place)]}]] if it is meant",
    )
