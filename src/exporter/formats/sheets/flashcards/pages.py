"""Sheets of flashcards to print on both sides and cut out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exporter.diagnostics import Diagnostic
from exporter.formats.sheets.flashcards.flashcard import flashcard
from exporter.formats.sheets.flashcards.grid import Duplex, Grid, Imposition
from exporter.formats.sheets.flashcards.planned import Planned, planned
from exporter.formats.sheets.flashcards.sides import Sides
from exporter.formats.sheets.frame import shown_title
from exporter.formats.sheets.paper import Paper
from exporter.formats.sheets.pdf.structure import Node
from exporter.formats.sheets.questions import Question, questions
from exporter.formats.sheets.rows import Page
from exporter.formats.sheets.surely import short
from exporter.formats.sheets.text.fonts import is_given
from exporter.model import Block, Deck
from exporter.source import Span


def too_long(deck: Deck, *, large: bool = False) -> Iterator[Diagnostic]:
    """An error for every sentence that fits into no cell in the smallest size."""
    reported: set[tuple[str, Block]] = set()
    for question in questions(deck):
        place = (question.card.id, question.sentence)
        if (
            (short(question) and not is_given())
            or place in reported
            or flashcard(question, large=large)
        ):
            continue
        reported.add(place)
        yield Diagnostic(
            code="flashcard-too-long",
            message=f"a sentence of card '{question.card.id}' is too long for a flashcard: "
            f"{question.length} characters",
            span=_place(question),
            help="split the sentence or the paragraph in which the answer stands",
        )


def _place(question: Question) -> Span:
    """Where its sentence stands in the source."""
    sentence = question.sentence
    return question.text.place(sentence.start, sentence.end) or question.card.origin.span


def flashcards_of(deck: Deck, *, large: bool = False) -> list[Planned]:
    """The cards in the order of their numbers: those that need a wide cell come last."""
    cards = [card for question in questions(deck) if (card := planned(question, large=large))]
    return sorted(cards, key=lambda card: card.wide)


def flashcard_pages(
    deck: Deck, cards: Sequence[Planned], paper: Paper, imposition: Imposition, root: Node
) -> Iterator[Page]:
    """The sides of all sheets, in the order to be printed."""
    sides = Sides(shown_title(deck), Grid(paper), imposition, root)
    strips = list(sides.strips(cards))
    sheets = [strips[start : start + sides.rows] for start in range(0, len(strips), sides.rows)]
    numbered = list(enumerate(sheets, 1))
    turning = imposition.duplex in (Duplex.LONG, Duplex.SHORT)
    for number, sheet in numbered:
        yield sides.fronts(sheet, number, len(sheets))
        if turning:
            yield sides.backs(sheet, number, len(sheets))
    if imposition.duplex is Duplex.MANUAL:
        for number, sheet in reversed(numbered):
            yield sides.backs(sheet, number, len(sheets))
