"""What a build has made, told to people and to programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from exporter.cli import counts
from exporter.lock import Lock, Numbered, telling
from exporter.output import Written

JSON_VERSION = 1


class Made(NamedTuple):
    """The files made of a source, those left from a former build, and the lock's news.

    ``lock`` is where the lock is, ``former`` the one that was there before, without a deck if
    there was none.
    """

    source: str
    numbered: Numbered
    written: Sequence[Written]
    outdated: Sequence[Path]
    lock: Path
    former: Lock

    @property
    def news(self) -> list[str]:
        """What has changed in the lock; nothing of a new one, since all of it is new."""
        return [str(one) for one in telling(self.numbered.differences)] if self.former.deck else []


def as_text(made: Made) -> str:
    lines = [f"{made.source}: {counts.contents(made.numbered.deck)}"]
    lines += (
        f"{file.path}  {file.size / 1000:.0f} kB, "
        + ", ".join(counts.count(number, what) for what, number in file.counts.items())
        for file in made.written
    )
    if made.outdated:
        names = ", ".join(map(str, made.outdated))
        lines.append(f"left from a former build, and not of this deck as it is now: {names}")
    return "".join(f"{line}\n" for line in (*lines, *_of_the_lock(made)))


def _of_the_lock(made: Made) -> Iterable[str]:
    if not made.former.deck:
        yield f"{made.lock} is new: it is to be committed with the source"
    elif made.news:
        yield f"{made.lock}: what has changed in it is to be committed with the source"
        yield from (f"  {difference}" for difference in made.news)


def as_json(made: Made) -> str:
    """One JSON object; its form is versioned by ``version``."""
    document = {
        "version": JSON_VERSION,
        "file": made.source,
        "cards": len(made.numbered.deck.cards),
        "clozes": counts.clozes(made.numbered.deck),
        "files": [
            {"path": str(file.path), "size": file.size, "counts": dict(file.counts)}
            for file in made.written
        ],
        "outdated": [str(path) for path in made.outdated],
        "lock": {"path": str(made.lock), "new": not made.former.deck, "changes": made.news},
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
