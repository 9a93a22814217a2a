"""Building again whenever the source is saved; the only module that knows watchfiles."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from exporter.cli import advice, console, memory
from exporter.cli.signals import Stopped
from exporter.cli.status import FINE, UNUSABLE

_POLL = 200  # milliseconds between looks at whether something was saved


def watch(source: Path, build: Callable[[], int]) -> int:
    """Build now and after every save, whatever comes of it, until Ctrl-C."""
    if find_spec("watchfiles") is None:
        console.complain("exporter: --watch needs watchfiles: pip install 'watchfiles>=1.3'\n")
        return UNUSABLE
    try:
        _repeat(source, build)
    except (KeyboardInterrupt, Stopped):  # watchfiles makes one of the other
        return FINE
    return FINE


def _repeat(source: Path, build: Callable[[], int]) -> None:
    # Here, because it takes longer to import than the rest of the command line.
    from watchfiles import watch as saves

    # The folder and not the file: editors write a new file and give it the old one's name.
    # It is watched before the first build, so that no save is missed, and that comes first.
    seen = saves(
        source.parent,
        watch_filter=lambda _, path: Path(path).name == source.name,
        rust_timeout=_POLL,
        yield_on_timeout=True,
        recursive=False,
    )
    for number, saved in enumerate(seen):
        if saved or number == 0:
            _build(build)
            console.say(f"watching {source}: Ctrl-C ends\n")


def _build(build: Callable[[], int]) -> None:
    try:
        build()
    except OSError as error:  # the file may be away for a moment, or the disk full
        console.complain(advice.message(error))
    memory.collect()
