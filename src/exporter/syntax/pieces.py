"""A source cut at its cards, so that a mistake in one does not hide those of the next."""

from __future__ import annotations

import re

from exporter.source import Span

_CARDS = re.compile(r"^cards[ ]*:[ ]*(?:#.*)?\n", re.MULTILINE)
_TOP = re.compile(r"^(?:deck|cards)[ ]*:", re.MULTILINE)
_DASH = re.compile(r"^[ ]*-(?=[ \n])", re.MULTILINE)


def cut(text: str) -> tuple[Span, ...]:
    """The span of all before the first card, and of each card; empty if no cards are found."""
    cards = _CARDS.search(text)
    dash = _DASH.search(text, cards.end()) if cards else None
    if not cards or not dash or _TOP.search(text, cards.end()):
        return ()
    same = re.compile(rf"^{dash.group()}(?=[ \n])", re.MULTILINE)
    starts = [cards.end(), *(match.start() for match in same.finditer(text, cards.end()))]
    ends = [*starts[1:], len(text)]
    parts = [Span(start, end) for start, end in zip(starts, ends, strict=True)]
    # Only comments can stand between "cards:" and the first card.
    return (Span(0, parts[0].end), *parts[1:])
