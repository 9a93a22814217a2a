"""Whether everything that is printed can be: every character needs a font that has it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from exporter.diagnostics import Diagnostic
from exporter.formats.sheets.font_files import typed
from exporter.formats.sheets.fonts import missing
from exporter.formats.sheets.printed import Printed, all_printed
from exporter.formats.sheets.words import clean
from exporter.model import Deck
from exporter.source import Span


def missing_glyphs(deck: Deck) -> Iterator[Diagnostic]:
    """An error for every character that no font has, once for each card."""
    seen: set[tuple[str, str]] = set()
    for printed in all_printed(deck):
        for character in map(_typed, missing(clean(printed.text).replace("\n", " "))):
            if (printed.owner, character) not in seen:
                seen.add((printed.owner, character))
                yield _diagnostic(character, printed)


def _typed(character: str) -> str:
    """The first letter that was typed where a font lacks a form of letters."""
    return typed(character)[0]


def _diagnostic(character: str, printed: Printed) -> Diagnostic:
    name = unicodedata.name(character, "a character without a name").lower()
    return Diagnostic(
        code="missing-glyph",
        message=f"{printed.owner} has a character that cannot be printed: "
        f"U+{ord(character):04X}, {name}",
        span=_place(character, printed),
        label="no font has it",
        help="write it with other characters, leave it out, or print in a font that has it "
        "('exporter build --font FILE.ttf')",
    )


def _place(character: str, printed: Printed) -> Span:
    """The character itself, where the source has it as it is printed."""
    origin = printed.whole.origin if printed.whole else None
    if origin is None:
        return printed.span
    at = origin.source.text.find(character, *origin.span)
    return printed.span if at < 0 else Span(at, at + 1)
