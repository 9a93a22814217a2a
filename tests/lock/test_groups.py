"""Which clozes are asked together."""

from __future__ import annotations

import pytest

from exporter.lock.matching import groups
from tests.lock.marking import card


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("[1953] and [1953]", "T", [["1953", "1953"]]),
        ("[two] and [2] and [3]", "T", [["two", "2"], ["3"]]),
        ("[Kiev] and [KIEV]", "T", [["Kiev", "KIEV"]]),
        ("[c1::12] and [c2::12]", "T", [["12"], ["12"]]),
        ("[c1::12] and [c1::1953]", "T", [["12", "1953"]]),
        ("[25 June 1950] and [1950]", "T", [["25 June 1950"], ["1950"]]),
        ("[12] on [25 June 1950]", "In [1950]", [["12"], ["25 June 1950", "1950"]]),
        ("[25 June 1950], [9 June 1950]", "[June 1950]", [["25 June 1950", "June 1950"],
                                                            ["9 June 1950"]]),
        ("[25 June 1950]", "[July 1950]", [["25 June 1950"], ["July 1950"]]),
        ("[1950]", "[25 June 1950]", [["1950"], ["25 June 1950"]]),
        ("[twelve] of [c3::12]", "T", [["twelve", "12"]]),
    ],
)  # fmt: skip
def test_equal_answers_are_one_group(text: str, title: str, expected: list[list[str]]) -> None:
    found = [[place.answer for place in group] for group in groups.of(card(text, title), "en-GB")]
    assert found == expected
