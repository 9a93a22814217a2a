"""A signal in the middle: everything is tidied, then the program ends as the signal asks."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_SIGNALS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)


class Stopped(BaseException):
    """The program has been asked to end; ``number`` is the signal's."""

    def __init__(self, number: int) -> None:
        self.number = number


@contextmanager
def raised() -> Iterator[None]:
    """Within, a signal that asks the program to end raises Stopped, and only the first does.

    One that is ignored stays so: nohup, and shells for what runs in the background, see to that.
    """
    heeded = [number for number in _SIGNALS if signal.getsignal(number) is not signal.SIG_IGN]
    former = {number: signal.signal(number, _stop) for number in heeded}
    try:
        yield
    finally:
        for number, handler in former.items():
            signal.signal(number, handler)


def end_by(number: int) -> int:
    """End this process by a signal, as its caller expects; the status where it lives on."""
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)
    return 128 + number


def _stop(number: int, frame: FrameType | None) -> None:
    for each in _SIGNALS:
        signal.signal(each, signal.SIG_IGN)
    raise Stopped(number)
