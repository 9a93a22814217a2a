"""A source on the command line: read with its lock, and what is wrong with it shown."""

from __future__ import annotations

import argparse
import os
import time
from pathlib import Path
from typing import NamedTuple, TextIO

from exporter import pipeline
from exporter.cli import console
from exporter.cli.status import FINE, MISTAKES, WrongUsage
from exporter.diagnostics import Diagnostics, Severity
from exporter.lock import Lock, Numbered
from exporter.source import Source


class Run(NamedTuple):
    """A source, what is wrong with it, and the deck in it if there is one.

    ``former`` is its lock as it was. Where that cannot be read, it takes the place of the
    source.
    """

    source: Source
    diagnostics: Diagnostics
    numbered: Numbered | None = None
    former: Lock = Lock()


def load(path: Path, *, locked: bool = False) -> Run:
    """The deck in a file (``-`` is standard input) with its lock beside it.

    ``locked`` makes a mistake of everything the lock does not know of yet.
    """
    diagnostics = Diagnostics()
    former = Lock()
    if not is_piped(path):
        lock_source, former = pipeline.read_lock(lock_beside(path), diagnostics)
        if diagnostics.failed:
            return Run(lock_source, diagnostics)
    run = numbered(path, former, diagnostics)
    if run.numbered and not is_piped(path):
        diagnostics.extend(pipeline.stray_locks(run.numbered.deck, lock_beside(path)))
    if run.numbered and locked and not diagnostics.failed:
        diagnostics.extend(pipeline.unlocked(run.numbered))
    return run


def numbered(path: Path, former: Lock, diagnostics: Diagnostics, *, pictures: bool = True) -> Run:
    """The deck in a file, numbered by a lock.

    Without ``pictures`` they are not looked for; else they are in the file's folder, for
    standard input in the working folder.
    """
    if path.suffix == ".lock" and path.is_file():
        raise WrongUsage(f"{path} is a lock: name the source that it lies beside")
    source = pipeline.read(path, diagnostics)
    folder = path.parent if pictures else None
    found = pipeline.load(source, former, now(), diagnostics, folder=folder)
    return Run(source, diagnostics, found, former)


def is_piped(path: Path) -> bool:
    return str(path) == "-"


def lock_beside(path: Path) -> Path:
    """Where the lock of a source is."""
    name = path.name if path.suffix == ".lock" else path.stem
    return path.parent / f"{name}.lock"


def now() -> int:
    """SOURCE_DATE_EPOCH (reproducible-builds.org), else the clock; in Unix seconds."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not given:
        return int(time.time())
    if not (given.isdecimal() and len(given) < 20):
        raise WrongUsage(
            f"SOURCE_DATE_EPOCH is '{given}', not a whole number of seconds since 1970"
        )
    return int(given)


def status(options: argparse.Namespace, run: Run) -> int:
    warned = run.diagnostics.count(Severity.WARNING) > 0
    failed = run.diagnostics.failed or (options.strict and warned)
    return MISTAKES if failed else FINE


def render(options: argparse.Namespace, run: Run, stream: TextIO | None) -> str:
    from exporter import report  # most of the time there is nothing to report

    name = options.format
    if name == "auto":
        name = "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "full"
    paint = report.Paint(console.colourful(options.color, stream))
    return report.FORMATS[name](run.diagnostics, run.source, paint)
