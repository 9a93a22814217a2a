"""The two faces of a flashcard, set into a cell of the sheet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from exporter.formats.sheets.fonts import Cut
from exporter.formats.sheets.lines import Line, break_lines, line_width
from exporter.formats.sheets.paper import MM
from exporter.formats.sheets.parts import answer_cut, shown_cut
from exporter.formats.sheets.questions import Question
from exporter.formats.sheets.rows import GREY, INK, Mark, Ring, Row, Text
from exporter.formats.sheets.structure import Node
from exporter.formats.sheets.words import Gap, Word, Words, plain
from exporter.model import Correction, Hidden, Part, Shown

WIDTH, HEIGHT = 92 * MM, 66 * MM
INSET = 6 * MM  # a cut that is 3 mm off leaves the text whole
_HEAD, _HEAD_LEADING = 8.5, 10.5
_QUESTION_SIZES = (13.0, 12.0, 11.0, 10.0, 9.5)  # points; the last is the floor
_SENTENCE_SIZES = (11.0, 10.5, 10.0, 9.5, 9.0)
_ANSWER_SIZES = tuple(float(size) for size in range(22, 11, -1))
_QUESTION_LEADING, _SENTENCE_LEADING, _ANSWER_LEADING = 1.36, 1.33, 1.18  # times the size
_CORRECTION, _CORRECTION_LEADING = 8.5, 11.0
_UNDER_ANSWER, _OVER_CORRECTION = 5.0, 7.0
_HOPELESS = 2500  # characters; twice what the floor size gets into the widest cell
_SHORT_GAP, _LONG_GAP, _SHORT_ANSWER = 24 * MM, 34 * MM, 8
_TICKS, _TICK, _TICK_STEP = 3, 2.6, 9.0  # circles to tick off, their radius and distance
_GREY_TICK = 0.5


@dataclass(frozen=True, slots=True)
class Set:
    """Lines of one size, and how high they are."""

    lines: list[Line]
    size: float
    leading: float

    @property
    def height(self) -> float:
        return len(self.lines) * self.size * self.leading

    def marks(self, x: float, y: float, node: Node, grey: float = INK) -> Iterator[Text]:
        """The lines under each other from a top left."""
        step = self.size * self.leading
        for index, line in enumerate(self.lines):
            baseline = y + index * step + self.size * (0.78 + (self.leading - 1.2) / 2)
            yield Text(x, baseline, line, self.size, node, grey)


@dataclass(frozen=True, slots=True)
class Flashcard:
    """A question that fits into a cell; a ``wide`` one takes two."""

    question: Question
    wide: bool

    @property
    def width(self) -> float:
        return 2 * WIDTH if self.wide else WIDTH


def flashcard(question: Question) -> Flashcard | None:
    """The card with the smallest cell that both its faces fit into, None if there is no such."""
    for wide in (False, True):
        card = Flashcard(question, wide)
        if _question(card) and _sentence(card, _answer(card).height):
            return card
    return None


def front(card: Flashcard, number: int, node: Node) -> Row:
    """The question: the sentence with a gap."""
    asked = _question(card)
    assert asked is not None, "flashcard() has seen that it fits"
    head = _head(card, True)
    y = _centred(head, asked.height)
    ticks = (
        Ring(
            card.width - INSET - _TICK - index * _TICK_STEP,
            HEIGHT - INSET - 1,
            _TICK,
            0.6,
            _GREY_TICK,
        )
        for index in range(_TICKS)
    )
    return Row(
        HEIGHT,
        (*_head_marks(card, head, number, node), *asked.marks(INSET, y, Node("P", node)), *ticks),
    )


def back(card: Flashcard, number: int, node: Node) -> Row:
    """The answer, the sentence with it, and what was corrected of it if there is room."""
    answer = _answer(card)
    told = _sentence(card, answer.height)
    assert told is not None, "flashcard() has seen that it fits"
    head = _head(card, False)
    corrected = _corrections(
        card, _room(head) - answer.height - told.height - _UNDER_ANSWER - _OVER_CORRECTION
    )
    height = (
        answer.height
        + _UNDER_ANSWER
        + told.height
        + (corrected.height + _OVER_CORRECTION if corrected.lines else 0)
    )
    y = _centred(head, height)
    marks: list[Mark] = [*_head_marks(card, head, number, node)]
    marks += answer.marks(INSET, y, Node("P", node))
    y += answer.height + _UNDER_ANSWER
    marks += told.marks(INSET, y, Node("P", node))
    marks += corrected.marks(INSET, y + told.height + _OVER_CORRECTION, Node("P", node), GREY)
    return Row(HEIGHT, tuple(marks))


def _measure(card: Flashcard) -> float:
    return card.width - 2 * INSET


def _head(card: Flashcard, hidden: bool) -> list[Line]:
    """The card's title; on a front its answers are hidden."""
    title = card.question.card.title
    words = Words(_HEAD)
    for block in title.blocks:
        for part in title.parts(block):
            words.add("…" if hidden and isinstance(part, Hidden) else part.text, Cut.SEMIBOLD)
    return break_lines(words.done(), _measure(card) - 30, _HEAD)


