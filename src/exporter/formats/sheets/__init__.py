"""The print pack: revision notes, gap-fill sheets and their answers as PDF files."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from exporter.diagnostics import Diagnostic
from exporter.formats import Artifact
from exporter.formats.sheets.coverage import missing_glyphs
from exporter.formats.sheets.gapfill import gap_pages
from exporter.formats.sheets.notes import note_pages
from exporter.formats.sheets.paper import DEFAULT
from exporter.formats.sheets.printing import print_sheet
from exporter.model import Deck


def check(deck: Deck) -> Iterator[Diagnostic]:
    """What cannot be printed: characters that no font has."""
    yield from missing_glyphs(deck)


def export(deck: Deck) -> Iterator[Artifact]:
    """The deck's sheets; gap-fill and answers only if there is something to fill in."""
    data, pages = print_sheet(deck, "Revision notes", DEFAULT, note_pages)
    yield Artifact(f"{deck.id}-notes.pdf", data, {"pages": len(pages)})
    if gaps := sum(len(card.clozes) for card in deck.cards):
        data, pages = print_sheet(deck, "Gap-fill", DEFAULT, gap_pages)
        yield Artifact(f"{deck.id}-gap-fill.pdf", data, {"pages": len(pages), "gaps": gaps})
        answers = partial(gap_pages, strip=False)
        data, pages = print_sheet(deck, "Gap-fill · Answers", DEFAULT, answers, answered=True)
        yield Artifact(f"{deck.id}-answers.pdf", data, {"pages": len(pages), "gaps": gaps})
