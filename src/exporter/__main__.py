"""The way in: ``exporter``, or ``python -m exporter``."""

from __future__ import annotations

import signal


def main() -> int:
    """Run the command line; returns its exit status."""
    # While the program is being loaded, Ctrl-C ends it without a traceback.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    from exporter import cli

    return cli.main()


if __name__ == "__main__":
    raise SystemExit(main())
