"""The print pack: notes, gap-fill sheets with their answers, flashcards, a timeline."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from exporter.diagnostics import Diagnostic
from exporter.formats import Artifact
from exporter.formats.sheets.coverage import missing_glyphs
from exporter.formats.sheets.facts import facts_of
from exporter.formats.sheets.flashcards import flashcard_pages, flashcards_of, too_long
from exporter.formats.sheets.gapfill import gap_pages
from exporter.formats.sheets.grid import Imposition
from exporter.formats.sheets.notes import note_pages
from exporter.formats.sheets.paper import DEFAULT, Paper
from exporter.formats.sheets.printing import print_plain, print_sheet
from exporter.formats.sheets.timeline import timeline_pages
from exporter.model import Deck


def check(deck: Deck) -> Iterator[Diagnostic]:
    """What cannot be printed: characters that no font has, sentences no flashcard holds."""
    yield from missing_glyphs(deck)
    yield from too_long(deck)


def export(deck: Deck) -> Iterator[Artifact]:
    """The deck's sheets; what asks for answers or tells of dates only if there are any."""
    data, pages = print_sheet(deck, "Revision notes", DEFAULT, note_pages)
    yield Artifact(f"{deck.id}-notes.pdf", data, {"pages": pages})
    if gaps := sum(len(card.clozes) for card in deck.cards):
        data, pages = print_sheet(deck, "Gap-fill", DEFAULT, gap_pages)
        yield Artifact(f"{deck.id}-gap-fill.pdf", data, {"pages": pages, "gaps": gaps})
        answers = partial(gap_pages, strip=False)
        data, pages = print_sheet(deck, "Gap-fill · Answers", DEFAULT, answers, answered=True)
        yield Artifact(f"{deck.id}-answers.pdf", data, {"pages": pages, "gaps": gaps})
        yield _flashcards(deck, DEFAULT.paper, Imposition())
    if dated := len(facts_of(deck)):
        data, pages = print_sheet(deck, "Timeline", DEFAULT, timeline_pages)
        yield Artifact(f"{deck.id}-timeline.pdf", data, {"pages": pages, "facts": dated})


def _flashcards(deck: Deck, paper: Paper, imposition: Imposition) -> Artifact:
    cards = flashcards_of(deck)
    data, pages = print_plain(
        deck,
        "Flashcards",
        paper,
        lambda root: flashcard_pages(deck, cards, paper, imposition, root),
        imposition.duplex.preference,
    )
    return Artifact(f"{deck.id}-flashcards.pdf", data, {"pages": pages, "flashcards": len(cards)})
