"""The print pack: revision notes, gap-fill sheets and their answers as PDF files."""

from __future__ import annotations

from collections.abc import Iterator

from exporter.diagnostics import Diagnostic
from exporter.formats import Artifact
from exporter.formats.sheets.notes import note_pages
from exporter.formats.sheets.paper import DEFAULT
from exporter.formats.sheets.printing import print_sheet
from exporter.model import Deck


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Characters that no font of the sheets has."""
    yield from ()


def export(deck: Deck) -> Iterator[Artifact]:
    """The deck's sheets; the same deck gives the same bytes."""
    data, pages = print_sheet(deck, "Revision notes", DEFAULT, note_pages)
    yield Artifact(f"{deck.id}-notes.pdf", data, {"pages": pages, "cards": len(deck.cards)})
