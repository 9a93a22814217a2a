"""What happened when, by one card: its events, or the dates of its text with their sentences."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from exporter.formats.sheets.dated import Dated, dates, is_about
from exporter.formats.sheets.sentences import abbreviation, sentence_ends
from exporter.model import Card
from exporter.stretches import interval
from exporter.values import Calendar

_CLAUSES = re.compile(r";\s+(?=\S)|\n")  # told apart, as sentences are
_LEAD_IN = re.compile(
    r"\s*(?:\b(?:on|in|by|since|from|until|at|of|for|during|between)(?:\s+the(?:\s+year)?)?)?\s*$",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(
    r"(?:[,—–]|\b(?:and|but|or|that|when|while|because|then))\s*$", re.IGNORECASE
)
_LEFT_OUT = "…"
_EDGES = " ,;:.–—()\n"
_LITTLE = 2  # words; what is left of a sentence after its date says nothing if it is no more


@dataclass(frozen=True, slots=True)
class Entry:
    """A date as it is written, and what happened then; an ``excerpt`` may be cut short.

    One that is ``about`` its date is not known for sure to have been then.
    """

    date: str
    label: str
    value: Calendar | None
    excerpt: bool = False
    about: bool = False


def entries(card: Card) -> tuple[Entry, ...]:
    """The card's events; without any, the dates found in its text, in order of time."""
    if card.events:
        return tuple(
            Entry(event.date, event.label, event.value, about=is_about(event.date))
            for event in card.events
        )
    text = card.text.plain
    edges = _edges(text)
    told: dict[tuple[Calendar, int], tuple[Dated, str]] = {}
    for date in dates(card.text):
        start, end = _sentence(text, date, edges)
        if (date.value, start) not in told:
            label = _told(text[start : date.start], text[date.end : end])
            told[date.value, start] = date, label
    labelled = {date.value for date, label in told.values() if label}
    known = [(date, label) for date, label in told.values() if label or date.value not in labelled]
    known.sort(key=lambda item: (interval(item[0].value), item[0].start))
    return tuple(Entry(date.date, label, date.value, True, date.about) for date, label in known)


def _edges(text: str) -> list[tuple[int, int]]:
    """Where what is told together ends, and where the next begins."""
    return sorted({*sentence_ends(text), *(match.span() for match in _CLAUSES.finditer(text))})


def _sentence(text: str, date: Dated, edges: list[tuple[int, int]]) -> tuple[int, int]:
    """Where the sentence around a date begins and ends."""
    after = bisect_right(edges, (date.start, len(text)))
    behind = bisect_left(edges, (date.end, 0))
    end = edges[behind][0] if behind < len(edges) else len(text)
    return edges[after - 1][1] if after else 0, end


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
    if abbreviation(f"{told}."):  # "Villon, b. 1431"
        told += "."
    if not rest:
        return f"{told} {_LEFT_OUT})" if told.count("(") > told.count(")") else told
    bracketed = lead.rstrip().endswith("(") and after.startswith(")")
    return f"{told} {_LEFT_OUT}{after[1:] if bracketed else after}".rstrip(_EDGES)
