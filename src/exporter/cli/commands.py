"""What each command does: the pipeline run, words and an exit status out."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from exporter import explain, pipeline, report
from exporter.cli import console
from exporter.cli.status import FINE, MISTAKES, UNUSABLE
from exporter.diagnostics import Diagnostics
from exporter.lock import Lock, Numbered
from exporter.model import Deck
from exporter.source import Source


def _check(options: argparse.Namespace) -> int:
    run = _load(options)
    if len(run.diagnostics) or options.format == "json":
        console.say(_render(options, run, sys.stdout))
    elif run.numbered:
        console.say(f"{run.source.name}: {_contents(run.numbered.deck)}, no problems\n")
    return _status(options, run)


def _build(options: argparse.Namespace) -> int:
    if _is_piped(options):
        console.complain("exporter: a build needs a file, since its lock stands beside it\n")
        return UNUSABLE
    run = _load(options)
    deck = run.numbered.deck if run.numbered else None
    artifacts = pipeline.export(deck, options.only, run.diagnostics) if deck else ()
    if len(run.diagnostics):
        console.complain(_render(options, run, sys.stderr))
    status = _status(options, run)
    if status == FINE and run.numbered and deck:
        written = pipeline.write(artifacts, options.output, run.numbered, _lock(options))
        lines = [f"{run.source.name}: {_contents(deck)}"]
        for path, artifact in written:
            counts = ", ".join(_count(n, what) for what, n in artifact.counts.items())
            lines.append(f"{path}  {len(artifact.data) / 1000:.0f} kB, {counts}")
        lines += _news(run.numbered, _lock(options))
        console.say("".join(f"{line}\n" for line in lines))
    return status


def _news(numbered: Numbered, path: Path) -> list[str]:
    """What is new in the lock; of a new deck nothing, since all of it is."""
    news = [str(difference) for difference in numbered.differences]
    if all("card added" in line or ": new c" in line for line in news):
        return []
    heading = f"{path}: what has changed in it is to be committed with the source"
    return [heading, *(f"  {line}" for line in news)]


def _explain(options: argparse.Namespace) -> int:
    if options.text is not None:
        return _explain_text(options)
    run = _load(options)
    if run.numbered is None or (run.diagnostics.failed and not options.cards):
        console.complain(_render(options, run, sys.stderr))
        return MISTAKES
    deck = run.numbered.deck
    unknown = set(options.cards) - {card.id for card in deck.cards}
    if unknown:
        console.complain(f"exporter: no card has the id {', '.join(sorted(unknown))}\n")
        return UNUSABLE
    chosen = [card for card in deck.cards if not options.cards or card.id in options.cards]
    _show(options, [text for card in chosen for text in explain.card(deck, card)])
    return FINE


def _explain_text(options: argparse.Namespace) -> int:
    diagnostics = Diagnostics()
    source = pipeline.read(options.text, diagnostics)
    if diagnostics.failed:
        console.complain(_render(options, _Run(source, diagnostics), sys.stderr))
        return UNUSABLE
    _show(options, [explain.plain(source.text, options.language)])
    return FINE


def _show(options: argparse.Namespace, texts: list[explain.Explained]) -> None:
    console.say(explain.as_json(texts) if options.format == "json" else explain.as_text(texts))


def _schema(options: argparse.Namespace) -> int:
    console.say(pipeline.schema_text())
    return FINE


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "check": _check,
    "build": _build,
    "explain": _explain,
    "schema": _schema,
}


@dataclass(frozen=True, slots=True)
class _Run:
    """A source, what is wrong with it, and the deck in it if there is one.

    Where its lock cannot be read, the lock takes the place of the source.
    """

    source: Source
    diagnostics: Diagnostics
    numbered: Numbered | None = None


def _load(options: argparse.Namespace) -> _Run:
    diagnostics = Diagnostics()
    former = Lock()
    if not _is_piped(options):
        lock_source, former = pipeline.read_lock(_lock(options), diagnostics)
        if diagnostics.failed:
            return _Run(lock_source, diagnostics)
    source = pipeline.read(options.source, diagnostics)
    numbered = pipeline.load(source, former, _now(), diagnostics)
    if numbered and options.locked:
        diagnostics.extend(pipeline.unlocked(numbered))
    return _Run(source, diagnostics, numbered)


def _is_piped(options: argparse.Namespace) -> bool:
    return str(options.source) == "-"


def _lock(options: argparse.Namespace) -> Path:
    source: Path = options.source
    return source.with_suffix(".lock")


def _now() -> int:
    """SOURCE_DATE_EPOCH (reproducible-builds.org), else the clock; in Unix seconds."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    return int(given) if given.isdecimal() else int(time.time())


def _contents(deck: Deck) -> str:
    clozes = sum(len({cloze.number for cloze in card.clozes}) for card in deck.cards)
    return f"{_count(len(deck.cards), 'cards')} with {_count(clozes, 'clozes')}"


def _count(number: int, plural: str) -> str:
    return f"{number} {plural.removesuffix('s') if number == 1 else plural}"


def _status(options: argparse.Namespace, run: _Run) -> int:
    failed = run.diagnostics.failed or (options.strict and len(run.diagnostics))
    return MISTAKES if failed else FINE


def _render(options: argparse.Namespace, run: _Run, stream: TextIO | None) -> str:
    name = options.format
    if name == "auto":
        name = "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "full"
    paint = report.Paint(console.colourful(options.color, stream))
    return report.FORMATS[name](run.diagnostics, run.source, paint)
