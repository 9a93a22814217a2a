"""Whether everything that is printed can be: every character needs a font that has it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping

from exporter.diagnostics import Diagnostic
from exporter.formats.sheets.printed import Printed, all_printed
from exporter.formats.sheets.text.font_files import typed
from exporter.formats.sheets.text.fonts import missing
from exporter.formats.sheets.text.runs import clean
from exporter.model import Deck
from exporter.source import Span

_NAMED = 3  # of a card's characters; the others are most likely of the same script


def missing_glyphs(deck: Deck) -> Iterator[Diagnostic]:
    """An error for every card with characters that no font has, and for the deck's head."""
    lacking: dict[str, dict[str, Printed]] = {}
    for printed in all_printed(deck):
        for character in map(_typed, missing(clean(printed.text).replace("\n", " "))):
            lacking.setdefault(printed.owner, {}).setdefault(character, printed)
    for owner, places in lacking.items():
        yield _diagnostic(owner, places)


def _typed(character: str) -> str:
    """The first letter that was typed where a font lacks a form of letters."""
    return typed(character)[0]


def _diagnostic(owner: str, places: Mapping[str, Printed]) -> Diagnostic:
    first, *others = (_place(character, printed) for character, printed in places.items())
    names = [_name(character) for character in places]
    if left := len(names[_NAMED:]):
        names[_NAMED:] = [f"and {left} more"]
    what = f"{len(places)} characters" if others else "a character"
    return Diagnostic(
        code="missing-glyph",
        message=f"{owner} has {what} that cannot be printed: {'; '.join(names)}",
        span=first,
        label="no font has it",
        help="write it with other characters, leave it out, or print in a font that has it "
        "('exporter build --font FILE.ttf')",
        related=tuple((span, "nor this one") for span in others[: _NAMED - 1]),
    )


def _name(character: str) -> str:
    name = unicodedata.name(character, "a character without a name").lower()
    return f"U+{ord(character):04X}, {name}"


def _place(character: str, printed: Printed) -> Span:
    """The character itself, where the text has it as it is printed."""
    whole = printed.whole
    at = whole.plain.find(character) if whole else -1
    return (whole and at >= 0 and whole.place(at, at + 1)) or printed.span
