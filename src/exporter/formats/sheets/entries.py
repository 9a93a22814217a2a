"""What happened when, by one card: its events, or the dates of its text with their sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass

from exporter.formats.sheets.moments import interval
from exporter.model import Card
from exporter.values import Calendar, Found

_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+(?=\S)|\n")
_LEAD_IN = re.compile(r"\s*\b(?:on|in|by|since|from|until|at|of|for|during)?\s*$", re.IGNORECASE)
_CLAUSE_END = re.compile(
    r"(?:[,—–]|\b(?:and|but|or|that|when|while|because|then))\s*$", re.IGNORECASE
)
_LEFT_OUT = "…"
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
    """The date with what the sentence around it says."""
    ends = [match.start() for match in _SENTENCE_END.finditer(text)]
    start = max((end for end in ends if end <= found.start), default=0)
    end = min((end for end in ends if end >= found.end), default=len(text))
    label = _told(text[start : found.start], text[found.end : end])
    return Entry(text[found.start : found.end], label, value, excerpt=True)


def _told(before: str, after: str) -> str:
    """What a sentence says without its date.

    What a date opens follows it ("On 5 March Stalin died"). One in the middle of a clause leaves
    a mark, for what follows might not say what happened: "The war went on …, killing 36,417".
    """
    lead = _LEAD_IN.sub("", before)
    rest = after.strip(_EDGES)
    opens = not lead.strip(_EDGES) or _CLAUSE_END.search(lead) is not None
    if opens and len(rest.split()) > _LITTLE or not lead.strip(_EDGES):
        return rest
    told = lead.strip(_EDGES)
    if not rest:
        return told
    bracketed = lead.rstrip().endswith("(") and after.startswith(")")
    return f"{told} {_LEFT_OUT}{after[1:] if bracketed else after}".rstrip(_EDGES)
