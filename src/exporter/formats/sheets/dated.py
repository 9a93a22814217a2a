"""The dates of a text as people read them: with their "about", their years, as ranges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from exporter.model import Text
from exporter.stretches import interval
from exporter.values import Calendar, Found

_ABOUT = re.compile(
    r"(?:\b(?:c|ca|cca)\.\s*|\b(?:circa|about|around|approximately|roughly)\s+|~\s*)$",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:early|mid|late)(?:-?\s+(?:to|or)\s+(?:mid|late))?(?:-\s*|\s+)$", re.IGNORECASE
)
_FRAME = re.compile(r"\b(from|between)\s+(?:the\s+)?$", re.IGNORECASE)
_JOINTS = {
    "from": re.compile(r"\s+(?:to|until|till)\s+(?:the\s+)?"),
    "between": re.compile(r"\s+and\s+(?:the\s+)?"),
    "about": re.compile(r"\s?[–-]\s?"),  # without a frame: "c. 1200 BC – c. 1150 BC"
}
_YEAR_FOLLOWS = re.compile(r",?[^\S\n]+")
_BEFORE = 32  # characters; so far before a date its qualifier may begin


@dataclass(frozen=True, slots=True)
class Dated:
    """A date at a stretch of a text, as it is to be written; ``about`` is one not known for sure."""

    start: int
    end: int
    date: str
    value: Calendar
    about: bool = False


def dates(text: Text) -> list[Dated]:
    """The dates whose year is known, in the order of the text."""
    return list(_ranges(text.plain, [_qualified(text.plain, date) for date in _whole(text)]))


def _whole(text: Text) -> Iterator[Dated]:
    """Dates with a year; a day and the year behind it ("19 August AD 14") are one."""
    day: tuple[Found, Calendar] | None = None
    for found in sorted(text.found, key=lambda found: found.start):
        value = found.value
        if not isinstance(value, Calendar):
            continue
        if value.start.year is None:
            day = None if value.start.dated else (found, value)
            continue
        start = found.start
        year_only = value.end is None and value.start.month is None
        if day and year_only and _YEAR_FOLLOWS.fullmatch(text.plain, day[0].end, start):
            start, value = day[0].start, day[1].in_year(value.start.year)
        yield Dated(start, found.end, text.plain[start : found.end], value)


def _qualified(text: str, date: Dated) -> Dated:
    """The date with an "about" or "early" before it."""
    start = date.start
    about = False
    for pattern in (_PART, _ABOUT):
        if match := pattern.search(text[max(0, start - _BEFORE) : start]):
            start -= len(match[0])
            about = about or pattern is _ABOUT
    if start == date.start:
        return date
    written = " ".join(text[start : date.end].split())
    return replace(date, start=start, date=written[0].lower() + written[1:], about=about)


def _ranges(text: str, given: list[Dated]) -> Iterator[Dated]:
    """Two dates in one frame, "from … to" or "between … and", as one."""
    waiting = given[::-1]
    while waiting:
        first = waiting.pop()
        if waiting and (joined := _joined(text, first, waiting[-1])):
            waiting.pop()
            yield joined
        else:
            yield first


def _joined(text: str, first: Dated, second: Dated) -> Dated | None:
    frame = _FRAME.search(text[max(0, first.start - _BEFORE) : first.start])
    if first.value.end or second.value.end or first.value.open or second.value.open:
        return None
    joint = _JOINTS[frame[1].lower() if frame else "about"]
    if not (frame or second.about) or not joint.fullmatch(text, first.end, second.start):
        return None
    if interval(second.value)[0] < interval(first.value)[0]:
        return None
    dash = " – " if " " in first.date + second.date else "–"
    return Dated(
        first.start - (len(frame[0]) if frame else 0),
        second.end,
        first.date + dash + second.date,
        Calendar(first.value.start, second.value.start),
        first.about or second.about,
    )


def is_about(date: str) -> bool:
    """Whether a date as it is written says that it is not known for sure."""
    return any(_ABOUT.search(date[:index]) for index, c in enumerate(date) if c.isdigit())
