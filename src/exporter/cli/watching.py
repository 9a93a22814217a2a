"""Building again whenever the source or a picture of it is saved; the only module that knows watchfiles."""

from __future__ import annotations

import re
import shlex
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from exporter import decoding, files
from exporter.cli import advice, console, memory
from exporter.cli.signals import Stopped
from exporter.cli.status import FINE, UNUSABLE
from exporter.pictures import names
from exporter.pictures.listing import is_picture

if TYPE_CHECKING:
    from watchfiles.main import FileChange

_PICTURE = re.compile(r"\bfile:\s*[\"']?([^\"'\n:]+)/[^/\n]+")
_POLL = 200  # milliseconds between looks at whether something was saved


def watch(source: Path, build: Callable[[], int]) -> int:
    """Build now and after every save, whatever comes of it, until Ctrl-C."""
    if find_spec("watchfiles") is None:
        # By the Python that runs: another's pip would put it where it is not found.
        pip = f"{shlex.quote(sys.executable or 'python3')} -m pip"
        console.complain(f"exporter: --watch needs watchfiles: {pip} install 'watchfiles>=1.3'\n")
        return UNUSABLE
    try:
        _repeat(source, build)
    except (KeyboardInterrupt, Stopped):  # watchfiles makes one of the other
        return FINE
    return FINE


def _repeat(source: Path, build: Callable[[], int]) -> None:
    while True:
        folders = _folders(source)
        for number, saved in enumerate(_saves(source, folders)):
            if saved and _folders(source) != folders:
                break  # watch the others too; what was saved is built first thing then
            if saved or number == 0:
                _build(build)
                console.say(f"watching {source}: Ctrl-C ends\n")
        else:
            return


def _saves(source: Path, folders: set[Path]) -> Iterator[set[FileChange]]:
    """What was saved of a source and its pictures; now and then nothing."""
    # Here, because it takes longer to import than the rest of the command line.
    from watchfiles import watch as saves

    if not source.parent.is_dir():  # of which watchfiles would tell in its own words
        source.stat()
    # Folders and not files: editors write a new file and give it the old one's name. They
    # are watched before the first build, so that no save is missed, and that comes first.
    yield from saves(
        *sorted(folders),
        watch_filter=lambda _, path: _matters(Path(path), source),
        rust_timeout=_POLL,
        yield_on_timeout=True,
        recursive=False,
    )


def _matters(path: Path, source: Path) -> bool:
    # A new folder may be one in which the source looks for pictures.
    return path.name == source.name or is_picture(path.name) or path.is_dir()


def _folders(source: Path) -> set[Path]:
    """The source's folder, and those that it may name pictures in, as far as they are there.

    All that looks like the name of a picture counts: to watch too much does no harm.
    """
    found = {source.parent}
    with suppress(OSError):  # the build will tell
        text = files.read(source, decoding.SIZE_LIMIT).decode("utf-8", "replace")
        named = (name[1] for name in _PICTURE.finditer(text) if not names.unsafe(name[1]))
        found.update(folder for name in named if (folder := source.parent / name).is_dir())
    return found


def _build(build: Callable[[], int]) -> None:
    try:
        build()
    except OSError as error:  # the file may be away for a moment, or the disk full
        console.complain(advice.message(error))
    memory.collect()
