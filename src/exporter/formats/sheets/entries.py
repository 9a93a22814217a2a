"""What happened when, by one card: its events, or the dates of its text with their sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass

from exporter.formats.sheets.moments import interval
from exporter.model import Card
from exporter.values import Calendar, Found

_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+(?=\S)|\n")
_LEAD_IN = re.compile(r"\s*\b(?:on|in|by|since|from|until|at|of|for|during)?\s*$", re.IGNORECASE)
_EDGES = " ,;:.–—()\n"
_LITTLE = 2  # words; what is left of a sentence after its date says nothing if it is no more


@dataclass(frozen=True, slots=True)
class Entry:
    """A date as it is written, and what happened then; an ``excerpt`` may be cut short."""

    date: str
    label: str
    value: Calendar | None
    excerpt: bool = False


def entries(card: Card) -> tuple[Entry, ...]:
    """The card's events; without any, the dates found in its text, in order of time."""
    if card.events:
        return tuple(Entry(event.date, event.label, event.value) for event in card.events)
    dated = {found.value: found for found in reversed(card.text.found)}
    known = [
        (value, found)
        for value, found in dated.items()
        if isinstance(value, Calendar) and value.start.year is not None
    ]
    known.sort(key=lambda item: (interval(item[0]), item[1].start))
    return tuple(_excerpt(card.text.plain, found, value) for value, found in known)


def _excerpt(text: str, found: Found, value: Calendar) -> Entry:
    """The rest of the sentence after the date, or what comes before it when little is left."""
    ends = [match.start() for match in _SENTENCE_END.finditer(text)]
    start = max((end for end in ends if end <= found.start), default=0)
    end = min((end for end in ends if end >= found.end), default=len(text))
    after = text[found.end : end].strip(_EDGES)
    before = _LEAD_IN.sub("", text[start : found.start]).strip(_EDGES)
    label = after if len(after.split()) > _LITTLE or not before else before
    return Entry(text[found.start : found.end], label, value, excerpt=True)
