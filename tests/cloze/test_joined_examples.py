"""The examples hold of the rules that join values and weigh evidence, too."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator

import pytest

from exporter.cloze import find, frames, full_years, open_ranges, proportions, short_years
from exporter.cloze.lone_days import day_of_a_month
from exporter.cloze.millions import millions

RULES: tuple[Callable[..., object], ...] = (
    proportions.proportion,
    frames.dates_that_share,
    frames.dates_in_range,
    frames.years_in_range,
    frames.numbers_in_range,
    open_ranges.open_range,
    *full_years.JUDGES,
    *short_years.JUDGES,
    day_of_a_month,
    millions,
)
_GAP = re.compile(r"\[(?P<date>[^\]]+)\]|\{(?P<number>[^}]+)\}")


def _examples() -> Iterator[str]:
    for rule in RULES:
        lines = (inspect.getdoc(rule) or "").splitlines()
        yield from (line.removeprefix("- ") for line in lines if line.startswith("- "))


@pytest.mark.parametrize("example", list(_examples()))
def test_what_a_rule_says_of_itself_is_so(example: str) -> None:
    gaps = [
        (match.group(str(match.lastgroup)), match.lastgroup) for match in _GAP.finditer(example)
    ]
    text = _GAP.sub(lambda match: match.group(str(match.lastgroup)), example)
    assert [(text[f.start : f.end], f.kind) for f in find(text)] == gaps


def test_every_rule_shows_an_example() -> None:
    assert [rule.__name__ for rule in RULES if "\n- " not in (inspect.getdoc(rule) or "")] == []
