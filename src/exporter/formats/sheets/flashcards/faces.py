"""The two faces of a flashcard, drawn in a cell of the sheet."""

from __future__ import annotations

from exporter.formats.sheets.flashcards.cells import HEIGHT, INSET, centred, head, room
from exporter.formats.sheets.flashcards.flashcard import (
    OVER_CORRECTION,
    TICK,
    UNDER_ANSWER,
    Flashcard,
    corrected,
    corrections_height,
    picture,
)
from exporter.formats.sheets.pdf.structure import Node
from exporter.formats.sheets.plates import OVER_ON_CARD, plate_on_card
from exporter.formats.sheets.rows import GREY, Mark, Ring, Row

_TICKS, _TICK_STEP, _TICK_GREY = 3, 9.0, 0.5  # circles to tick off


def front(card: Flashcard, number: int, node: Node) -> Row:
    """The question: the sentence with a gap, and circles to tick off what is known."""
    left = room(card.hidden_head) - 4 * TICK - card.asked.height - OVER_ON_CARD
    drawn = plate_on_card(picture(card.question, hidden=True), card.measure, left)
    height = card.asked.height + (OVER_ON_CARD + drawn.whole if drawn else 0)
    y = centred(card.hidden_head, height) - (2 * TICK if drawn else 0)
    marks: list[Mark] = [*head(card.hidden_head, number, card.width, node)]
    marks += card.asked.marks(INSET, y, Node("P", node))
    if drawn:
        marks += drawn.marks(INSET, y + card.asked.height + OVER_ON_CARD, node)
    for index in range(_TICKS):
        x = card.width - INSET - TICK - index * _TICK_STEP
        marks.append(Ring(x, HEIGHT - INSET - 1, TICK, 0.6, _TICK_GREY))
    return Row(HEIGHT, tuple(marks))


def back(card: Flashcard, number: int, node: Node) -> Row:
    """The answer, the sentence with it, and what was corrected of it if there is room."""
    image = picture(card.question, hidden=False)
    height = card.answer.height + UNDER_ANSWER + card.sentence.height
    left = room(card.head) - height - OVER_ON_CARD
    kept = corrections_height(card.question, card.measure)
    drawn = plate_on_card(image, card.measure, left - kept)
    drawn = drawn or plate_on_card(image, card.measure, left)
    height += OVER_ON_CARD + drawn.whole if drawn else 0
    mended = corrected(card, room(card.head) - height - OVER_CORRECTION)
    if mended.lines:
        height += OVER_CORRECTION + mended.height
    y = centred(card.head, height)
    marks: list[Mark] = [*head(card.head, number, card.width, node)]
    marks += card.answer.marks(INSET, y, Node("P", node))
    y += card.answer.height + UNDER_ANSWER
    marks += card.sentence.marks(INSET, y, Node("P", node))
    y += card.sentence.height
    if drawn:
        marks += drawn.marks(INSET, y + OVER_ON_CARD, node)
        y += OVER_ON_CARD + drawn.whole
    y += OVER_CORRECTION
    marks += mended.marks(INSET, y, Node("P", node), GREY)
    return Row(HEIGHT, tuple(marks))
