"""What each command does: the pipeline run, words and an exit status out.

A command imports what it alone needs, since every import is waited for.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from exporter import files, pipeline
from exporter.cli import console, counts, session
from exporter.cli.status import FINE, UNUSABLE


def _check(options: argparse.Namespace) -> int:
    run = session.load(options.source, locked=options.locked)
    if run.numbered:
        pipeline.check_formats(run.numbered.deck, (), run.diagnostics)
    if len(run.diagnostics) or options.format == "json":
        console.say(session.render(options, run, sys.stdout))
    elif run.numbered:
        console.say(f"{run.source.name}: {counts.contents(run.numbered.deck)}, no problems\n")
    return session.status(options, run)


def _build(options: argparse.Namespace) -> int:
    from exporter.cli import building

    return building.run(options)


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