def _head_marks(card: Flashcard, head: list[Line], number: int, node: Node) -> Iterator[Text]:
    title = Node("P", node)
    for index, line in enumerate(head):
        yield Text(INSET, INSET + 6 + index * _HEAD_LEADING, line, _HEAD, title, GREY)
    line = plain(str(number), Cut.SEMIBOLD, _HEAD)
    x = card.width - INSET - line_width(line)
    yield Text(x, INSET + 6, line, _HEAD, Node("P", node), GREY)


def _room(head: list[Line]) -> float:
    """What is left in a cell under its head, in points."""
    return HEIGHT - 2 * INSET - 6 - len(head) * _HEAD_LEADING


def _centred(head: list[Line], height: float) -> float:
    """Where something so high starts, to stand in the middle of what is left."""
    return HEIGHT - INSET - _room(head) + (_room(head) - height) / 2


def _question(card: Flashcard) -> Set | None:
    room = _room(_head(card, True)) - 4 * _TICK
    return _fitting(card, _asked, _QUESTION_SIZES, _QUESTION_LEADING, room)


def _sentence(card: Flashcard, above: float) -> Set | None:
    room = _room(_head(card, False)) - above - _UNDER_ANSWER
    return _fitting(card, _told, _SENTENCE_SIZES, _SENTENCE_LEADING, room)


def _answer(card: Flashcard) -> Set:
    """The answer as large as one line allows; a very long one on several."""
    for size in _ANSWER_SIZES:
        lines = break_lines(plain(card.question.answer, Cut.SERIF, size), _measure(card), size)
        if len(lines) == 1:
            break
    return Set(lines, size, _ANSWER_LEADING)


def _fitting(
    card: Flashcard,
    words: Callable[[Question, float], tuple[Word, ...]],
    sizes: Iterable[float],
    leading: float,
    room: float,
) -> Set | None:
    if card.question.length > _HOPELESS:
        return None
    for size in sizes:
        fitted = Set(break_lines(words(card.question, size), _measure(card), size), size, leading)
        if fitted.height <= room:
            return fitted
    return None


def _parts(question: Question) -> Iterator[Part]:
    return question.text.parts(question.sentence)


def _asked(question: Question, size: float) -> tuple[Word, ...]:
    """The sentence with a gap for what is asked; others too, if the card hides them."""
    words = Words(size)
    for part in _parts(question):
        match part:
            case Shown(text, style):
                words.add(text, shown_cut(style))
            case Hidden(cloze) if question.asks(cloze):
                words.put(Gap(0, (), _LONG_GAP if len(part.text) >= _SHORT_ANSWER else _SHORT_GAP))
            case Hidden() if question.card.hide_others:
                words.add("…", Cut.REGULAR)
            case Hidden(_, answer):
                for shown in answer:
                    words.add(shown.text, shown_cut(shown.style))
    return words.done()


def _told(question: Question, size: float) -> tuple[Word, ...]:
    """The sentence with what was asked in bold."""
    words = Words(size)
    for part in _parts(question):
        match part:
            case Shown(text, style):
                words.add(text, shown_cut(style))
            case Hidden(cloze, answer):
                cut = answer_cut if question.asks(cloze) else shown_cut
                for shown in answer:
                    words.add(shown.text, cut(shown.style))
    return words.done()


def _corrections(card: Flashcard, room: float) -> Set:
    """What the card corrects about the answer, as far as it fits in whole."""
    mentioned = re.compile(rf"(?<![\w–-]){re.escape(card.question.answer)}(?![\w–-])")
    lines: list[Line] = []
    for correction in card.question.card.corrections:
        if mentioned.search(correction.corrected.plain):
            added = break_lines(_corrected(correction), _measure(card), _CORRECTION)
            if (len(lines) + len(added)) * _CORRECTION_LEADING <= room:
                lines += added
    return Set(lines, _CORRECTION, _CORRECTION_LEADING / _CORRECTION)


def _corrected(correction: Correction) -> tuple[Word, ...]:
    text = f"Not “{correction.given.plain}”: {correction.corrected.plain}"
    return plain(" ".join(text.split()), Cut.REGULAR, _CORRECTION)
