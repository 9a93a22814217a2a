"""Answers that can be read elsewhere on the question side."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from exporter.diagnostics import Diagnostic, Severity
from exporter.model import Card, Cloze, Deck, Text

_WORD = re.compile(r"\w+")


class _Leak(NamedTuple):
    """An answer, and a stretch of text in which it can be read while it is asked."""

    asked: Text
    cloze: Cloze
    text: Text
    start: int
    end: int


def check(deck: Deck) -> Iterator[Diagnostic]:
    """A warning for every answer that its own question gives away."""
    for card in deck.cards:
        if not card.hide_others:
            for leak in _leaks(card):
                yield _diagnostic(card, leak)


def _leaks(card: Card) -> Iterator[_Leak]:
    seen = set[tuple[int, str]]()
    looked = tuple(_Looked(card, text) for text in (card.title, card.text))
    for asked in (card.title, card.text):
        for cloze in asked.clozes:
            answer = asked.answer(cloze)
            if (cloze.number, answer) in seen:  # asked together with one that was looked at
                continue
            seen.add((cloze.number, answer))
            for text in looked:
                if found := text.shows(answer, cloze):
                    yield _Leak(asked, cloze, text.text, *found)
                    break


class _Looked:
    """A text of a card with the places of its words, to look an answer up in."""

    def __init__(self, card: Card, text: Text) -> None:
        self.text = text
        self._title = text is card.title
        self._starts = [cloze.start for cloze in text.clozes]
        self._words: dict[str, list[int]] = defaultdict(list)
        for word in _WORD.finditer(text.plain):
            self._words[word.group().casefold()].append(word.start())

    def shows(self, answer: str, asked: Cloze) -> tuple[int, int] | None:
        """Where an answer can be read while a cloze is asked."""
        for place in self._places(answer):
            # Mostly it stands in its own gap alone: then no pattern need be made of it.
            if self._hides(place, place + 1, asked):
                continue
            found = _pattern(answer).match(self.text.plain, place)
            if found and not self._hides(*found.span(), asked):
                return found.span()
        return None

    def _places(self, answer: str) -> Iterator[int]:
        """Where it may begin, by its first word, if all of them are there."""
        if word := _WORD.search(answer):
            written = [self._words.get(found.casefold(), []) for found in _WORD.findall(answer)]
            if all(written):
                yield from (place - word.start() for place in written[0])
        else:
            yield from (found.start() for found in _pattern(answer).finditer(self.text.plain))

    def _hides(self, start: int, end: int, asked: Cloze) -> bool:
        first = max(0, bisect_right(self._starts, start) - 1)
        for cloze in self.text.clozes[first : bisect_left(self._starts, end)]:
            # In a title all answers are hidden, whichever is asked.
            hidden = self._title or cloze is asked or cloze.number == asked.number
            if hidden and cloze.end > start:
                return True
        return False


def read_in(visible: str, answer: str) -> re.Match[str] | None:
    """Where an answer can be read in a text."""
    return _pattern(answer).search(visible)


@lru_cache(maxsize=1 << 12)
def _pattern(answer: str) -> re.Pattern[str]:
    """The answer as a word or number of its own: no '26' in '126', '26.5' or '1,026', and
    neither the 10 nor the 8 of 10^8."""
    words = r"\s+".join(map(re.escape, answer.split()))
    return re.compile(rf"(?<![\w^])(?<!\d[.,])(?<!\^[-−]){words}(?![\w^])(?![.,]\d)", re.IGNORECASE)


def _diagnostic(card: Card, leak: _Leak) -> Diagnostic:
    answer = leak.asked.answer(leak.cloze)
    span = leak.text.place(leak.start, leak.end) or card.origin.span
    where = leak.asked.place(leak.cloze.start, leak.cloze.end) or card.origin.span
    return Diagnostic(
        code="leak",
        message=f"'{answer}' can be read here while the card '{card.id}' asks for it",
        span=span,
        severity=Severity.WARNING,
        help="reword one of the two, or write 'hide_others: true' on the card",
        related=((where, "asked here"),),
    )
