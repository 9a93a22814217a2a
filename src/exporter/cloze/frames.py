"""Join two values that are one answer: dates, years, numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from exporter.cloze.date_frames import dates_in_range, dates_that_share, years_in_range
from exporter.cloze.items import Item
from exporter.cloze.joints import Joint, joint
from exporter.cloze.number_frames import numbers_in_range
from exporter.cloze.proportions import proportion
from exporter.cloze.rule_names import rule_name
from exporter.cloze.tokens import Line

Frame = Callable[[Line, Item, Item, Joint], Item | None]
FRAMES: tuple[Frame, ...] = (dates_that_share, dates_in_range, years_in_range, numbers_in_range)
"""The rules that join two values; the first that fits counts."""

Both = Callable[[Line, Item, Item], Item | None]


def join_dates(line: Line, items: Sequence[Item]) -> list[Item]:
    """The items with those joined that share a month, before any is taken for a label."""
    return _joined(line, items, _join_days)


def join(line: Line, items: Sequence[Item]) -> list[Item]:
    """The items with those that make one answer joined, from the right to the left."""
    return _joined(line, items, _join_two)


def _joined(line: Line, items: Sequence[Item], both_of: Both) -> list[Item]:
    joined: list[Item] = []
    for item in reversed(items):
        current = item
        while joined and (both := both_of(line, current, joined[-1])):
            joined.pop()
            current = both
        joined.append(current)
    joined.reverse()
    return joined


def _join_days(line: Line, left: Item, right: Item) -> Item | None:
    """A day and a fuller date with no space between: 9/10 Nov, 24-25 October."""
    found = joint(line, left, right)
    if found is None or not found.tight or right.subtype not in ("date", "dates"):
        return None
    both = dates_that_share(line, left, right, found)
    return both._replace(rule=rule_name(dates_that_share)) if both else None


def _join_two(line: Line, left: Item, right: Item) -> Item | None:
    if both := proportion(line, left, right):
        return both._replace(rule=rule_name(proportion))
    found = joint(line, left, right)
    if found is None:
        return None
    for frame in FRAMES:
        if both := frame(line, left, right, found):
            return both._replace(rule=rule_name(frame))
    return None
