"""The words of a language stand in its own module and nowhere else, each of them once."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import exporter.cloze
from exporter.cloze.english import ENGLISH
from exporter.cloze.vocabulary import Vocabulary

FOLDER = Path(exporter.cloze.__file__).parent
OF_NO_LANGUAGE = {"english.py", "roman.py", "units.py"}
"""The words of English, Roman numerals, the units of the international system."""

WORD = re.compile(r"['’]?[a-z]+(?:['’][a-z]+)*")
NOTATION = {"x", "e", "www"}
NAMES = {
    *("date", "dates", "day", "month", "months", "month and year", "time", "year", "years"),
    *("decade", "decades", "century", "centuries", "number", "rank", "fraction", "ratio"),
    *("to", "until", "or", "and"),  # the marks of a joint
    *("read", "joined", "label", "season", "weekday"),  # rules and their groups
    *("auto", "marked", "none", "numbers"),  # policies
    *("find", "scan", "vocabulary"),  # what the package has to offer
}
"""Kinds, marks, rules and policies, which have a name and stand in no text."""
NAMED_BY = {"kind", "subtype", "mark", "policy"}


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.py")), ids=lambda path: path.stem)
def test_no_rule_knows_a_word_of_a_language(path: Path) -> None:
    if path.name not in OF_NO_LANGUAGE:
        assert [*words_in(path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize(
    "source",
    [
        'line.lower(index) == "noon"',
        'line.lower(index) in ("a", "day")',
        'word == "year"',
        'FEASTS = frozenset(("easter",))',
        'FEASTS = "easter lent".split()',
        'word.endswith("’s")',
    ],
)
def test_a_word_that_a_rule_knows_is_seen(source: str) -> None:
    assert [*words_in(source)]


@pytest.mark.parametrize(
    "source",
    [
        'item.subtype == "year"',
        '"ratio" in (left.subtype, right.subtype)',
        'MARKS = frozenset((",", "×", "x"))',
        "def rule():\n    '''The noon.'''\n    return f\"'{name} the' makes it a name\"",
    ],
)
def test_the_name_of_a_kind_is_no_word_of_a_text(source: str) -> None:
    assert [*words_in(source)] == []


def test_no_word_stands_twice_in_a_list_of_words() -> None:
    tree = ast.parse((FOLDER / "english.py").read_text(encoding="utf-8"))
    lists = [
        node.args[0].value.split()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    ]
    assert len(lists) > 100
    assert [[word for word in words if words.count(word) > 1] for words in lists] == [[]] * len(
        lists
    )


def test_every_list_of_words_has_some_and_is_asked_for_by_a_rule() -> None:
    rules = "".join(path.read_text(encoding="utf-8") for path in FOLDER.glob("*.py"))
    lists = [*Vocabulary.__annotations__]
    assert [name for name in lists if not getattr(ENGLISH, name)] == []
    assert [name for name in lists if not re.search(rf"(?:words|ENGLISH)\.{name}\b", rules)] == []


def words_in(source: str) -> Iterator[str]:
    """The words of a language among the literals of a module, with their lines."""
    tree = ast.parse(source)
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            continue
        above = parents[node]
        if isinstance(above, ast.Expr | ast.JoinedStr):
            continue
        split = isinstance(above, ast.Attribute)
        words = node.value.split() if split else [node.value]
        allowed = NOTATION if split or is_compared_with_text(node, parents) else NAMES | NOTATION
        for word in words:
            if WORD.fullmatch(word) and word not in allowed:
                yield f"{node.lineno}: {word}"


def is_compared_with_text(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> bool:
    """Whether a literal is compared, and with nothing that has names for values."""
    while not isinstance(node, ast.Compare):
        if isinstance(node, ast.stmt) or node not in parents:
            return False
        node = parents[node]
    named = {part.attr for part in ast.walk(node) if isinstance(part, ast.Attribute)}
    named |= {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}
    return not named & NAMED_BY
