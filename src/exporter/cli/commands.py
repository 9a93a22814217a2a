"""What each command does: the pipeline run, words and an exit status out.

A command imports what it alone needs, since every import is waited for.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from exporter import files, pipeline
from exporter.cli import console, memory, session
from exporter.cli.made import Made, as_json, as_text, contents
from exporter.cli.progress import Progress
from exporter.cli.status import FINE, UNUSABLE
from exporter.model import Deck
from exporter.printing import Unprintable, with_fonts, with_settings


def _check(options: argparse.Namespace) -> int:
    run = session.load(options.source, locked=options.locked)
    if run.numbered:
        pipeline.check_formats(run.numbered.deck, (), run.diagnostics)
    if len(run.diagnostics) or options.format == "json":
        console.say(session.render(options, run, sys.stdout))
    elif run.numbered:
        console.say(f"{run.source.name}: {contents(run.numbered.deck)}, no problems\n")
    return session.status(options, run)


def _build(options: argparse.Namespace) -> int:
    if session.is_piped(options.source):
        console.complain("exporter: a build needs a file, since its lock stands beside it\n")
        return UNUSABLE
    if options.watch:
        from exporter.cli import watching

        return watching.watch(options.source, lambda: _build_once(options))
    return _build_once(options)


def _build_once(options: argparse.Namespace) -> int:
    with Progress() as progress:
        return _built(options, progress)


def _built(options: argparse.Namespace, progress: Progress) -> int:
    run = session.load(options.source, locked=options.locked)
    deck = run.numbered.deck if run.numbered else None
    try:
        printed = _printed(deck, options) if deck else None
    except Unprintable as error:
        with progress.hidden():
            console.complain(f"exporter: {error}\n")
        return UNUSABLE
    formats = pipeline.check_formats(printed, options.only, run.diagnostics) if printed else []
    if len(run.diagnostics):
        with progress.hidden():
            console.complain(session.render(options, run, sys.stderr))
    status = session.status(options, run)
    if status == FINE and run.numbered and printed:
        lock = session.lock_beside(options.source)
        artifacts = progress.following(memory.tidied(pipeline.export(formats, printed)))
        to_write = None if options.locked else lock
        written = pipeline.write(artifacts, options.output, run.numbered, to_write)
        left = pipeline.outdated(formats, printed, options.output, written)
        made = Made(run.source.name, run.numbered, written, left, lock, run.former)
        with progress.hidden():
            console.say(as_json(made) if options.format == "json" else as_text(made))
    return status


def _printed(deck: Deck, options: argparse.Namespace) -> Deck:
    """The deck with what the command line says of its printing."""
    names = ("paper", "profile", "word_bank", "fold_strip", "duplex", "back_offset", "calibration")
    settings = {name: getattr(options, name) for name in names}
    deck = with_settings(deck, settings, options.tags, options.cards)
    return with_fonts(deck, options.fonts)


def _explain(options: argparse.Namespace) -> int:
    from exporter.cli import explaining

    return explaining.run(options)


def _schema(options: argparse.Namespace) -> int:
    console.say(pipeline.schema_text())
    return FINE


def _init(options: argparse.Namespace) -> int:
    import shlex

    from exporter import starter  # which asks how the exporter was installed: that takes long

    folder: Path = options.folder
    origin = starter.origin()
    new = pipeline.starter(folder, origin)
    existing = [path for path, _ in new if path.exists() or path.is_symlink()]
    if existing:
        names = ", ".join(map(str, existing))
        console.complain(f"exporter: nothing written, since there is already {names}\n")
        return UNUSABLE
    files.write(new)
    named = f"./{folder}" if str(folder).startswith("-") else str(folder)  # no option of cd's
    lines = [*(str(path) for path, _ in new), f"next: cd {shlex.quote(named)} && make"]
    if not origin.address:
        lines.append(
            "for CI: write in the Makefile, behind EXPORTER_FROM, where it finds the exporter"
        )
    console.say("".join(f"{line}\n" for line in lines))
    return FINE


def _changes(options: argparse.Namespace) -> int:
    from exporter.cli import comparing

    return comparing.run(options)


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "check": _check,
    "build": _build,
    "explain": _explain,
    "changes": _changes,
    "schema": _schema,
    "init": _init,
}
