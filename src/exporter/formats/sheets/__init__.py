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


def export(deck: Deck) -> Iterator[Artifact]:
    """The deck's sheets; what asks for answers or tells of dates only if there are any."""
    from exporter.formats.sheets import pack

    yield from pack.export(deck)
