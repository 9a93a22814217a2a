"""A build on the command line: everything checked, then all files written or none."""

from __future__ import annotations

import argparse
import sys

from exporter import output, pipeline
from exporter.cli import console, memory, session
from exporter.cli.made import Made, as_json, as_text
from exporter.cli.progress import Progress
from exporter.cli.status import FINE, UNUSABLE
from exporter.model import Deck
from exporter.printing import Unprintable, with_fonts, with_settings


def run(options: argparse.Namespace) -> int:
    """Build what the options ask for; with --watch again and again."""
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
        written = output.write(artifacts, options.output, run.numbered, to_write)
        left = output.outdated(formats, printed, options.output, written)
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
