"""The command ``changes``: what learners notice of a new edition of a deck."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from exporter import changes
from exporter.changes import Edition
from exporter.cli import console, remarks, session, sides
from exporter.cli.sides import Side
from exporter.cli.status import FINE, MISTAKES, UNUSABLE
from exporter.lock import descent, drift
from exporter.lock.drift import Drifted


def run(options: argparse.Namespace) -> int:
    """Show it; returns the exit status."""
    if session.is_piped(options.old) or session.is_piped(options.new):
        console.complain("exporter: changes needs two files, since a lock stands beside each\n")
        return UNUSABLE
    found = [sides.read(options.old, published=True), sides.read(options.new)]
    whole = [side for side in found if isinstance(side, Side)]
    failed = _told(options, found)
    if not failed:
        whole = list(sides.lending(*whole))
        failed = _told(options, whole)
    return failed or _compared(options, *whole)


def _told(options: argparse.Namespace, found: Sequence[Side | str]) -> int:
    """Say of every edition what is wrong with it; returns the exit status of that."""
    status = FINE
    for side in found:
        if isinstance(side, str):
            console.complain(side)
            status = UNUSABLE
        elif side.failed:
            console.complain(session.render(options, side.run, sys.stderr))
            status = max(status, MISTAKES)
    return status


def _compared(options: argparse.Namespace, old: Side, new: Side) -> int:
    told = [remarks.same(old.path)] if old.path.samefile(new.path) else [*old.remarks, *new.remarks]
    broken = _broken(old, new)
    console.complain("".join([*told, *broken]))
    if broken:
        return MISTAKES
    if found_drifted := _drifted(old, new):
        console.complain(remarks.drifted(found_drifted))
    editions = (Edition(side.deck, side.lock) for side in (old, new))
    found = changes.between(*editions)
    console.say(changes.as_json(found) if options.format == "json" else changes.as_markdown(found))
    return FINE


def _drifted(old: Side, new: Side) -> list[Drifted]:
    if old.deck.id != new.deck.id or not old.locked:
        return []
    return list(drift.between(new.deck, old.lock, new.lock, session.now()))


def _broken(old: Side, new: Side) -> list[str]:
    """That the later lock does not come of the earlier, if it does not."""
    if old.deck.id != new.deck.id or not old.locked:
        return []
    found = list(descent.breaks(old.lock, new.lock))
    turned = not any(descent.breaks(new.lock, old.lock))
    return [remarks.broken(old.path, new.path, found, turned=turned)] if found else []
