"""The examples in the rules' own documentation hold."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator

import pytest

from exporter.cloze import find, frames, scan
from exporter.cloze.naming import rule_name

_GAP = re.compile(r"\[(?P<date>[^\]]+)\]|\{(?P<number>[^}]+)\}")


def _rules() -> list[Callable[..., object]]:
    return list(scan_module.RULES)


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
