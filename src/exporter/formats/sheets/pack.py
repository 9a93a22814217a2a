"""The print pack: notes, gap-fill sheets with their answers, flashcards, a timeline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from exporter.diagnostics import Diagnostic
from exporter.formats import Artifact
from exporter.formats.sheets import stem
from exporter.formats.sheets.coverage import missing_glyphs
from exporter.formats.sheets.flashcards.calibration import calibration_pages
from exporter.formats.sheets.flashcards.grid import Duplex, Imposition
from exporter.formats.sheets.flashcards.pages import flashcard_pages, flashcards_of, too_long
from exporter.formats.sheets.gapfill.pages import gap_pages
from exporter.formats.sheets.gapfill.pairs import Pair
from exporter.formats.sheets.notes.pages import note_pages
from exporter.formats.sheets.paper import MM, Paper, Setting, setting
from exporter.formats.sheets.pdf.structure import Node
from exporter.formats.sheets.printing import Composer, Counts, Sheet, print_plain, print_sheet
from exporter.formats.sheets.rows import Page
from exporter.formats.sheets.text.fonts import Spacing, spaced
from exporter.formats.sheets.text.typeface import Typeface, typeface
from exporter.formats.sheets.timeline.facts import facts_of
from exporter.formats.sheets.timeline.pages import timeline_pages
from exporter.model import Deck, Print


def check(deck: Deck) -> Iterator[Diagnostic]:
    """What cannot be printed: characters that no font has, sentences no flashcard holds."""
    chosen = setting(deck.print)
    with spaced(chosen.profile.spacing, _typeface(deck)):
        printed = _chosen_cards(deck)
        found = [*missing_glyphs(printed), *too_long(printed, large=chosen.profile.scale > 1)]
    yield from found


def export(deck: Deck) -> Iterator[Artifact]:
    """The deck's sheets; what asks for answers or tells of dates only if there are any."""
    chosen = setting(deck.print)
    begins = stem(deck)
    for name, counts, parts in _sheets(_chosen_cards(deck), chosen):
        parts = _set(chosen.profile.spacing, _typeface(deck), parts)
        yield Artifact(f"{begins}-{name}.pdf", parts, counts)


def _set(spacing: Spacing, given: Typeface | None, parts: Iterator[bytes]) -> Iterator[bytes]:
    """The parts, each made with this spacing and typeface; what comes between them is not."""
    while True:
        with spaced(spacing, given):
            part = next(parts, None)
        if part is None:
            return
        yield part


def _typeface(deck: Deck) -> Typeface | None:
    return typeface(deck.print.fonts) if deck.print.fonts else None


def _chosen_cards(deck: Deck) -> Deck:
    if deck.print.subset is None:
        return deck
    ids = deck.print.subset.ids
    return replace(deck, cards=tuple(card for card in deck.cards if card.id in ids))


Named = tuple[str, Counts, Iterator[bytes]]


def _sheets(deck: Deck, chosen: Setting) -> Iterator[Named]:
    yield _sheet("notes", deck, "Revision notes", chosen, note_pages)
    if gaps := sum(len(card.clozes) for card in deck.cards):
        yield from _gap_fill(deck, chosen, gaps)
        yield _flashcards(deck, chosen)
    if dated := len(facts_of(deck)):
        yield _sheet("timeline", deck, "Timeline", chosen, timeline_pages, facts=dated)
    if deck.print.calibration:
        yield _calibration(deck, chosen)


def _sheet(
    stem: str,
    deck: Deck,
    name: str,
    chosen: Setting,
    compose: Composer,
    **counted: int,
) -> Named:
    counts = {"pages": 0, **counted}
    return stem, counts, print_sheet(deck, name, chosen, compose, counts)


def _gap_fill(deck: Deck, chosen: Setting, gaps: int) -> Iterator[Named]:
    asked, told = ({"pages": 0, "gaps": gaps} for _ in range(2))

    def begin() -> tuple[Sheet, Sheet, Iterator[Page]]:
        sheet = Sheet(deck, "Gap-fill", chosen, asked)
        answers = Sheet(deck, "Gap-fill · Answers", chosen, told, answered=sheet.root)
        return sheet, answers, gap_pages(deck, chosen, sheet.frame, sheet.root)

    pair = Pair(begin)
    yield "gap-fill", asked, pair.first()
    yield "answers", told, pair.second()


def _flashcards(deck: Deck, chosen: Setting) -> Named:
    imposition, paper = _imposition(deck.print), _paper(chosen)
    counts = {"pages": 0, "flashcards": 0}

    def pages(root: Node) -> Iterator[Page]:
        cards = flashcards_of(deck, large=chosen.profile.scale > 1)
        counts["flashcards"] = len(cards)
        return flashcard_pages(deck, cards, paper, imposition, root)

    duplex = imposition.duplex.preference
    return "flashcards", counts, print_plain(deck, "Flashcards", paper, pages, counts, duplex)


def _calibration(deck: Deck, chosen: Setting) -> Named:
    imposition, paper = _imposition(deck.print), _paper(chosen)
    counts = {"pages": 0}
    pages = partial(calibration_pages, paper, imposition)
    duplex = imposition.duplex.preference
    return "calibration", counts, print_plain(deck, "Calibration", paper, pages, counts, duplex)


def _paper(chosen: Setting) -> Paper:
    """The paper of flashcards: lying on its long edge, A5 holds four cells and wide ones as well."""
    return chosen.sheet.turned if chosen.sheet.narrow else chosen.sheet


def _imposition(chosen: Print) -> Imposition:
    right, up = chosen.back_offset
    return Imposition(Duplex(chosen.duplex), right * MM, up * MM)
