"""Locks of a deck that do not lie where the lock of its source is looked for."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from exporter import files
from exporter.diagnostics import Diagnostic, Severity
from exporter.lock.writing import TITLE
from exporter.model import Deck

_HEAD = 2000  # bytes of a lock in which its deck is named
_DECK = re.compile(rf"\ufeff?{TITLE} \d.*?^deck (\S+)\s*$", re.MULTILINE | re.DOTALL)
_SOURCES = (".yaml", ".yml")


def found(deck: Deck, path: Path) -> Iterator[Diagnostic]:
    """Tell of other locks of the deck in the folder of its own, which is at ``path``.

    Without its own, a build would begin a new one, by which histories move to other facts:
    most likely the source was renamed and the lock was not. Beside its own, one that has no
    source may be that which published editions were built with.
    """
    others = [other for other in _others(path) if _deck(other) == deck.id]
    if not path.exists() and others:
        yield _lost(deck, path, _likeliest(others))
    elif left := next((other for other in others if _is_orphan(other)), None):
        yield _second(deck, path, left)


def _others(path: Path) -> list[Path]:
    with suppress(OSError):  # a folder that may not be listed
        return sorted(other for other in path.parent.glob("*.lock") if other.name != path.name)
    return []


def _deck(path: Path) -> str:
    """The id of the deck whose lock a file is, "" if it is none."""
    with suppress(OSError):
        match = _DECK.match(files.read(path, _HEAD).decode("utf-8", "replace"))
        return match[1] if match else ""
    return ""


def _is_orphan(lock: Path) -> bool:
    return not any(lock.with_suffix(suffix).exists() for suffix in _SOURCES)


def _likeliest(locks: list[Path]) -> Path:
    return next(filter(_is_orphan, locks), locks[0])


def _lost(deck: Deck, path: Path, other: Path) -> Diagnostic:
    if _is_orphan(other):
        cure = f"if the source was renamed, rename its lock as well: {_moving(other, path)}"
    else:
        cure = f"copy {other} to {path}, or give the deck an id of its own if it is another one"
    return Diagnostic(
        code="lock-elsewhere",
        message=f"there is no {path}, but {other} is the lock of this deck",
        span=deck.origin.field("id"),
        label="a new lock would put learners' histories on other facts",
        help=cure,
    )


def _moving(other: Path, path: Path) -> str:
    return shlex.join(["git", "mv", str(other), str(path)])


def _second(deck: Deck, path: Path, other: Path) -> Diagnostic:
    return Diagnostic(
        code="second-lock",
        severity=Severity.WARNING,
        message=f"{other} is a lock of this deck as well, and has no source",
        span=deck.origin.field("id"),
        help=f"keep the one that published editions were built with, as {path}, "
        "and remove the other",
    )
