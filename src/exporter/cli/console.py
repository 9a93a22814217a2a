"""Standard output and error: what is written there, in what encoding and colour."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # as in arguments: --help does without typing
if TYPE_CHECKING:
    from typing import TextIO


def prepare() -> None:
    """Let any text be written to a terminal, and into files and pipes as UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # it may be closed, or a test's own
            told = stream.isatty() or "PYTHONIOENCODING" in os.environ
            stream.reconfigure(encoding=None if told else "utf-8", errors="backslashreplace")


def say(text: str) -> None:
    """Write what was asked for to standard output; OSError if it has no room for it."""
    _write(sys.stdout, text)


def complain(text: str) -> None:
    """Write what is wrong to standard error."""
    _write(sys.stderr, text)


def colourful(choice: str, stream: TextIO | None) -> bool:
    """--color, then NO_COLOR (no-color.org), FORCE_COLOR, then whether a person reads."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return bool(stream and stream.isatty()) and os.environ.get("TERM") != "dumb"


def _write(stream: TextIO | None, text: str) -> None:
    if stream is None:  # closed before the program began: `exporter check >&-`
        return
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:  # the reader has seen enough: `exporter schema | head`
        _silence(stream)
    except OSError:
        _silence(stream)
        raise


def _silence(stream: TextIO) -> None:
    """Send the rest of a stream, its last flush too, nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
