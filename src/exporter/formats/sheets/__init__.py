"""The print pack: notes, gap-fill sheets with their answers, flashcards, a timeline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from exporter.diagnostics import Diagnostic
from exporter.formats import Artifact
from exporter.formats.sheets.calibration import calibration_pages
from exporter.formats.sheets.coverage import missing_glyphs
from exporter.formats.sheets.facts import facts_of
from exporter.formats.sheets.flashcards import flashcard_pages, flashcards_of, too_long
from exporter.formats.sheets.fonts import spaced
from exporter.formats.sheets.gapfill import gap_pages
from exporter.formats.sheets.grid import Duplex, Imposition
from exporter.formats.sheets.notes import note_pages
from exporter.formats.sheets.paper import MM, Paper, Setting, setting
from exporter.formats.sheets.printing import print_plain, print_sheet
from exporter.formats.sheets.timeline import timeline_pages
from exporter.formats.sheets.typeface import Typeface, typeface
from exporter.model import Deck, Print


def check(deck: Deck) -> Iterator[Diagnostic]:
    """What cannot be printed: characters that no font has, sentences no flashcard holds."""
    chosen = setting(deck.print)
    with spaced(chosen.profile.spacing, _typeface(deck)):
        found = [*missing_glyphs(deck), *too_long(deck, large=chosen.profile.scale > 1)]
    yield from found


def export(deck: Deck) -> Iterator[Artifact]:
    """The deck's sheets; what asks for answers or tells of dates only if there are any."""
    chosen = setting(deck.print)
    sheets = _sheets(_chosen_cards(deck), chosen, _stem(deck))
    while True:
        # Not around the yield: what comes between two sheets is not to be measured so.
        with spaced(chosen.profile.spacing, _typeface(deck)):
            made = next(sheets, None)
        if made is None:
            return
        yield made


def _typeface(deck: Deck) -> Typeface | None:
    return typeface(deck.print.fonts) if deck.print.fonts else None


def _chosen_cards(deck: Deck) -> Deck:
    if deck.print.subset is None:
        return deck
    ids = deck.print.subset.ids
    return replace(deck, cards=tuple(card for card in deck.cards if card.id in ids))


def _stem(deck: Deck) -> str:
    """How the files' names begin: sheets of some cards do not replace those of all."""
    return f"{deck.id}-{deck.print.subset.name}" if deck.print.subset else deck.id


def _sheets(deck: Deck, chosen: Setting, stem: str) -> Iterator[Artifact]:
    data, pages = print_sheet(deck, "Revision notes", chosen, note_pages)
    yield Artifact(f"{stem}-notes.pdf", data, {"pages": pages})
    if gaps := sum(len(card.clozes) for card in deck.cards):
        data, pages = print_sheet(deck, "Gap-fill", chosen, gap_pages)
        yield Artifact(f"{stem}-gap-fill.pdf", data, {"pages": pages, "gaps": gaps})
        answers = partial(gap_pages, answered=True)
        data, pages = print_sheet(deck, "Gap-fill · Answers", chosen, answers, answered=True)
        yield Artifact(f"{stem}-answers.pdf", data, {"pages": pages, "gaps": gaps})
        yield _flashcards(deck, chosen, stem)
    if dated := len(facts_of(deck)):
        data, pages = print_sheet(deck, "Timeline", chosen, timeline_pages)
        yield Artifact(f"{stem}-timeline.pdf", data, {"pages": pages, "facts": dated})
    if deck.print.calibration:
        yield _calibration(deck, chosen, stem)


def _flashcards(deck: Deck, chosen: Setting, stem: str) -> Artifact:
    cards = flashcards_of(deck, large=chosen.profile.scale > 1)
    imposition, paper = _imposition(deck.print), _paper(chosen)
    data, pages = print_plain(
        deck,
        "Flashcards",
        paper,
        lambda root: flashcard_pages(deck, cards, paper, imposition, root),
        imposition.duplex.preference,
    )
    return Artifact(f"{stem}-flashcards.pdf", data, {"pages": pages, "flashcards": len(cards)})


def _calibration(deck: Deck, chosen: Setting, stem: str) -> Artifact:
    imposition, paper = _imposition(deck.print), _paper(chosen)
    data, pages = print_plain(
        deck,
        "Calibration",
        paper,
        lambda root: calibration_pages(paper, imposition, root),
        imposition.duplex.preference,
    )
    return Artifact(f"{stem}-calibration.pdf", data, {"pages": pages})


def _paper(chosen: Setting) -> Paper:
    """The paper of flashcards: lying on its long edge, A5 holds four cells and wide ones as well."""
    return chosen.sheet.turned if chosen.sheet.narrow else chosen.sheet


def _imposition(chosen: Print) -> Imposition:
    right, up = chosen.back_offset
    return Imposition(Duplex(chosen.duplex), right * MM, up * MM)
