"""The lines of a lock file, each read by itself."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from exporter.lock.records import CardRecord, ClozeRecord, Retired, Role

_TIME = r"(?P<changed>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)"
_CONTENT = r"(?P<content>[0-9a-f]{16})"
_NUMBER = r"c(?P<number>[1-9]\d{0,2})"


def _quoted(name: str) -> str:
    return rf'(?P<{name}>"(?:[^"\\]|\\.)*")'


_HASHES = r"(?: frame (?P<frame>[0-9a-f]{8})(?: rest (?P<rest>[0-9a-f]{16}))?)?"
_NAMED = rf"(?: of {_quoted('of')})?{_HASHES}"
_WORDS = rf" after {_quoted('before')} before {_quoted('after')}{_NAMED}"
_DECK = re.compile(r"deck (?P<id>\S+)")
_STAMP = re.compile(rf"stamp \S+ changed {_TIME} content {_CONTENT}")
_CARD = re.compile(rf"(?P<word>card|removed) (?P<id>\S+) changed {_TIME} content {_CONTENT}")
_CLOZE = re.compile(
    rf"  {_NUMBER}(?: (?P<role>with|also))?(?P<title> title)? {_quoted('answer')}{_WORDS}"
)
_RETIRED = re.compile(rf"  retired {_NUMBER}(?P<title> title)? {_quoted('answer')}(?:{_WORDS})?")


class DeckLine(NamedTuple):
    """The line with the deck's id."""

    id: str


@dataclass(frozen=True, slots=True)
class StampLine:
    """A line of older locks that means nothing any more."""


Entry = DeckLine | StampLine | CardRecord | ClozeRecord | Retired


def entry(line: str) -> Entry | None:
    """What a line says, or None where it says nothing that a lock can say."""
    try:
        return _entry(line.rstrip())
    except ValueError:  # a time that is none, such as the 31st of June; a broken escape
        return None


def _entry(line: str) -> Entry | None:
    if match := _CLOZE.fullmatch(line):
        before, after = _text(match["before"]), _text(match["after"])
        role, title = Role(match["role"] or ""), bool(match["title"])
        number, answer = int(match["number"]), _text(match["answer"])
        return ClozeRecord(number, answer, before, after, role, title, *_naming(match))
    if match := _RETIRED.fullmatch(line):
        before, after = (_text(match[side] or '""') for side in ("before", "after"))
        number, title = int(match["number"]), bool(match["title"])
        return Retired(number, _text(match["answer"]), before, after, title, *_naming(match))
    if match := _CARD.fullmatch(line):
        removed = match["word"] == "removed"
        return CardRecord(match["id"], _time(match), match["content"], removed=removed)
    if _STAMP.fullmatch(line):
        return StampLine()
    if match := _DECK.fullmatch(line):
        return DeckLine(match["id"])
    return None


def _naming(match: re.Match[str]) -> tuple[str, str, str]:
    """What the fact is of, and the hashes of what tells it from others: empty in older locks.

    There was a time when only the frame was written, and that of another making.
    """
    rest = match["rest"] or ""
    return _text(match["of"] or '""') if rest else "", match["frame"] if rest else "", rest


def _text(written: str) -> str:
    if "\\" not in written and written.isprintable():  # as nearly all are
        return written[1:-1]
    return str(json.loads(written))


def _time(match: re.Match[str]) -> int:
    # Not strptime: the module that it loads takes a hundredth of a check.
    return int(datetime.fromisoformat(match["changed"]).timestamp())
