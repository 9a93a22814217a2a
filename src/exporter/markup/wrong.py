"""What can be wrong with a mark for a cloze."""

from __future__ import annotations

from typing import NamedTuple

from exporter.model import HIGHEST_NUMBER


class Mistake(NamedTuple):
    """What is wrong with a mark; offsets count from the start of the paragraph."""

    code: str
    message: str
    help: str
    start: int
    end: int


def unclosed(start: int, end: int, closing: str) -> Mistake:
    return Mistake(
        "unclosed-cloze",
        "this cloze is never closed",
        f"close it with '{closing}' in the same paragraph",
        start,
        end,
    )


def unopened(start: int, opening: str, escaped: str) -> Mistake:
    closing = escaped.replace("\\", "")
    return Mistake(
        "unopened-cloze",
        f"'{closing}' closes no cloze",
        f"open it with '{opening}', or write '{escaped}' to show the brackets",
        start,
        start + 2,
    )


def nested(start: int, end: int) -> Mistake:
    return Mistake(
        "nested-cloze",
        "a cloze stands inside another",
        "close the first before the next",
        start,
        end,
    )


def empty(start: int, end: int) -> Mistake:
    return Mistake("empty-cloze", "this cloze hides nothing", "write the answer in it", start, end)


def number(start: int, end: int) -> Mistake:
    return Mistake(
        "cloze-number",
        f"a cloze's number must be between 1 and {HIGHEST_NUMBER}",
        "take a smaller number, or '[[…]]' to have one given",
        start,
        end,
    )


def malformed(start: int, end: int) -> Mistake:
    return Mistake(
        "malformed-cloze",
        "this looks like a cloze but is none",
        "write '{{c1::answer}}', or '[[answer]]'",
        start,
        end,
    )
