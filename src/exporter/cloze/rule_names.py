"""The name of a rule, as an author reads it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache


@cache
def rule_name(rule: Callable[..., object]) -> str:
    """The function's name in words: "day and month"."""
    return rule.__name__.replace("_", " ")
