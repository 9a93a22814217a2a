"""How exactly dates and numbers are found in the corpus; ``make corpus`` shows more."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from exporter.cloze import find
from tests.scoring import Score, read, score

CORPUS = Path(__file__).parent / "corpus"

# A little below what is reached, so that a rule that loses more than it gains is noticed.
FLOORS = {"date": (0.98, 0.97), "number": (0.975, 0.975), "overall": (0.98, 0.975)}


@cache
def result() -> Score:
    passages = [passage for path in sorted(CORPUS.glob("*.txt")) for passage in read(path)]
    return score(passages, find)


@pytest.mark.parametrize("kind", FLOORS)
def test_precision_and_recall_do_not_fall(kind: str) -> None:
    tally = getattr(result(), kind)
    precision, recall = FLOORS[kind]
    assert tally.precision >= precision
    assert tally.recall >= recall
