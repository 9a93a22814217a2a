"""What a person sees of a long build, and what nobody else does."""

from __future__ import annotations

import os
import pty
import subprocess
import sys

import pytest

# Patience is a timer's; when that is done, the line is there, if there is to be one.
LONG = """
import threading
from exporter.cli.progress import Progress
from exporter.formats import Artifact

with Progress(patience=0) as progress:
    for artifact in progress.following([Artifact("notes.pdf", b"", {})]):
        for thread in threading.enumerate():
            if isinstance(thread, threading.Timer):
                thread.join()
    with progress.hidden():
        print("done")
"""


def on_a_terminal(**environment: str) -> tuple[str, str]:
    """Standard output through a pipe, and what was written to a terminal as standard error."""
    ours, theirs = pty.openpty()
    variables = {**os.environ, "TERM": "xterm", "CI": "", **environment}
    done = subprocess.run(
        [sys.executable, "-c", LONG],
        stdout=subprocess.PIPE,
        stderr=theirs,
        env=variables,
        check=True,
    )
    os.close(theirs)
    seen = b""
    try:
        while piece := os.read(ours, 65536):
            seen += piece
    except OSError:  # the end, as Linux tells it
        pass
    os.close(ours)
    return done.stdout.decode(), seen.decode()


def test_a_terminal_shows_what_a_long_build_is_doing() -> None:
    output, seen = on_a_terminal()
    assert "making file 1, notes.pdf" in seen
    assert output == "done\n"


def test_the_line_is_gone_at_the_end() -> None:
    _, seen = on_a_terminal()
    assert seen.endswith("\x1b[2K")


@pytest.mark.parametrize("quiet", [{"CI": "true"}, {"TERM": "dumb"}])
def test_ci_and_simple_terminals_see_nothing(quiet: dict[str, str]) -> None:
    assert on_a_terminal(**quiet) == ("done\n", "")
