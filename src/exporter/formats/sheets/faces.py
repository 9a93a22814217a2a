"""The two faces of a flashcard, set into a cell of the sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from exporter.formats.sheets import wording
from exporter.formats.sheets.fitting import Fitted, fitting, sparing
from exporter.formats.sheets.fonts import Cut, remembered
from exporter.formats.sheets.lines import Line, break_lines, line_width
from exporter.formats.sheets.paper import MM
from exporter.formats.sheets.plates import OVER_ON_CARD, plate_on_card, spared
from exporter.formats.sheets.questions import Question
from exporter.formats.sheets.rows import GREY, Mark, Ring, Row, Text
from exporter.formats.sheets.structure import Node
from exporter.formats.sheets.words import plain
from exporter.model import Picture
from exporter.model import Text as CardText

WIDTH, HEIGHT = 92 * MM, 66 * MM
_INSET = 6 * MM  # a cut that is 3 mm off leaves the text whole
_HEAD, _HEAD_LEADING, _NUMBER_ROOM = 8.5, 10.5, 30.0
_QUESTION_SIZES, _QUESTION_LEADING = (13.0, 12.0, 11.0, 10.0, 9.5), 1.36  # the last is the floor
_LARGE_SIZES = (15.0, 14.0, 13.0, 12.0)  # where the text is to be large: the smallest in a cell
_SENTENCE_SIZES, _SENTENCE_LEADING = (11.0, 10.5, 10.0, 9.5, 9.0), 1.33  # leadings in sizes
_ANSWER_SIZES, _ANSWER_LEADING = tuple(float(size) for size in range(22, 11, -1)), 1.18
_OVER_PICTURE_SIZES = tuple(size for size in _ANSWER_SIZES if size <= 16)
_CORRECTION, _CORRECTION_LEADING = 8.5, 1.3
_UNDER_ANSWER, _OVER_CORRECTION = 5.0, 7.0
_HOPELESS = 2500  # characters; twice what the floor size gets into the widest cell
_TICKS, _TICK, _TICK_STEP, _TICK_GREY = 3, 2.6, 9.0, 0.5  # circles to tick off


@dataclass(frozen=True, slots=True)
class Flashcard:
    """A question set for its cell; a ``wide`` card takes two cells."""

    question: Question
    wide: bool
    hidden_head: list[Line]
    head: list[Line]
    asked: Fitted
    answer: Fitted
    sentence: Fitted

    @property
    def width(self) -> float:
        return _width(self.wide)


def flashcard(question: Question, *, large: bool = False) -> Flashcard | None:
    """The card with the smallest cell that both its faces fit into, None if there is no such.

    A ``large`` card takes a wide cell rather than a size under 12 points, and rather than
    leave out a correction that the wide cell has room for.
    """
    if question.length > _HOPELESS:
        return None
    small = _set(question, wide=False, large=large)
    if small and (not large or _is_corrected(small)):
        return small
    wide = _set(question, wide=True, large=large)
    return wide if wide and (not small or _is_corrected(wide)) else small


def _set(question: Question, *, wide: bool, large: bool) -> Flashcard | None:
    """The card in a cell of this width, if both its faces fit."""
    measure = _width(wide) - 2 * _INSET
    hidden_head = _heading(question.card.title, measure, hidden=True)
    head = _heading(question.card.title, measure, hidden=False)
    room = _room(hidden_head) - 4 * _TICK
    sizes = _sizes(_QUESTION_SIZES, large=large, wide=wide)
    kept = spared(_picture(question, hidden=True), measure)
    asked = sparing(question, wording.asked, measure, sizes, _QUESTION_LEADING, room, kept)
    room = _room(head) - _UNDER_ANSWER
    sizes = _sizes(_SENTENCE_SIZES, large=large, wide=wide)
    answer, told = _answered(question, measure, sizes, room)
    if asked and told:
        return Flashcard(question, wide, hidden_head, head, asked, answer, told)
    return None


def _sizes(usual: Sequence[float], *, large: bool, wide: bool) -> Sequence[float]:
    """The sizes to try, the largest first."""
    if not large:
        return usual
    return (*_LARGE_SIZES, *(size for size in usual if wide and size < _LARGE_SIZES[-1]))


def _width(wide: bool) -> float:
    return 2 * WIDTH if wide else WIDTH


def _answered(
    question: Question, measure: float, sizes: Sequence[float], room: float
) -> tuple[Fitted, Fitted | None]:
    """The answer and its sentence: smaller, if what is to stand below them then has room.

    That is the card's picture and its corrections, or the picture alone.
    """
    picture = spared(_picture(question, hidden=False), measure)
    corrected = _corrections_height(question, measure)
    kept = picture + corrected
    tried = [(_ANSWER_SIZES, kept)] if corrected and not picture else []
    tried += [(_OVER_PICTURE_SIZES, kept)] if kept else []
    tried += [(_OVER_PICTURE_SIZES, picture)] if picture and corrected else []
    for answer_sizes, spare in tried:
        answer = _largest(question, measure, answer_sizes)
        left = room - answer.height - spare
        if told := fitting(question, wording.told, measure, sizes, _SENTENCE_LEADING, left):
            return answer, told
    answer = _largest(question, measure, _ANSWER_SIZES)
    left = room - answer.height
    return answer, fitting(question, wording.told, measure, sizes, _SENTENCE_LEADING, left)


def _corrections_height(question: Question, measure: float) -> float:
    """What all corrections of the answer need below its sentence, 0 if there are none."""
    lines = [
        line
        for words in wording.corrections(question, _CORRECTION)
        for line in break_lines(words, measure, _CORRECTION)
    ]
    return _OVER_CORRECTION + len(lines) * _CORRECTION * _CORRECTION_LEADING if lines else 0


def _is_corrected(card: Flashcard) -> bool:
    """Whether the back has room for all corrections of the answer."""
    measure = card.width - 2 * _INSET
    asked = _corrections_height(card.question, measure)
    asked += spared(_picture(card.question, hidden=False), measure) if asked else 0
    room = _room(card.head) - card.answer.height - _UNDER_ANSWER - card.sentence.height
    return not asked or asked <= room


def _picture(question: Question, *, hidden: bool) -> Picture | None:
    """The picture on the back; on the front, where the answer is hidden, if it is for both."""
    picture = question.card.image
    return None if picture and hidden and picture.side == "answer" else picture


def _largest(question: Question, measure: float, sizes: Sequence[float]) -> Fitted:
    """The answer as large as one line allows; a very long one on several."""
    one_line = sizes[0] * _ANSWER_LEADING
    size = sizes[-1]
    return fitting(question, wording.answered, measure, sizes, _ANSWER_LEADING, one_line) or Fitted(
        break_lines(wording.answered(question, size), measure, size), size, _ANSWER_LEADING
    )


def front(card: Flashcard, number: int, node: Node) -> Row:
    """The question: the sentence with a gap, and circles to tick off what is known."""
    head = card.hidden_head
    measure = card.width - 2 * _INSET
    room = _room(head) - 4 * _TICK - card.asked.height - OVER_ON_CARD
    drawn = plate_on_card(_picture(card.question, hidden=True), measure, room)
    height = card.asked.height + (OVER_ON_CARD + drawn.whole if drawn else 0)
    y = _centred(head, height) - (2 * _TICK if drawn else 0)
    marks: list[Mark] = [*_head(card, head, number, node)]
    marks += card.asked.marks(_INSET, y, Node("P", node))
    if drawn:
        marks += drawn.marks(_INSET, y + card.asked.height + OVER_ON_CARD, node)
    for index in range(_TICKS):
        x = card.width - _INSET - _TICK - index * _TICK_STEP
        marks.append(Ring(x, HEIGHT - _INSET - 1, _TICK, 0.6, _TICK_GREY))
    return Row(HEIGHT, tuple(marks))


def back(card: Flashcard, number: int, node: Node) -> Row:
    """The answer, the sentence with it, and what was corrected of it if there is room."""
    head = card.head
    measure, picture = card.width - 2 * _INSET, _picture(card.question, hidden=False)
    height = card.answer.height + _UNDER_ANSWER + card.sentence.height
    room = _room(head) - height - OVER_ON_CARD
    kept = _corrections_height(card.question, measure)
    drawn = plate_on_card(picture, measure, room - kept) or plate_on_card(picture, measure, room)
    height += OVER_ON_CARD + drawn.whole if drawn else 0
    corrected = _corrected(card, _room(head) - height - _OVER_CORRECTION)
    if corrected.lines:
        height += _OVER_CORRECTION + corrected.height
    y = _centred(head, height)
    marks: list[Mark] = [*_head(card, head, number, node)]
    marks += card.answer.marks(_INSET, y, Node("P", node))
    y += card.answer.height + _UNDER_ANSWER
    marks += card.sentence.marks(_INSET, y, Node("P", node))
    y += card.sentence.height
    if drawn:
        marks += drawn.marks(_INSET, y + OVER_ON_CARD, node)
        y += OVER_ON_CARD + drawn.whole
    y += _OVER_CORRECTION
    marks += corrected.marks(_INSET, y, Node("P", node), GREY)
    return Row(HEIGHT, tuple(marks))


@remembered  # the same for all questions of a card
def _heading(title: CardText, measure: float, *, hidden: bool) -> list[Line]:
    words = wording.heading(title, _HEAD, hidden=hidden)
    return break_lines(words, measure - _NUMBER_ROOM, _HEAD)


def _head(card: Flashcard, head: list[Line], number: int, node: Node) -> Iterator[Text]:
    title = Node("P", node)
    for index, line in enumerate(head):
        yield Text(_INSET, _INSET + 6 + index * _HEAD_LEADING, line, _HEAD, title, GREY)
    line = plain(str(number), Cut.SEMIBOLD, _HEAD)
    x = card.width - _INSET - line_width(line)
    yield Text(x, _INSET + 6, line, _HEAD, Node("P", node), GREY)


def _room(head: list[Line]) -> float:
    """What is left in a cell under its head, in points."""
    return HEIGHT - 2 * _INSET - 6 - len(head) * _HEAD_LEADING


def _centred(head: list[Line], height: float) -> float:
    """Where something so high starts, to stand in the middle of what is left."""
    return HEIGHT - _INSET - (_room(head) + height) / 2


def _corrected(card: Flashcard, room: float) -> Fitted:
    """What the card corrects about the answer, as far as it fits in whole."""
    lines: list[Line] = []
    for words in wording.corrections(card.question, _CORRECTION):
        added = break_lines(words, card.width - 2 * _INSET, _CORRECTION)
        if (len(lines) + len(added)) * _CORRECTION * _CORRECTION_LEADING <= room:
            lines += added
    return Fitted(lines, _CORRECTION, _CORRECTION_LEADING)
