"""The examples in the rules' own documentation hold, and the page that shows them is current.

``UPDATE_GOLDEN=1 pytest tests/cloze/test_examples.py`` writes the page anew.
"""

from __future__ import annotations

import os

import pytest

from exporter.cloze import find
from exporter.cloze.grammar import GROUPS
from tests.cloze import grammar

EXAMPLES = [
    (name, example)
    for rules in GROUPS.values()
    for name, examples in map(grammar.shown, rules)
    for example in examples
]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_what_a_rule_says_of_itself_is_so(rule: str, example: str) -> None:
    text, gaps = grammar.unmarked(example)
    assert [(text[f.start : f.end], f.kind) for f in find(text)] == gaps


def test_every_rule_shows_an_example() -> None:
    rules = [rule for rules in GROUPS.values() for rule in rules]
    assert [rule.__name__ for rule in rules if not grammar.shown(rule)[1]] == []


def test_no_rule_stands_in_two_places() -> None:
    rules = [rule for rules in GROUPS.values() for rule in rules]
    assert len(rules) == len(set(rules))


def test_the_page_of_rules_is_current() -> None:
    page = grammar.with_rules(grammar.PAGE.read_text(encoding="utf-8"))
    if os.environ.get("UPDATE_GOLDEN"):
        grammar.PAGE.write_text(page, encoding="utf-8")
    assert grammar.PAGE.read_text(encoding="utf-8") == page
