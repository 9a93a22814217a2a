"""The print pack: notes, gap-fill sheets with their answers, flashcards, a timeline."""

from __future__ import annotations

from collections.abc import Iterator

from exporter.diagnostics import Diagnostic
from exporter.formats import Artifact
from exporter.formats.sheets import surely
from exporter.model import Deck

# The modules that set sheets are imported where they are needed: with reportlab they take
# longer to load than it takes to check a deck.


def check(deck: Deck) -> Iterator[Diagnostic]:
    """What cannot be printed: characters that no font has, sentences no flashcard holds."""
    if not surely.printable(deck):
        from exporter.formats.sheets import pack

        yield from pack.check(deck)


def names(deck: Deck) -> tuple[str, ...]:
    """The names of the sheets that print the deck's cards."""
    sheets = ("notes", "gap-fill", "answers", "flashcards", "timeline")
    return tuple(f"{stem(deck)}-{sheet}.pdf" for sheet in sheets)


def stem(deck: Deck) -> str:
    """How the files' names begin: sheets of some cards do not replace those of all."""
    return f"{deck.id}-{deck.print.subset.name}" if deck.print.subset else deck.id


def export(deck: Deck) -> Iterator[Artifact]:
    """The deck's sheets; what asks for answers or tells of dates only if there are any."""
    from exporter.formats.sheets import pack

    yield from pack.export(deck)
