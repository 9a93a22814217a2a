"""The command ``changes``: what learners notice of a new edition of a deck."""

from __future__ import annotations

import argparse
import sys

from exporter import changes
from exporter.changes import Edition
from exporter.cli import console, session
from exporter.cli.status import FINE, MISTAKES


def run(options: argparse.Namespace) -> int:
    """Show it; returns the exit status."""
    editions = []
    for path in (options.old, options.new):
        lock = session.lock_beside(path)
        if not lock.exists():
            console.complain(f"exporter: there is no {lock}: {path} is taken for a deck's first\n")
        # What a former edition's lock says of its pictures is all that need be at hand.
        run = session.load(path, pictures=path == options.new or not lock.exists())
        # What was published is what its lock says, whatever is found in its text today.
        published = path == options.old and bool(run.former.cards)
        if run.numbered is None or (run.diagnostics.failed and not published):
            console.complain(session.render(options, run, sys.stderr))
            return MISTAKES
        kept = run.former if published else run.numbered.lock
        editions.append(Edition(run.numbered.deck, kept))
    found = changes.between(*editions)
    console.say(changes.as_json(found) if options.format == "json" else changes.as_markdown(found))
    return FINE
