"""What is found has the right value, however it is written."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporter.cloze import find
from exporter.values import Calendar, Moment, Precision, Quantity, Value

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
] + (["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"])
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

DAYS = st.dates(min_value=date(1100, 1, 1), max_value=date(2099, 12, 31))


def _ending(day: int) -> str:
    if day in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _forms(day: date) -> tuple[str, ...]:
    month = MONTHS[day.month - 1]
    return (
        f"{day.day} {month} {day.year}",
        f"{day.day}{_ending(day.day)} {month} {day.year}",
        f"the {day.day}{_ending(day.day)} of {month}, {day.year}".removeprefix("the "),
        f"{month} {day.day}, {day.year}",
        f"{month[:3]} {day.day} {day.year}",
        f"{day:%d/%m/%Y}",
        f"{day.year}-{day:%m-%d}",
    )


def _below_hundred(number: int) -> str:
    if number < 20:
        return UNITS[number]
    tens, unit = divmod(number, 10)
    return TENS[tens - 2] + (f"-{UNITS[unit]}" if unit else "")


def _in_words(number: int) -> str:
    for scale, word in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            rest = number % scale
            joint = " and " if rest < 100 else " "
            return f"{_in_words(number // scale)} {word}" + (
                joint + _in_words(rest) if rest else ""
            )
    return _below_hundred(number)


def only(text: str) -> tuple[str, Value]:
    """The one value found in a text, and where it stands."""
    (found,) = find(text)
    return text[found.start : found.end], found.value


@given(DAYS, st.integers(0, 6))
def test_a_day_has_its_value_in_every_form(day: date, form: int) -> None:
    written = _forms(day)[form]
    # In figures 3/4 may be April or March: the British reading counts.
    moment = Moment(Precision.DAY, day.year, day.month, day.day)
    assert only(f"It happened on {written} at Minsk.") == (written, Calendar(moment))


@given(st.integers(5, 999_999_999))
def test_a_number_is_the_same_in_words_and_figures(number: int) -> None:
    value = Quantity(Fraction(number))
    for written in (f"{number:,}", _in_words(number)):
        assert only(f"They counted {written} sheep.") == (written, value)


@given(st.integers(1, 999), st.integers(1, 9), st.sampled_from([6, 9, 12]))
def test_a_scale_is_multiplied_in_exactly(whole: int, tenth: int, power: int) -> None:
    word = {6: "million", 9: "billion", 12: "trillion"}[power]
    value = Quantity(Fraction(whole * 10 + tenth, 10) * 10**power)
    assert only(f"It cost £{whole}.{tenth} {word}.") == (f"{whole}.{tenth} {word}", value)


def _year(first: int, last: int | None = None) -> Calendar:
    end = None if last is None else Moment(Precision.YEAR, last)
    return Calendar(Moment(Precision.YEAR, first), end)


def _numbers(low: Fraction | int, high: int | None = None) -> Quantity:
    return Quantity(Fraction(low), None if high is None else Fraction(high))


VALUES: dict[str, Value] = {
    "It lasted from [1953–64] in all.": _year(1953, 1964),
    "in [1899–1902]": _year(1899, 1902),
    "in [55 BC]": _year(-55),
    "from [AD 43–410]": _year(43, 410),
    "the [19th century]": Calendar(Moment(Precision.CENTURY, 1801)),
    "the [5th century BC]": Calendar(Moment(Precision.CENTURY, -500)),
    "the [18th and 19th centuries]": Calendar(
        Moment(Precision.CENTURY, 1701), Moment(Precision.CENTURY, 1801)
    ),
    "the [1950s]": Calendar(Moment(Precision.DECADE, 1950)),
    "in [spring 1918]": Calendar(Moment(Precision.SEASON, 1918, 3)),
    "in [June of 1944]": Calendar(Moment(Precision.MONTH, 1944, 6)),
    "on [24 and 25 October]": Calendar(
        Moment(Precision.DAY, None, 10, 24), Moment(Precision.DAY, None, 10, 25)
    ),
    "on [19–20 August 1960]": Calendar(
        Moment(Precision.DAY, 1960, 8, 19), Moment(Precision.DAY, 1960, 8, 20)
    ),
    "in [July and August 1914]": Calendar(
        Moment(Precision.MONTH, 1914, 7), Moment(Precision.MONTH, 1914, 8)
    ),
    "It stood [1250–present].": Calendar(Moment(Precision.YEAR, 1250), open=True),
    "on [31 June 1953]": Calendar(Moment(Precision.DAY, 1953, 6, 31)),
    "at [6.15 p.m.] sharp": Calendar(Moment(Precision.TIME, minute=18 * 60 + 15)),
    "about [15 to 20 million] tons": _numbers(15 * 10**6, 20 * 10**6),
    "[80-90,000] men": _numbers(80_000, 90_000),
    "[two-thirds] of them": _numbers(Fraction(2, 3)),
    "[nine out of ten] farms": _numbers(Fraction(9, 10)),
    "[a quarter of a million] men": _numbers(250_000),
    "[two and a half] centuries": _numbers(Fraction(5, 2)),
    "[6.02 × 10²³] atoms": _numbers(602 * 10**21),
    "It fell to [-15]°C.": _numbers(-15),
    "the vote was [52–48]": _numbers(52, 48),
}


@pytest.mark.parametrize("text", VALUES)
def test_the_value_is_what_is_meant(text: str) -> None:
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    assert only(plain) == (plain[start:end], VALUES[text])


def test_the_period_of_the_deck_decides_between_a_year_and_a_number() -> None:
    around = _year(1200, 1300)
    assert [found.kind for found in find("The wall, 1200 onwards.", period=around)] == ["date"]
    assert [found.kind for found in find("The wall, 1200 onwards.")] == ["number"]


@pytest.mark.parametrize(
    "text", ["10^999999999", "5 × 10^99999", "9" * 5000, "1" * 20 + " million"]
)
def test_no_absurd_value_is_computed(text: str) -> None:
    for found in find(text):
        assert isinstance(found.value, Calendar) or found.value.low < 10**320


def test_an_unknown_language_still_gets_digits_years_and_percentages() -> None:
    text = "Um 1956 waren 40 % von 1430 Delegierten zwölf Jahre dabei."
    found = find(text, language="de")
    assert [text[f.start : f.end] for f in found] == ["1956", "40", "1430"]
