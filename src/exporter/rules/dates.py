"""Dates that cannot be, run backwards, or lie far from what the deck is about."""

from __future__ import annotations

from calendar import isleap, month_name, monthrange
from collections.abc import Iterator

from exporter import markup
from exporter.cloze.hiding import folded, period
from exporter.cloze.scan import vocabulary
from exporter.diagnostics import Diagnostic, Severity
from exporter.model import Card, Deck, Text
from exporter.values import Calendar, Found, Moment

# So far before or after the deck's period, a year is more likely a slip than background;
# a deck on a longer time may look back as long as it covers.
FAR = 100

# Greece was the last country to leave the Julian calendar, with its leap years of 1700,
# 1800 and 1900, for the Gregorian (in 1923).
_LAST_JULIAN = 1923


def check(deck: Deck) -> Iterator[Diagnostic]:
    """What is wrong with the dates in titles and texts that the author has not marked by hand."""
    span = period(deck)
    for card in deck.cards:
        for text in (card.title, card.text):
            for found in text.found:
                if isinstance(found.value, Calendar) and not _meant(card, text, found):
                    yield from _date(card, text, found, found.value, deck.language, span)


def _date(
    card: Card,
    text: Text,
    found: Found,
    date: Calendar,
    language: str,
    span: Calendar | None,
) -> Iterator[Diagnostic]:
    answer = text.plain[found.start : found.end]
    for moment in filter(None, (date.start, date.end)):
        if _impossible(moment):
            yield _diagnostic(card, text, found, "impossible-date", _why(answer, moment))
            return
    joining = vocabulary(language)
    enumerated = (joining.and_ | joining.or_) & set(folded(answer).split())
    if not enumerated and _backwards(date):
        message = f"'{answer}' ends before it begins"
        yield _diagnostic(card, text, found, "backward-range", message)
    elif span and (message := _far(answer, date, span)):
        yield _diagnostic(card, text, found, "far-date", message, Severity.WARNING)


def _meant(card: Card, text: Text, found: Found) -> bool:
    answer = folded(text.plain[found.start : found.end])
    marked = any(c.marked and c.start <= found.start and found.end <= c.end for c in text.clozes)
    return marked or answer in map(folded, card.show)


def _days(moment: Moment) -> int:
    """How many days its month has, or had in the Julian calendar, at most."""
    year = moment.year
    if moment.month == 2 and (
        year is None or year < 0 or isleap(year) or (year % 4 == 0 and year <= _LAST_JULIAN)
    ):
        return 29
    return monthrange(1957, moment.month or 1)[1]


def _impossible(moment: Moment) -> bool:
    return bool(moment.month and moment.day and moment.day > _days(moment))


def _why(answer: str, moment: Moment) -> str:
    year = f" {moment.year}" if moment.month == 2 and moment.year else ""
    month = month_name[moment.month or 1]
    return f"'{answer}' is no date: {month}{year} has {_days(moment)} days"


def _backwards(date: Calendar) -> bool:
    start, end = date.start, date.end
    if end is None or start.precision != end.precision:
        return False
    if start.year is None or end.year is None:
        # "December to March" runs into the next year, "26 to 23 June" does not.
        same_month = start.month is not None and start.month == end.month
        return same_month and start.year is end.year and (start.day or 0) > (end.day or 0)
    return _ordered(start) > _ordered(end)


def _ordered(moment: Moment) -> tuple[int, ...]:
    return (moment.year or 0, moment.month or 0, moment.day or 0, moment.minute or 0)


def _far(answer: str, date: Calendar, span: Calendar) -> str:
    first, last = span.start.year, span.last.year
    years = [m.year for m in (date.start, date.last) if m.year is not None]
    if first is None or last is None or not years:
        return ""
    far = max(FAR, last - first)
    before, after = first - min(years), max(years) - last
    if before > far:
        return f"'{answer}' lies {before} years before the deck's period"
    if after > far:
        return f"'{answer}' lies {after} years after the deck's period"
    return ""


def _diagnostic(
    card: Card,
    text: Text,
    found: Found,
    code: str,
    message: str,
    severity: Severity = Severity.ERROR,
) -> Diagnostic:
    answer = text.plain[found.start : found.end]
    return Diagnostic(
        code=code,
        message=message,
        span=markup.place(text, found.start, found.end) or card.origin.span,
        severity=severity,
        help=f"correct it, or mark it with [[{answer}]] if it is meant",
    )
