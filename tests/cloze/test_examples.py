"""The examples in the rules' own documentation hold."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator

import pytest

from exporter.cloze import find
from exporter.cloze.naming import rule_name
from exporter.cloze.scan import LABELS, READERS, VETOES

_GAP = re.compile(r"\[(?P<date>[^\]]+)\]|\{(?P<number>[^}]+)\}")


def _rules() -> list[Callable[..., object]]:
    return [*READERS, *LABELS, *VETOES]


def _examples() -> Iterator[tuple[str, str]]:
    for rule in _rules():
        for line in (inspect.getdoc(rule) or "").splitlines():
            if line.startswith("- "):
                yield rule_name(rule), line.removeprefix("- ")


def _unmark(example: str) -> tuple[str, list[tuple[str, str]]]:
    gaps = [
        (match.group(match.lastgroup or 0), str(match.lastgroup))
        for match in _GAP.finditer(example)
    ]
    return _GAP.sub(lambda match: match.group(match.lastgroup or 0), example), gaps


@pytest.mark.parametrize(("rule", "example"), list(_examples()))
def test_what_a_rule_says_of_itself_is_so(rule: str, example: str) -> None:
    text, gaps = _unmark(example)
    assert [(text[f.start : f.end], f.kind) for f in find(text)] == gaps


def test_every_rule_shows_an_example() -> None:
    shown = {rule for rule, _ in _examples()}
    assert [rule_name(rule) for rule in _rules() if rule_name(rule) not in shown] == []
