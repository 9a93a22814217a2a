"""How exactly dates and numbers are found in the corpus; ``make corpus`` shows more."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from exporter.cloze import find
from exporter.values import Calendar, Found
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


# The words of an era, or of a century, whose first year is below 100 too.
EARLY = re.compile(r"\b(?:A\.?D|B\.?C|C\.?E|B\.?C\.?E|centur|C1|mill?ennium)", re.IGNORECASE)


def test_no_date_is_of_the_first_century_unless_an_era_says_so() -> None:
    early = [
        (passage.id, passage.text[found.start : found.end])
        for passage in passages()
        for found in values(passage.text)
        if isinstance(found.value, Calendar) and not EARLY.search(passage.text)
        for moment in (found.value.start, found.value.last)
        if moment.year is not None and abs(moment.year) < 100
    ]
    assert early == []


@pytest.mark.parametrize("kind", FLOORS)
def test_precision_and_recall_do_not_fall(kind: str) -> None:
    tally = getattr(result(), kind)
    precision, recall = FLOORS[kind]
    assert tally.precision >= precision
    assert tally.recall >= recall
