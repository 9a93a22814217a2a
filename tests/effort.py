"""How much a call has to do, counted and not timed: the same on any machine, busy or not."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


def lines(function: Callable[[], object]) -> int:
    """How many lines of Python are run by a call, each as often as it is.

    What is done in C, as by a regular expression, counts as the one line that asks for it.
    """
    count = 0

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    former = sys.gettrace()
    sys.settrace(trace)
    try:
        function()
    finally:
        sys.settrace(former)
    return count


class Searched(str):
    """A text that counts how often it is gone through for a sign, which is done in C."""

    searches = 0

    def __contains__(self, sign: object) -> bool:
        self.searches += 1
        return super().__contains__(sign)  # type: ignore[operator]
