"""Answers that can be read elsewhere on their own question."""

from __future__ import annotations

import pytest

from exporter import pipeline
from exporter.diagnostics import Diagnostics
from exporter.lock import Lock
from exporter.source import Source

HEAD = "deck: {id: d, title: D, language: en-GB}\ncards:\n  - id: one\n    title: Title\n"


def leaks(text: str, more: str = "") -> list[str]:
    """The places in a card's text at which an answer can be read while it is asked."""
    source = Source("cards.yaml", f"{HEAD}{more}    text: |\n      {text}\n")
    diagnostics = Diagnostics()
    pipeline.load(source, Lock(), 1_767_225_600, diagnostics)
    return [source.text[slice(*d.span)] for d in diagnostics if d.code == "leak"]


def test_an_answer_that_stands_elsewhere_is_reported() -> None:
    assert leaks("In [[Kazan]] he was born; Kazan made him its mayor.") == ["Kazan"]


@pytest.mark.parametrize(
    "text", ["It took 8 days, at 3 × 10^8 m/s.", "It had 10 men and 10^8 cells."]
)
def test_a_power_is_not_read_as_the_digits_it_is_written_with(text: str) -> None:
    assert leaks(text) == []


def test_hiding_the_other_answers_cures_what_they_give_away() -> None:
    text = "In 1956 he spoke, and from [[1956–57]] others did."
    assert leaks(text) != []
    assert leaks(text, "    hide_others: true\n") == []
