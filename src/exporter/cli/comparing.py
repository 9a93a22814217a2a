"""The command ``changes``: what learners notice of a new edition of a deck."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace

from exporter import changes
from exporter.changes import Edition
from exporter.cli import console, session
from exporter.cli.status import FINE, MISTAKES


def run(options: argparse.Namespace) -> int:
    """Show it; returns the exit status."""
    editions = []
    for path in (options.old, options.new):
        run = session.load(path)
        if run.diagnostics.failed or run.numbered is None:
            console.complain(session.render(options, run, sys.stderr))
            return MISTAKES
        editions.append(Edition(run.numbered.deck, run.numbered.lock))
        if path == options.old and run.former.cards:
            # What was published is what its lock says, whatever is found in its text today.
            editions[0] = replace(editions[0], lock=run.former)
    found = changes.between(*editions)
    console.say(changes.as_json(found) if options.format == "json" else changes.as_markdown(found))
    return FINE
