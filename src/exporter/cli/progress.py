"""What a long build is doing, on a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from threading import Timer
from typing import Self

from exporter.formats import Artifact

_PATIENCE = 1.0  # seconds that a build may take before it is told what it does
_WIPE = "\r\x1b[K"


class Progress:
    """A line on standard error, wiped at the end; nothing in pipes and in CI."""

    def __init__(self) -> None:
        stream, quiet = sys.stderr, os.environ.get("CI") or os.environ.get("TERM") == "dumb"
        self._stream = stream if stream and stream.isatty() and not quiet else None
        self._doing = "reading the cards"
        self._shown = False
        self._timer = Timer(_PATIENCE, self._begin)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        if self._stream:
            self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        if self._shown:
            self._write("")

    def following(self, artifacts: Iterable[Artifact]) -> Iterator[Artifact]:
        """The artifacts; each is named when it has been made."""
        for count, artifact in enumerate(artifacts, 1):
            self._doing = f"{count} files made, the last {artifact.name}"
            if self._shown:
                self._write(self._doing)
            yield artifact

    def _begin(self) -> None:
        self._shown = True
        self._write(self._doing)

    def _write(self, line: str) -> None:
        if self._stream:
            with suppress(OSError):  # the terminal may have gone
                self._stream.write(_WIPE + line)
                self._stream.flush()
