"""What must hold between the parts of a deck; each rule is a function in ``RULES``."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from exporter.diagnostics import Diagnostic
from exporter.model import Deck
from exporter.rules import answers, conflicts, dates, heads, leaks, near_dates, pictures

Rule = Callable[[Deck], Iterator[Diagnostic]]
RULES: tuple[Rule, ...] = (
    heads.unique_ids,
    heads.readable_period,
    heads.known_language,
    answers.something_hidden,
    answers.marks_that_count,
    answers.shown_values,
    answers.dated_events,
    dates.check,
    dates.told_centuries,
    near_dates.check,
    conflicts.check,
    leaks.check,
    pictures.check,
)


def check(deck: Deck) -> Iterator[Diagnostic]:
    """What is wrong with a deck whose clozes have been found."""
    for rule in RULES:
        yield from rule(deck)
