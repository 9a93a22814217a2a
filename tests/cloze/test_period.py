"""What a deck says it is about is read whole, and by all in the same way."""

from __future__ import annotations

import pytest

from exporter import pipeline
from exporter.cloze.period import read_period
from exporter.diagnostics import Diagnostics
from exporter.formats.sheets.timeline.facts import facts_of
from exporter.formats.sheets.timeline.scale import scale
from exporter.lock import Lock
from exporter.model import Deck
from exporter.source import Source
from exporter.stretches import years_of

PERIODS = {
    "1953–1964": (1953, 1964),
    "1953-64": (1953, 1964),
    "1953 to 1964": (1953, 1964),
    "from 1953 to 1964": (1953, 1964),
    "between 1953 and 1964": (1953, 1964),
    "1953": (1953, 1953),
    "5 March 1953 – 14 October 1964": (1953, 1964),
    "March 1953 to October 1964": (1953, 1964),
    "1950s": (1950, 1959),
    "the 1950s and 60s": (1950, 1969),
    "19th century": (1801, 1900),
    "the early 19th century": (1801, 1900),
    "18th and 19th centuries": (1701, 1900),
    "3rd century BC to 2nd century AD": (-300, 200),
    "2nd millennium BC": (-2000, -1001),
    "500–300 BC": (-500, -300),
    "from 500 to 300 BC": (-500, -300),
    "c. 1200–1150 BC": (-1200, -1150),
    "44 BC – AD 14": (-44, 14),
    "43–410": (43, 410),
    "AD 43 to 410": (43, 410),
    "800–1100": (800, 1100),
    "1914–18, 1939–45": (1914, 1945),
    "1945–present": (1945, 2030),
}


@pytest.mark.parametrize("written", PERIODS)
def test_a_period_reaches_from_the_first_to_the_last_of_its_years(written: str) -> None:
    period = read_period(written, "en-GB")
    assert period is not None
    assert years_of(period) == PERIODS[written]


@pytest.mark.parametrize(
    "written",
    [
        "the thaw",
        "the thaw, 1953–1964",
        "1953–1964 and after",
        "before 1953",
        "since 1945",
        "'53–'64",
        "June–August",
        "June 1953, five years",
        "3 million",
        "1953–1964 (part 2",
        "-44",
        "three",
        "",
    ],
)
def test_a_period_that_is_not_understood_whole_is_refused(written: str) -> None:
    assert read_period(written, "en-GB") is None


@pytest.mark.parametrize("written", ["1953–1964", "500–300 BC", "19th century"])
def test_a_period_may_be_in_english_where_the_deck_s_language_is_not_known(written: str) -> None:
    assert read_period(written, "de") == read_period(written, "en")


def loaded(period: str, *texts: str) -> tuple[Deck, list[str]]:
    """A deck with a card for each text, and the codes of its mistakes."""
    head = f"deck: {{id: d, title: D, language: en-GB, period: '{period}'}}\ncards:\n"
    cards = "".join(f"  - {{id: c{i}, title: T, text: '{text}'}}\n" for i, text in enumerate(texts))
    diagnostics = Diagnostics()
    numbered = pipeline.load(Source("d.yaml", head + cards), Lock(), 1_767_225_600, diagnostics)
    assert numbered is not None
    return numbered.deck, [d.code for d in diagnostics]


@pytest.mark.parametrize("period", ["19th century", "1801–1900", "from 1801 to 1900"])
def test_finder_rules_and_timeline_have_one_period(period: str) -> None:
    deck, codes = loaded(period, "In 1851: cable laid 66, Suez opened 69", "It fell in 1650.")
    assert codes == ["far-date"]
    told = facts_of(deck)
    assert [fact.year for fact in told] == ["1650", "1851", "1866", "1869"]
    spanned = scale(told, deck.years, 100)
    assert (spanned.first, spanned.last) == (1801, 1901)


def test_no_date_is_far_from_a_period_within_which_it_lies() -> None:
    assert loaded("from 1700 to 1990", "The wall fell on 9 November 1989.")[1] == []
    assert loaded("1945–present", "It fell on 9 November 2019.")[1] == []


def test_a_period_without_an_end_lasts_as_long_as_its_facts() -> None:
    deck, _ = loaded("1945–present", "It fell in 1989.", "It rose in 1953.")
    spanned = scale(facts_of(deck), deck.years, 100)
    assert (spanned.first, spanned.last) == (1945, 1991)


@pytest.mark.parametrize("period", ["the thaw, 1953–1964", "since 1953"])
def test_a_period_that_is_not_understood_is_a_mistake(period: str) -> None:
    assert loaded(period, "It fell in 1956.")[1] == ["unreadable-period"]
