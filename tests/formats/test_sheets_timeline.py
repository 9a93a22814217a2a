"""The timeline has every dated fact in order of time, drawn to scale."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from exporter.formats.sheets.paper import A4, STANDARD, Setting
from exporter.formats.sheets.printing import print_sheet
from exporter.formats.sheets.timeline.facts import Fact, facts_of
from exporter.formats.sheets.timeline.pages import timeline_pages
from exporter.formats.sheets.timeline.scale import Scale, scale
from exporter.model import Card, Deck, Event
from exporter.stretches import interval, written_year
from exporter.values import Calendar, Moment, Precision
from tests.formats.sheet_decks import card, deck
from tests.formats.sheet_pages import MM, Sheet


def year(number: int, precision: Precision = Precision.YEAR) -> Moment:
    return Moment(precision, number)


def day(number: int, month: int, day_: int) -> Moment:
    return Moment(Precision.DAY, number, month, day_)


def event(date: str, label: str, start: Moment, end: Moment | None = None) -> Event:
    return Event(date, label, Calendar(start, end))


def telling(*events: Event, title: str = "A card") -> Card:
    return card(title.lower().replace(" ", "-"), title, "Text.", events=events)


def printed(deck_: Deck) -> Sheet:
    parts = print_sheet(deck_, "Timeline", Setting(A4, STANDARD), timeline_pages, {})
    return Sheet(b"".join(parts))


def test_facts_come_in_order_of_time_whatever_their_card() -> None:
    told = deck(
        telling(event("1964", "fall", year(1964)), event("5 March 1953", "death", day(1953, 3, 5))),
        telling(event("6 March 1953", "heir", day(1953, 3, 6)), title="Other"),
    )
    assert [fact.label for fact in facts_of(told)] == ["death", "heir", "fall"]


def test_years_before_christ_come_first_and_without_a_year_nought() -> None:
    told = deck(
        telling(
            event("14", "d", year(14)),
            event("1 BC", "b", year(-1)),
            event("44 BC", "a", year(-44)),
            event("1", "c", year(1)),
        )
    )
    found = facts_of(told)
    assert [fact.label for fact in found] == ["a", "b", "c", "d"]
    assert found[2].start - found[1].start == 1
    assert [fact.year for fact in found] == ["44 BC", "1 BC", "AD 1", "AD 14"]


@pytest.mark.parametrize(
    ("value", "length"),
    [
        (Calendar(day(1953, 3, 5)), 0),
        (Calendar(Moment(Precision.MONTH, 1953, 3)), 1 / 12),
        (Calendar(Moment(Precision.SEASON, 1953, 6)), 1 / 4),
        (Calendar(year(1953)), 1),
        (Calendar(year(1950, Precision.DECADE)), 10),
        (Calendar(year(1801, Precision.CENTURY)), 100),
        (Calendar(year(1917), year(1921)), 5),
        (Calendar(day(1957, 6, 18), Moment(Precision.DAY, None, None, 29)), 11 / 372),
    ],
)
def test_a_date_is_as_long_as_what_is_known_of_it(value: Calendar, length: float) -> None:
    start, end = interval(value)
    assert end - start == pytest.approx(length)


def test_a_fact_without_a_year_has_no_place() -> None:
    assert not facts_of(deck(telling(Event("24 October", "somewhen"))))


def test_the_list_says_date_label_and_card_under_their_year() -> None:
    read = printed(deck(telling(event("5 March 1953", "Stalin dies", day(1953, 3, 5)))))
    said = " ".join(read.text("H2", "Lbl", "LBody", "Span").split())
    assert said == "1953 1 5 March Stalin dies A card"


def test_a_card_named_again_is_a_ditto_to_the_eye_and_a_name_to_the_ear() -> None:
    events = (event("1953", "one", year(1953)), event("1953", "two", year(1953)))
    read = printed(deck(telling(*events)))
    assert read.text("Span").count("A card") == 1
    (said,) = [str(e.ActualText) for e, _ in read.elements if "/ActualText" in e][:1]
    assert said == "A card"


def test_a_point_stands_where_its_day_is() -> None:
    span = Scale(1953, 1965, 480)
    assert span.x(1953) == 0
    assert span.x(1959) == 240
    assert span.x(1990) == 480


def fact(start: float, end: float | None = None) -> Fact:
    return Fact("", "", telling(), start, start if end is None else end)


def test_the_scale_is_the_period_where_most_facts_fall_into_it() -> None:
    told = [fact(1934), *(fact(1953 + number / 2) for number in range(20))]
    span = scale(told, Calendar(year(1953), year(1964)), 100)
    assert (span.first, span.last) == (1953, 1965)
    assert span.before(told[0])
    assert not span.before(told[1])


@pytest.mark.parametrize(
    "period", [None, Calendar(year(1800), year(1810)), Calendar(year(1964), year(1953))]
)
def test_without_a_period_that_fits_the_scale_is_that_of_the_facts(
    period: Calendar | None,
) -> None:
    span = scale([fact(1953.2), fact(1964.8)], period, 100)
    assert (span.first, span.last) == (1953, 1965)


@pytest.mark.parametrize("years", [1, 3, 12, 40, 333, 5000, 70000])
def test_the_years_that_are_written_do_not_touch(years: int) -> None:
    ticks = [x for x, _ in Scale(1000 - years, 1000, 490).ticks()]
    assert len(ticks) >= 2 or years == 1
    assert all(right - left >= 34 - 0.01 for left, right in pairwise(ticks))


def test_a_year_is_written_as_people_do() -> None:
    written = [written_year(count) for count in (-43, 0, 1, 99, 100, 1953)]
    assert written == ["44 BC", "1 BC", "AD 1", "AD 99", "100", "1953"]


def test_round_years_are_marked_before_christ_too() -> None:
    marked = [year for _, year in Scale(-3199, 600, 490).ticks()]
    assert marked == ["3000 BC", "2500 BC", "2000 BC", "1500 BC", "1000 BC", "500 BC", "500"]
    assert [year for _, year in Scale(-1, 3, 490).ticks()] == [
        "2 BC",
        "1 BC",
        "AD 1",
        "AD 2",
        "AD 3",
    ]


def test_a_few_far_facts_do_not_squeeze_the_others() -> None:
    told = [fact(-752), *(fact(1914 + number / 2) for number in range(54)), fact(2400)]
    span = scale(told, None, 100)
    assert (span.first, span.last) == (1914, 1941)
    assert span.before(told[0])
    assert span.after(told[-1])


def test_facts_that_are_spread_are_all_within_the_scale() -> None:
    span = scale([fact(1000 + number**2 * 10) for number in range(12)], None, 100)
    assert (span.first, span.last) == (1000, 2211)


@pytest.mark.parametrize(
    ("date", "value", "said"),
    [
        ("AD 9", Calendar(year(9)), "AD 9 1 AD 9 It fell A card"),
        ("19 August AD 14", Calendar(day(14, 8, 19)), "AD 14 1 19 August It fell A card"),
        ("19 August 1953", Calendar(day(1953, 8, 19)), "1953 1 19 August It fell A card"),
        ("19 August '53", Calendar(day(1953, 8, 19)), "1953 1 19 August It fell A card"),
        ("'53", Calendar(year(1953)), "1953 1 '53 It fell A card"),
        ("c. 1200", Calendar(year(1200)), "1200 1 c. 1200 It fell A card"),
        ("15 March 44 BC", Calendar(day(-44, 3, 15)), "44 BC 1 15 March It fell A card"),
    ],
)
def test_a_date_is_shown_without_its_year_only_where_more_is_left(
    date: str, value: Calendar, said: str
) -> None:
    read = printed(deck(telling(Event(date, "It fell", value))))
    assert " ".join(read.text("H2", "Lbl", "LBody", "Span").split()) == said


def test_the_key_explains_what_is_about_a_year_where_there_is_such_a_fact() -> None:
    about = printed(deck(telling(event("about 1200", "It fell", year(1200)))))
    sure = printed(deck(telling(event("1200", "It fell", year(1200)))))
    assert "about then" in "".join(run.text for run in about.runs)
    assert "about then" not in "".join(run.text for run in sure.runs)


def test_bars_are_as_long_as_their_time() -> None:
    told = deck(telling(event("1955–58", "plan", year(1955), year(1958))))
    read = printed(replace(told, years=Calendar(year(1953), year(1964))))
    bar = max(
        (line for line in read.lines if line.y == line.to_y and line.x > 20 * MM + 1),
        key=lambda line: line.y,
    )
    unit = 175 * MM / 12
    assert bar.x == pytest.approx(20 * MM + 2 * unit, abs=0.05)
    assert bar.to_x == pytest.approx(20 * MM + 6 * unit, abs=0.05)


def test_a_period_stays_on_one_page_while_it_can_be_read() -> None:
    events = [event(f"{1900 + n}", "something that happened", year(1900 + n)) for n in range(38)]
    read = printed(deck(telling(*events)))
    assert len(read.pdf.pages) == 1
    assert min(run.size for run in read.runs if run.tag == "LBody") >= 9
    assert len(printed(deck(telling(*events, *events, *events))).pdf.pages) > 1


def test_a_thousand_facts_are_all_listed() -> None:
    events = [event(f"{n}", f"fact {n}", year(n)) for n in range(1000, 2000)]
    read = printed(deck(telling(*events)))
    labels = [run.text.strip() for run in read.runs if run.tag == "Lbl"]
    assert labels == [str(n) for n in range(1, 1001)]


def test_names_of_cards_are_cut_before_a_second_page_is_begun() -> None:
    long = "The great and very long war of the northern powers"
    cards = [
        telling(event(str(n), "a fact that is told", year(n)), title=f"{long} {n}")
        for n in range(1701, 1740)
    ]
    read = printed(deck(*cards))
    assert len(read.pdf.pages) == 1
    shown = {run.text.strip() for run in read.runs if run.tag == "Span"}
    assert any(name.endswith("…") for name in shown)
    assert not any(name.endswith(("The\u00a0…", "and\u00a0…", "the\u00a0…")) for name in shown)
    said = {str(e.ActualText) for e, _ in read.elements if "/ActualText" in e}
    assert f"{long} 1707" in said
