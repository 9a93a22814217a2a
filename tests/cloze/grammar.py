"""What the rules of the recogniser say of themselves, and the page that is made of it."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from exporter.cloze.grammar import GROUPS
from exporter.cloze.rule_names import rule_name

PAGE = Path(__file__).parents[2] / "docs" / "recognition.md"

_GAP = re.compile(r"\[(?P<date>[^\]]+)\]|\{(?P<number>[^}]+)\}")
_RULES = re.compile(r"(<!-- rules -->\n).*?(<!-- end -->)", re.DOTALL)


def shown(rule: Callable[..., object]) -> tuple[str, list[str]]:
    """A rule's name and the examples in its documentation."""
    lines = (inspect.getdoc(rule) or "").splitlines()
    examples = [line.removeprefix("- ") for line in lines if line.startswith("- ")]
    return rule_name(rule), examples


def unmarked(example: str) -> tuple[str, list[tuple[str, str]]]:
    """An example without its marks, and the values marked: [dates] and {numbers}."""
    gaps = [
        (match.group(str(match.lastgroup)), str(match.lastgroup))
        for match in _GAP.finditer(example)
    ]
    return _GAP.sub(lambda match: match.group(str(match.lastgroup)), example), gaps


def with_rules(page: str) -> str:
    """The page with its tables of rules as the code has them now."""
    rules = "\n".join(_tables())
    return _RULES.sub(lambda match: f"{match[1]}{rules}\n{match[2]}", page)


def _tables() -> Iterator[str]:
    for group, rules in GROUPS.items():
        yield f"\n### {group[0].upper()}{group[1:]}\n\n| rule | what | examples |\n|---|---|---|"
        for rule in rules:
            name, examples = shown(rule)
            yield f"| {name} | {_cell(_sentence(rule))} | {_cell('<br>'.join(examples))} |"


def _sentence(rule: Callable[..., object]) -> str:
    """What a rule says of itself before its first example, on one line."""
    text = (inspect.getdoc(rule) or "").partition("\n\n")[0]
    return " ".join(text.split())


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("*", "\\*")
