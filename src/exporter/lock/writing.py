"""A lock as text: one line for each card and cloze, made to be read in a diff.

The cards are sorted by id, not in the order of the deck: cards added on two branches then
stand apart and git merges them, and moving a card in the source changes no line.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime

from exporter.lock.records import CardRecord, ClozeRecord, Lock, Retired

VERSION = 1
TITLE = "exporter lock"
LAST = "end"

_HEADER = f"""\
{TITLE} {VERSION}
# Which cloze number stands for which fact. Learners' review history hangs on it:
# commit this file with the source. 'exporter build' writes it.
"""


def write(lock: Lock) -> str:
    """The text of a lock; reading it gives the same lock."""
    blocks = [_HEADER + f"deck {lock.deck}\n"]
    blocks += ["".join(f"{line}\n" for line in _card(card)) for card in _sorted(lock)]
    return "\n".join([*blocks, f"{LAST}\n"])


def _sorted(lock: Lock) -> list[CardRecord]:
    return sorted(lock.cards, key=lambda card: card.id)


def _card(card: CardRecord) -> Iterator[str]:
    word = "removed" if card.removed else "card"
    yield f"{word} {card.id} changed {_time(card.changed)} content {card.content}"
    yield from (_cloze(cloze) for cloze in card.clozes)
    yield from (_retired(entry) for entry in card.retired)


def _cloze(cloze: ClozeRecord) -> str:
    role = f" {cloze.role.value}" if cloze.role.value else ""
    return f"  c{cloze.number}{role}{_place(cloze)}"


def _retired(entry: Retired) -> str:
    where = _place(entry) if entry.known else f" {_quoted(entry.answer)}"
    return f"  retired c{entry.number}{where}"


def _place(entry: ClozeRecord | Retired) -> str:
    title = " title" if entry.title else ""
    words = f"after {_quoted(entry.before)} before {_quoted(entry.after)}"
    of = f" of {_quoted(entry.of)}" if entry.of else ""
    frame = f" frame {entry.frame} rest {entry.rest}" if entry.frame else ""
    return f"{title} {_quoted(entry.answer)} {words}{of}{frame}"


def _quoted(text: str) -> str:
    """A text in double quotes, on one line."""
    return json.dumps(text, ensure_ascii=False)


def _time(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
