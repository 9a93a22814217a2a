"""The same fact with two values on two cards."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from exporter.cloze.hiding import folded
from exporter.diagnostics import Diagnostic, Severity
from exporter.model import Card, Deck, Text
from exporter.source import Span
from exporter.stretches import may_be_one
from exporter.values import Calendar, Found, Value

_SENTENCE = re.compile(r"(?:[^.!?\n]|[.!?](?=\S))+[.!?]*")
_WORD = re.compile(r"[^\W\d_]+")
_GAP = "\0"

# A sentence that more cards than this have in common is a pattern ("It has 3 million
# inhabitants"), not one fact told again.
_MOST_CARDS = 2
_FEWEST_WORDS = 3


class _Said(NamedTuple):
    """A sentence of a card, and the values in it."""

    card: Card
    text: Text
    values: tuple[Found, ...]


def check(deck: Deck) -> Iterator[Diagnostic]:
    """A warning for what two cards say in the same words with another date or number."""
    yield from _events(deck)
    names = _names(deck)
    for said in _sentences(deck, names).values():
        if len({s.card.id for s in said}) == _MOST_CARDS:
            for first, second in combinations(said, 2):
                if first.card is not second.card:
                    yield from _compared(first, second)


def _events(deck: Deck) -> Iterator[Diagnostic]:
    known: dict[str, tuple[Card, Calendar, Span]] = {}
    for card in deck.cards:
        for index, event in enumerate(card.events):
            if event.value is None:
                continue
            span = card.origin.field(f"events.{index}")
            first = known.setdefault(folded(event.label), (card, event.value, span))
            if not _agree(first[1], event.value):
                message = f"'{event.label}' has another date on the card '{first[0].id}'"
                yield _diagnostic(message, span, first[2])


def _compared(first: _Said, second: _Said) -> Iterator[Diagnostic]:
    pairs = zip(first.values, second.values, strict=True)
    differing = [(a, b) for a, b in pairs if not _agree(a.value, b.value)]
    if len(differing) == 1:  # two sentences of which all differs tell two facts
        (a, b), other = differing[0], first.text.plain[differing[0][0].start : differing[0][0].end]
        message = f"the card '{first.card.id}' says '{other}' in the same words"
        yield _diagnostic(message, _place(second, b), _place(first, a))


def _sentences(deck: Deck, names: frozenset[str]) -> dict[str, list[_Said]]:
    """Sentences about something that has a name, by their words without the values."""
    found: dict[str, list[_Said]] = defaultdict(list)
    for card in deck.cards:
        for text in (card.title, card.text):
            starts = [value.start for value in text.found]
            for sentence in _SENTENCE.finditer(text.plain):
                values = _within(text.found, starts, sentence)
                if not values:
                    continue
                words = _words(text.plain, sentence, values)
                written = _WORD.findall(words)
                if len(written) >= _FEWEST_WORDS and names.intersection(written):
                    found[folded(words.strip(" .!?"))].append(_Said(card, text, values))
    return found


def _names(deck: Deck) -> frozenset[str]:
    """Words that the deck writes with a capital in the middle of a sentence."""
    texts = (text.plain for card in deck.cards for text in (card.title, card.text))
    words = (
        word
        for plain in texts
        for sentence in _SENTENCE.findall(plain)
        for word in _WORD.findall(sentence)[1:]
    )
    return frozenset(word for word in words if word[0].isupper() and len(word) > 1)


def _words(plain: str, sentence: re.Match[str], values: tuple[Found, ...]) -> str:
    position, pieces = sentence.start(), []
    for value in values:
        pieces += [plain[position : value.start], _GAP]
        position = value.end
    return "".join([*pieces, plain[position : sentence.end()]])


def _within(
    found: tuple[Found, ...], starts: list[int], sentence: re.Match[str]
) -> tuple[Found, ...]:
    first, last = bisect_left(starts, sentence.start()), bisect_left(starts, sentence.end())
    return tuple(value for value in found[first:last] if value.end <= sentence.end())


def _agree(first: Value, second: Value) -> bool:
    """Whether two values may be one, known more or less exactly."""
    if isinstance(first, Calendar) and isinstance(second, Calendar):
        return may_be_one(first, second)
    return first == second


def _place(said: _Said, found: Found) -> Span:
    return said.text.place(found.start, found.end) or said.card.origin.span


def _diagnostic(message: str, span: Span, other: Span) -> Diagnostic:
    return Diagnostic(
        code="two-values",
        message=message,
        span=span,
        severity=Severity.WARNING,
        help="correct one of the two; if they are two facts, word them differently",
        related=((other, "the other value"),),
    )
