"""The way in: ``exporter``, or ``python -m exporter``."""

from __future__ import annotations

import gc
import signal


def main() -> int:
    """Run the command line; returns its exit status."""
    # While the program is being loaded, Ctrl-C ends it without a traceback, if it is heeded.
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    # What is being loaded stays. To look through it for garbage every 700 objects, as Python
    # does, would take a thirtieth of the time of a check.
    gc.set_threshold(50_000)
    from exporter import cli

    status = cli.main()
    # All is about to go at once: Python need not look first for what refers to itself, which
    # would take a twentieth of the time of a check.
    gc.freeze()
    return status


if __name__ == "__main__":
    raise SystemExit(main())
