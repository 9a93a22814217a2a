"""What a long build is doing, on a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from threading import Lock, Timer
from typing import TYPE_CHECKING, Self

from exporter.formats import Artifact

if TYPE_CHECKING:
    from rich.progress import Progress as Display

_PATIENCE = 1.0


class Progress:
    """A line on standard error that is gone at the end; nothing in pipes and in CI.

    ``patience`` is for how many seconds a build may take before it is told what it does.
    """

    def __init__(self, patience: float = _PATIENCE) -> None:
        self._doing = "reading the cards"
        self._display: Display | None = None
        self._timer = Timer(patience, self._begin)
        self._timer.daemon = True
        self._turn = Lock()  # the timer may fire while something else is written
        self._over = not _is_watched()

    def __enter__(self) -> Self:
        if not self._over:
            self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        with self.hidden():
            self._over, self._display = True, None

    @contextmanager
    def hidden(self) -> Iterator[None]:
        """Within, the line is gone, so that something else can be written."""
        with self._turn:
            if self._display:
                self._display.stop()
            yield
            if self._display:
                self._display.start()

    def following(self, artifacts: Iterable[Artifact]) -> Iterator[Artifact]:
        """The artifacts; each is named while it is being made."""
        for count, artifact in enumerate(artifacts, 1):
            self._doing = f"making file {count}, {artifact.name}"
            with self._turn:
                if self._display:
                    self._display.update(self._display.task_ids[0], description=self._doing)
            yield artifact

    def _begin(self) -> None:
        # A build of less than a second does without the 0.1 s that this takes.
        from rich.console import Console
        from rich.progress import Progress as Display
        from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

        display = Display(
            SpinnerColumn(),
            TextColumn("{task.description}", markup=False),
            TimeElapsedColumn(),
            console=Console(stderr=True),
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        with self._turn:
            if not self._over:
                display.add_task(self._doing, total=None)
                display.start()
                self._display = display


def _is_watched() -> bool:
    quiet = os.environ.get("CI") or os.environ.get("TERM") == "dumb"
    return bool(sys.stderr and sys.stderr.isatty() and not quiet)
