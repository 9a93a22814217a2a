"""Dates on a line of years: which may be the same."""

from __future__ import annotations

import pytest

from exporter.cloze import find
from exporter.stretches import may_be_one
from exporter.values import Calendar


def date(written: str) -> Calendar:
    (found,) = find(f"It was in {written}.")
    assert isinstance(found.value, Calendar)
    return found.value


@pytest.mark.parametrize(
    ("coarse", "exact"),
    [
        ("the 1950s", "1953"),
        ("the 1950s", "1953–56"),
        ("the 20th century", "1953"),
        ("the 20th century", "the 1950s"),
        ("the 5th century BC", "480 BC"),
        ("the 2nd millennium BC", "1200 BC"),
        ("1953", "March 1953"),
        ("1953", "5 March 1953"),
        ("March 1953", "5 March 1953"),
        ("March", "5 March 1953"),
        ("spring 1953", "April 1953"),
        ("spring 1953", "5 March 1953"),
        ("Easter 1913", "23 March 1913"),
        ("Good Friday 1998", "10 April 1998"),
        ("winter 1953", "January 1954"),
        ("winter 1953", "January 1953"),
        ("'53", "5 March 1953"),
        ("5 March '53", "March 1953"),
        ("5 March", "1953"),
        ("1953–64", "March 1953 – October 1964"),
    ],
)
def test_what_is_known_more_exactly_may_be_the_same(coarse: str, exact: str) -> None:
    assert may_be_one(date(coarse), date(exact))
    assert may_be_one(date(exact), date(coarse))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the 1950s", "1964"),
        ("the 19th century", "1953"),
        ("the 5th century BC", "400 BC"),
        ("1953", "March 1954"),
        ("March 1953", "April 1953"),
        ("March 1953", "5 April 1953"),
        ("5 March 1953", "6 March 1953"),
        ("spring 1953", "July 1953"),
        ("winter 1953", "July 1953"),
        ("winter 1953", "January 1955"),
        ("'53", "'54"),
        ("'53", "5 March 1954"),
        ("5 March", "6 March 1953"),
        ("1953–64", "1953"),
        ("1953–64", "the 1950s"),
        ("AD 53", "1953"),
    ],
)
def test_two_times_are_not_the_same(one: str, other: str) -> None:
    assert not may_be_one(date(one), date(other))
    assert not may_be_one(date(other), date(one))
