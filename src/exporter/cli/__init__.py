"""The command line; nothing else prints, reads the environment or chooses an exit status."""

from __future__ import annotations

from contextlib import suppress

from exporter.cli import arguments, console
from exporter.cli.status import UNUSABLE, WrongUsage


def main(argv: list[str] | None = None) -> int:
    """Run the program; returns its exit status."""
    console.prepare()
    options = arguments.parse(argv)
    # Only now, so that --help and wrong usage are answered at once.
    from exporter.cli import memory, signals

    try:
        with signals.raised(), memory.kept():
            from exporter.cli.commands import COMMANDS

            return COMMANDS[options.command](options)
    except signals.Stopped as stopped:
        console.complain("exporter: stopped\n")
        return signals.end_by(stopped.number)
    except WrongUsage as error:
        console.complain(f"exporter: {error}\n")
        return UNUSABLE
    except OSError as error:
        from exporter.cli import advice

        with suppress(OSError):  # there may be no room for this either
            console.complain(advice.message(error, options.command))
        return UNUSABLE
