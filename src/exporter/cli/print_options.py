"""What may be typed on the command line of how the sheets are printed."""

from __future__ import annotations

import argparse
import re

TYPE_CHECKING = False  # as in arguments: --help does without typing
if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# As in arguments, named here; tests/test_cli.py holds them against the model.
PAPERS = ("a4", "letter", "a5")
PROFILES = ("standard", "large", "spaced")
DUPLEXES = ("long", "short", "manual", "fold")


def add(parser: argparse.ArgumentParser, path: Callable[[str], Path]) -> None:
    """Let it be typed, with ``path`` to read the names of files.

    What is not given stays None: there the source's own settings hold.
    """
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
        type=path,
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
