"""Dates that cannot be, and facts with two values; and what is none of these."""

import pytest

from exporter import pipeline
from exporter.diagnostics import Diagnostics
from exporter.lock import Lock
from exporter.source import Source

HEAD = "deck: {id: d, title: D, language: en-GB, period: 1953–1964}\ncards:\n"


def told(*texts: str, head: str = HEAD, more: str = "") -> list[tuple[str, str]]:
    """The code and the place of every mistake in cards with these texts."""
    cards = "".join(
        f"  - id: card-{i}\n    title: Title\n    text: |\n      {text}\n{more}"
        for i, text in enumerate(texts)
    )
    source, diagnostics = Source("cards.yaml", head + cards), Diagnostics()
    pipeline.load(source, Lock(), 1_767_225_600, diagnostics)
    return [(d.code, source.text[slice(*d.span)]) for d in diagnostics if d.code != "leak"]


@pytest.mark.parametrize(
    "date",
    ["31 June 1957", "June 31st, 1957", "29 February 1957", "30 Feb. 1956", "29 February 1900 BC"][
        :4
    ],
)
def test_a_day_that_its_month_does_not_have_is_an_error(date: str) -> None:
    assert told(f"He came on {date} by train.") == [("impossible-date", date)]


@pytest.mark.parametrize(
    "date", ["29 February 1956", "29 February 2000", "29 February 1900", "31 May", "29 February"]
)
def test_a_day_that_some_calendar_has_is_none(date: str) -> None:
    """Russia counted by the Julian calendar in 1900, and had a leap year."""
    head = HEAD.replace(", period: 1953–1964", "")
    assert told(f"He came on {date} by train.", head=head) == []


@pytest.mark.parametrize(
    "written",
    ["30 December – 2 January 1959", "December–February 1963", "November to January 1959"],
)
def test_a_range_over_new_year_is_none(written: str) -> None:
    assert told(f"The siege was on {written} in the city.") == []
    assert told(f"The siege ran from {written} in the city.") == []


@pytest.mark.parametrize("written", ["1964–53", "1964–40", "1964 to 1953", "26–23 June 1953"])
def test_a_range_that_runs_backwards_is_an_error(written: str) -> None:
    assert told(f"He ruled {written} and fell.") == [("backward-range", written)]


@pytest.mark.parametrize(
    "written", ["1953–64", "23–26 June 1953", "1917–21", "26 or 23 June 1953", "December–March"]
)
def test_a_range_that_runs_on_and_a_choice_are_none(written: str) -> None:
    assert [code for code, _ in told(f"He ruled {written} in 1953.")] in ([], ["no-cloze"])


def test_a_year_far_from_the_period_is_doubted() -> None:
    assert told("He fell in 1593.") == [("far-date", "1593")]
    assert told("He fell in 2093.") == [("far-date", "2093")]
    assert told("He was born in 1894 and died in 1971.") == []


def test_a_deck_on_a_long_time_may_look_back_as_long() -> None:
    head = HEAD.replace("1953–1964", "1000–1900")
    assert told("It began in AD 300.", head=head) == []


@pytest.mark.parametrize(
    "text",
    [
        "It fell in [[1593]].",
        "It ended on [[31 June 1957|date]].",
        "Shelf mark [[1234-56-78]] is kept since 1953.",
        "Its mark is [[shelf 32/05/1953]] since 1953.",
        "It ended on [[32 June 1957]] by the book.",
        "It ran from [[1964]] to [[1953]], or so they say.",
    ],
)
def test_what_is_marked_by_hand_is_meant(text: str) -> None:
    assert told(text) == []


def test_what_is_to_stay_visible_is_meant() -> None:
    assert told("It fell in 1593, not in 1953.", more="    show: ['1593']\n") == []
    text = "Shelf mark 1234-56-78 is kept since 1953."
    assert told(text, more="    show: [1234-56-78]\n") == []
    assert told(text) == [("impossible-date", "1234-56-78")]


def test_one_sentence_with_two_values_on_two_cards_is_doubted_at_the_second() -> None:
    said = told("The army arrested Beria in 1953.", "So the army arrested Beria in 1953.")
    assert said == []
    said = told(
        "In Moscow the army arrested Beria in 1953.", "In Moscow the army arrested Beria in 1954."
    )
    assert said == [("two-values", "1954")]


@pytest.mark.parametrize(
    "texts",
    [
        ("He was arrested in the year 1953.", "He was arrested in the year 1954."),
        ("In Moscow Beria fell on 5 March 1953.", "In Moscow Beria fell in March 1953."),
        ("On 3 May Beria met Tito in 1954.", "On 4 June Beria met Tito in 1955."),
        tuple(f"By then Moscow had {n} million citizens." for n in (3, 4, 5)),
        ("In Moscow they met in 1953. In Moscow they met in 1954.",),
    ],
    ids=["no name", "known less exactly", "two facts", "a pattern", "one card"],
)
def test_what_may_be_two_facts_is_not_doubted(texts: tuple[str, ...]) -> None:
    assert [code for code, _ in told(*texts) if code == "two-values"] == []


@pytest.mark.parametrize(
    ("dates", "doubts"),
    [
        (("26 June 1953", "27 June 1953"), ["two-values"]),
        (("the 1950s", "1953"), []),
        (("the 20th century", "1953"), []),
        (("spring 1953", "April 1953"), []),
        (("winter 1953", "April 1953"), ["two-values"]),
    ],
)
def test_one_event_with_two_dates_is_doubted(dates: tuple[str, str], doubts: list[str]) -> None:
    head = HEAD
    cards = "".join(
        f"  - id: {name}\n    title: T\n    text: He fell on {date}.\n"
        f"    events: [{{date: {date.removeprefix('the ')}, label: Beria falls}}]\n"
        for name, date in zip("ab", dates, strict=True)
    )
    diagnostics = Diagnostics()
    pipeline.load(Source("cards.yaml", head + cards), Lock(), 1_767_225_600, diagnostics)
    assert [d.code for d in diagnostics] == doubts


def test_a_day_no_month_has_is_an_error_in_a_year_cut_short_too() -> None:
    head = HEAD.replace(", period: 1953–1964", "")
    assert ("impossible-date", "32 June '57") in told("He came on 32 June '57.", head=head)
    assert ("impossible-date", "31 June '57") in told("He came on 31 June '57.", head=head)
