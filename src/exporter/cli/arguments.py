"""What may be typed on the command line, and the help that says so."""

from __future__ import annotations

import argparse
import re
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

PAPERS = ("a4", "letter", "a5")
PROFILES = ("standard", "large", "spaced")
DUPLEXES = ("long", "short", "manual", "fold")

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
  exporter init my-deck               begin a deck of your own
  exporter explain --text notes.txt   the same for any text

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
    _printing(parser)
    _reporting(parser)
    _judging(parser)


def _printing(parser: argparse.ArgumentParser) -> None:
    """What is not given stays None: there the source's own settings hold."""
    group = parser.add_argument_group("sheets", "These come before 'print:' in the source.")
    group.add_argument("--paper", type=str.lower, choices=PAPERS)
    group.add_argument(
        "--profile", choices=PROFILES, help="12 points; 14; or 14 more widely spaced"
    )
    group.add_argument(
        "--no-word-bank",
        dest="word_bank",
        action="store_false",
        default=None,
        help="leave out the answers above the gaps",
    )
    group.add_argument(
        "--no-strip",
        dest="fold_strip",
        action="store_false",
        default=None,
        help="leave out the answers below the gaps, to be folded back",
    )
    group.add_argument("--duplex", choices=DUPLEXES, help="how flashcards get their backs")
    group.add_argument(
        "--back-offset",
        type=_lengths,
        metavar="X,Y",
        help="move the flashcards' backs by so many millimetres to the right and up",
    )
    group.add_argument(
        "--font",
        action="append",
        type=_path,
        default=[],
        dest="fonts",
        metavar="FILE.ttf",
        help="print in this TrueType font; again for its bold and italic",
    )
    group.add_argument(
        "--calibration",
        action="store_true",
        default=None,
        help="also make a page pair by which to find the offset of your printer",
    )
    group.add_argument(
        "--tag",
        action="append",
        default=[],
        dest="tags",
        metavar="TAG",
        help="print only cards with this tag or one below it; may be given again",
    )
    group.add_argument(
        "--card",
        action="append",
        default=[],
        dest="cards",
        metavar="CARD-ID",
        help="print this card; may be given again",
    )


def _lengths(text: str) -> tuple[float, float]:
    from exporter.schema.forms import SHIFT, lengths

    if not re.fullmatch(SHIFT.pattern, text):
        raise argparse.ArgumentTypeError(f"'{text}' is not {SHIFT.name}: {SHIFT.form}")
    return lengths(text)


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
        help="of the report (auto: github in GitHub Actions, else full)",
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
