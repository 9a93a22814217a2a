"""The program run as people and CI run it: in a process of its own, or by its way in."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from pathlib import Path
from subprocess import CompletedProcess

from exporter import cli

GOOD = """\
deck: {id: history, title: History, language: en-GB}
cards:
  - id: beria
    title: Beria
    text: He was arrested on 26 June 1953.
"""

# A sitecustomize.py: the clock of a year and more later, for all that Python asks it with.
LATER_CLOCK = """\
import datetime, time
_ahead, _time, _local, _utc = 400 * 86400, time.time, time.localtime, time.gmtime
time.time = lambda: _time() + _ahead
time.time_ns = lambda: int(time.time() * 10**9)
time.localtime = lambda seconds=None: _local(time.time() if seconds is None else seconds)
time.gmtime = lambda seconds=None: _utc(time.time() if seconds is None else seconds)
class _Later(datetime.datetime):
    now = classmethod(lambda cls, tz=None: cls.fromtimestamp(time.time(), tz))
    today = utcnow = classmethod(lambda cls: cls.now())
datetime.datetime = _Later
"""

_OURS = (
    *("NO_COLOR", "FORCE_COLOR", "GITHUB_ACTIONS", "SOURCE_DATE_EPOCH", "PYTHONIOENCODING"),
    *("MAKEFLAGS", "MAKELEVEL", "MFLAGS"),  # of the make that runs the tests
    "PYTHONDONTWRITEBYTECODE",  # with it, each process would compile the program anew
)


def environment(**more: str) -> dict[str, str]:
    """The environment of this process, without what the program heeds, and with this."""
    return {name: value for name, value in os.environ.items() if name not in _OURS} | more


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "exporter", *arguments]


def run(
    *arguments: str, folder: Path, text: str | None = None, **more: str
) -> CompletedProcess[str]:
    """Run the program in a folder with this as its input and this added to the environment.

    It runs in this process: to start another takes ten times as long as most of what is asked
    of it. ``run_apart`` is for what depends on the process; that both do the same is tested.
    """
    asked = io.BytesIO((text or "").encode())
    said, complained = io.BytesIO(), io.BytesIO()
    with chdir(folder), _surroundings(environment(**more), asked, said, complained):
        try:
            status = cli.main(list(arguments))
        except SystemExit as end:  # of argparse
            status = int(end.code or 0)
    out, error = (stream.getvalue().decode("utf-8") for stream in (said, complained))
    return CompletedProcess(command(*arguments), status, out, error)


@contextmanager
def _surroundings(variables: dict[str, str], *streams: io.BytesIO) -> Iterator[None]:
    """Within, a process has these environment variables and standard streams."""
    former = dict(os.environ), (sys.stdin, sys.stdout, sys.stderr)
    _set_variables(variables)
    sys.stdin, sys.stdout, sys.stderr = wrapped = [
        io.TextIOWrapper(stream, "utf-8", write_through=True) for stream in streams
    ]
    try:
        yield
    finally:
        for stream in wrapped:
            stream.detach()  # which leaves what was written where it can be read
        _set_variables(former[0])
        sys.stdin, sys.stdout, sys.stderr = former[1]


def _set_variables(variables: dict[str, str]) -> None:
    os.environ.clear()
    os.environ.update(variables)


def run_apart(
    *arguments: str, folder: Path, text: str | None = None, **more: str
) -> CompletedProcess[str]:
    """The same in a process of its own."""
    return subprocess.run(
        command(*arguments),
        cwd=folder,
        env=environment(**more),
        input=text,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def files(folder: Path) -> dict[str, bytes]:
    """All files below a folder, hidden ones too, by their path."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
