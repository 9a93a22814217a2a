"""What may be typed on the command line, and the help that says so."""

from __future__ import annotations

import argparse
import sys

from exporter import __version__

TYPE_CHECKING = False  # typing's own would cost a tenth of the time that --help takes
if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# Named here and not asked of the modules, which take ten times as long to import as this
# one; tests/test_cli.py holds them against the modules.
FORMATS = ("anki", "sheets")
REPORTS = ("full", "concise", "json", "github")

SOURCE = "source/cards.yaml"
OUTPUT = "build"

_DESCRIPTION = """\
Turn one YAML file of revision cards into an Anki deck and printable sheets.

Dates and numbers in the cards' text are found and become clozes: in Anki they are
hidden and asked for, on the gap-fill sheet they are the gaps."""

_EPILOG = """\
examples:
  exporter check                      is source/cards.yaml all right?
  exporter build                      make the deck and the sheets in build/
  exporter explain beria              what is hidden on this card, and why
  exporter explain --text notes.txt   the same for any text
  exporter init my-deck               begin a deck of your own

exit status: 0 fine, 1 mistakes in the source, 2 wrong usage or unreadable file"""


def parse(arguments: list[str] | None) -> argparse.Namespace:
    """The options given; ``command`` names the command. Exits with 2 on wrong usage."""
    parser = argparse.ArgumentParser(
        prog="exporter",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"exporter {__version__}")
    commands = parser.add_subparsers(
        title="commands", metavar="COMMAND", dest="command", required=True
    )
    given = sys.argv[1:] if arguments is None else arguments
    for name, (summary, options) in _COMMANDS.items():
        command = commands.add_parser(name, help=summary)
        if name in given:  # the options of the others would be made for nothing
            options(command)
    return parser.parse_args(given)


def _check(parser: argparse.ArgumentParser) -> None:
    _source(parser)
    _reporting(parser)
    _judging(parser)


def _build(parser: argparse.ArgumentParser) -> None:
    _source(parser)
    parser.add_argument(
        "-o",
        "--output",
        type=_path,
        default=OUTPUT,
        metavar="FOLDER",
        help=f"where the files go (default: {OUTPUT})",
    )
    parser.add_argument(
        "--only",
        action="append",
        default=[],
        choices=FORMATS,
        help="make this format and no other; may be given again",
    )
    parser.add_argument(
        "--watch", action="store_true", help="build again after every save, until Ctrl-C"
    )
    from exporter.cli import print_options  # for builds alone

    print_options.add(parser, _path)
    _reporting(parser)
    _judging(parser)


def _explain(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "cards",
        nargs="*",
        metavar="CARD-ID",
        help="cards to explain (default: all); a file is named with --source or --text",
    )
    parser.add_argument(
        "--source", type=_path, default=SOURCE, help=f"the file of cards (default: {SOURCE})"
    )
    parser.add_argument(
        "--text", type=_path, metavar="FILE", help="explain this plain text instead; - is stdin"
    )
    parser.add_argument("--language", default="en-GB", help="of the --text (default: en-GB)")
    _reporting(parser, formats=("auto", "full", "json"))


def _schema(parser: argparse.ArgumentParser) -> None:
    """It has no options."""


def _init(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "folder",
        type=_path,
        metavar="FOLDER",
        help="where the source, the Makefile and the rest go; nothing there is overwritten",
    )


def _changes(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("old", type=_path, metavar="OLD", help="the source as published before")
    parser.add_argument(
        "new", nargs="?", type=_path, default=SOURCE, metavar="NEW", help=f"default: {SOURCE}"
    )
    parser.add_argument("--format", choices=("auto", "full", "json"), default="auto")
    parser.add_argument("--color", choices=("auto", "always", "never"), default="auto")


def _source(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "source",
        nargs="?",
        type=_path,
        default=SOURCE,
        metavar="SOURCE",
        help=f"the file of cards (default: {SOURCE})",
    )


def _reporting(
    parser: argparse.ArgumentParser, formats: tuple[str, ...] = ("auto", *REPORTS)
) -> None:
    parser.add_argument(
        "--format",
        choices=formats,
        default="auto",
        help="of the report (auto: github in GitHub Actions, else full)"
        if "github" in formats
        else "for people or for programs (auto: full)",
    )
    parser.add_argument("--color", choices=("auto", "always", "never"), default="auto")


def _judging(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--strict", action="store_true", help="let warnings fail as errors do")
    parser.add_argument(
        "--locked", action="store_true", help="fail if the lock beside the source would change"
    )


_COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "check": ("report every mistake in the source, write nothing", _check),
    "build": ("make the Anki deck and the sheets", _build),
    "explain": ("show what was found in the cards, and why", _explain),
    "changes": ("show what learners notice of a new edition", _changes),
    "schema": ("print the JSON Schema of the source, for editors", _schema),
    "init": ("begin a new deck in a folder of its own", _init),
}


def _path(text: str) -> Path:
    # Here, because pathlib takes as long to import as all else that answers --help.
    from pathlib import Path

    return Path(text)
