"""How exactly dates and numbers are found in the corpus; ``make corpus`` shows more."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from exporter.cloze import find
from exporter.values import Calendar, Found, Moment, Precision
from tests.scoring import Passage, Score, read, score

CORPUS = Path(__file__).parent / "corpus"

# A little below what is reached, so that a rule that loses more than it gains is noticed.
FLOORS = {"date": (0.98, 0.97), "number": (0.975, 0.975), "overall": (0.98, 0.975)}


@cache
def passages() -> tuple[Passage, ...]:
    return tuple(passage for path in sorted(CORPUS.glob("*.txt")) for passage in read(path))


@cache
def values(text: str) -> tuple[Found, ...]:
    return find(text)


@cache
def result() -> Score:
    return score(passages(), values)


NOTES = ("shorthand", "history_notes", "notes")

# The words of an era, or of a century, whose first year is below 100 too.
EARLY = re.compile(r"\b(?:A\.?D|B\.?C|C\.?E|B\.?C\.?E|centur|C1|mill?ennium)", re.IGNORECASE)


def early(passage: Passage, found: tuple[Found, ...]) -> list[str]:
    """The dates of the first century, on either side of Christ, of a text that names no era."""
    return [
        passage.text[one.start : one.end]
        for one in found
        if isinstance(one.value, Calendar) and not EARLY.search(passage.text)
        for moment in (one.value.start, one.value.last)
        if moment.year is not None and abs(moment.year) < 100
    ]


def test_no_date_is_of_the_first_century_unless_an_era_says_so() -> None:
    assert [passage.id for passage in passages() if early(passage, values(passage.text))] == []


def test_nor_is_one_in_a_deck_on_a_later_period() -> None:
    period = Calendar(Moment(Precision.YEAR, 1945), Moment(Precision.YEAR, 1991))
    notes = [passage for passage in passages() if passage.register in NOTES]
    found = {passage: find(passage.text, period=period) for passage in notes}
    assert [passage.id for passage in notes if early(passage, found[passage])] == []
    dates = [one.value for every in found.values() for one in every]
    assert not any(isinstance(date, Calendar) and date.start.short is not None for date in dates)


@pytest.mark.parametrize("kind", FLOORS)
def test_precision_and_recall_do_not_fall(kind: str) -> None:
    tally = getattr(result(), kind)
    precision, recall = FLOORS[kind]
    assert tally.precision >= precision
    assert tally.recall >= recall
