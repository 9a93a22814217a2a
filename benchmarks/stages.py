"""Where the time of a build goes: CPU seconds of each stage, as JSON: python stages.py SOURCE."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from exporter import formats, lock, pipeline, rules, schema, syntax
from exporter.cli import memory
from exporter.cloze.hiding import annotate
from exporter.diagnostics import Diagnostics
from exporter.formats import Artifact
from exporter.lock import Lock
from exporter.model import Deck

Result = TypeVar("Result")
FIRST = 1_767_225_600
taken: dict[str, float] = {}


def clocked(stage: str, work: Callable[[], Result]) -> Result:
    began = time.process_time()
    result = work()
    taken[stage] = taken.get(stage, 0) + time.process_time() - began
    return result


def main(path: Path) -> None:
    diagnostics = Diagnostics()
    source = clocked("read", lambda: pipeline.read(path, diagnostics))
    tree = clocked("read", lambda: syntax.parse(source, diagnostics))
    assert tree
    deck = clocked("check", lambda: schema.read(tree, diagnostics))
    assert deck
    found = clocked("find", lambda: annotate(deck))
    numbered = clocked("lock", lambda: lock.number(found, Lock(), FIRST))
    clocked("lock", lambda: lock.write(numbered.lock))
    clocked("check", lambda: diagnostics.extend(rules.check(numbered.deck)))
    for name in formats.NAMES:
        export(name, numbered.deck)
    taken.pop("last", None)
    print(json.dumps(taken))


def export(name: str, deck: Deck) -> None:
    """Each of a format's files is a stage, named after the file or the format."""
    made = clocked("start", partial(formats.load, name))
    clocked("check", lambda: list(made.check(deck)))
    files = memory.tidied(made.export(deck))
    while artifact := clocked("last", lambda: _made(next(files, None))):
        stage = Path(artifact.name).stem.removeprefix(deck.id).strip("-") or name
        taken[stage] = taken.pop("last")


def _made(artifact: Artifact | None) -> Artifact | None:
    """A file with all its parts made, and dropped as if they had been written."""
    for _ in artifact.parts if artifact else ():
        pass
    return artifact


with memory.kept():
    main(Path(sys.argv[1]))
