"""The command line; nothing else prints, reads the environment or chooses an exit status."""

from __future__ import annotations

import os
import sys

from exporter.cli import arguments
from exporter.cli.status import FINE, UNUSABLE


def main(argv: list[str] | None = None) -> int:
    """Run the program; returns its exit status."""
    options = arguments.parse(argv)
    # Only now, so that --help and wrong usage are answered at once.
    from exporter.cli.commands import COMMANDS

    try:
        status = COMMANDS[options.command](options)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has seen enough: `exporter schema | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except OSError as error:
        name = f"{error.filename}: " if error.filename else ""
        print(f"exporter: {name}{error.strerror}", file=sys.stderr)
        return UNUSABLE
    return status
