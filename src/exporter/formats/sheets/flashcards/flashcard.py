"""A flashcard: a question set for the smallest cell that both its faces fit into."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from exporter.formats.sheets.flashcards import wording
from exporter.formats.sheets.flashcards.cells import INSET, cell_width, heading, room
from exporter.formats.sheets.flashcards.fitting import Fitted, fitting, sparing
from exporter.formats.sheets.plates import spared
from exporter.formats.sheets.questions import Question
from exporter.formats.sheets.text.lines import Line, break_lines
from exporter.model import Picture

_QUESTION_SIZES, _QUESTION_LEADING = (13.0, 12.0, 11.0, 10.0, 9.5), 1.36  # the last is the floor
_LARGE_SIZES = (15.0, 14.0, 13.0, 12.0)  # where the text is to be large: the smallest in a cell
_SENTENCE_SIZES, _SENTENCE_LEADING = (11.0, 10.5, 10.0, 9.5, 9.0), 1.33  # leadings in sizes
_ANSWER_SIZES, _ANSWER_LEADING = tuple(float(size) for size in range(22, 11, -1)), 1.18
_OVER_PICTURE_SIZES = tuple(size for size in _ANSWER_SIZES if size <= 16)
_CORRECTION, _CORRECTION_LEADING = 8.5, 1.3
UNDER_ANSWER, OVER_CORRECTION = 5.0, 7.0
TICK = 2.6  # the radius of a circle to tick off
_HOPELESS = 2500  # characters; twice what the floor size gets into the widest cell


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
        return cell_width(wide=self.wide)

    @property
    def measure(self) -> float:
        """How wide its text may be."""
        return self.width - 2 * INSET


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
    measure = cell_width(wide=wide) - 2 * INSET
    hidden_head = heading(question.card.title, measure, hidden=True)
    head = heading(question.card.title, measure, hidden=False)
    left = room(hidden_head) - 4 * TICK
    sizes = _sizes(_QUESTION_SIZES, large=large, wide=wide)
    kept = spared(picture(question, hidden=True), measure)
    asked = sparing(question, wording.asked, measure, sizes, _QUESTION_LEADING, left, kept)
    left = room(head) - UNDER_ANSWER
    sizes = _sizes(_SENTENCE_SIZES, large=large, wide=wide)
    answer, told = _answered(question, measure, sizes, left)
    if asked and told:
        return Flashcard(question, wide, hidden_head, head, asked, answer, told)
    return None


def _sizes(usual: Sequence[float], *, large: bool, wide: bool) -> Sequence[float]:
    """The sizes to try, the largest first."""
    if not large:
        return usual
    return (*_LARGE_SIZES, *(size for size in usual if wide and size < _LARGE_SIZES[-1]))


def _answered(
    question: Question, measure: float, sizes: Sequence[float], below_head: float
) -> tuple[Fitted, Fitted | None]:
    """The answer and its sentence: smaller, if what is to stand below them then has room.

    That is the card's picture and its corrections, or the picture alone.
    """
    drawn = spared(picture(question, hidden=False), measure)
    mended = corrections_height(question, measure)
    kept = drawn + mended
    tried = [(_ANSWER_SIZES, kept)] if mended and not drawn else []
    tried += [(_OVER_PICTURE_SIZES, kept)] if kept else []
    tried += [(_OVER_PICTURE_SIZES, drawn)] if drawn and mended else []
    for answer_sizes, spare in tried:
        answer = _largest(question, measure, answer_sizes)
        left = below_head - answer.height - spare
        if told := fitting(question, wording.told, measure, sizes, _SENTENCE_LEADING, left):
            return answer, told
    answer = _largest(question, measure, _ANSWER_SIZES)
    left = below_head - answer.height
    return answer, fitting(question, wording.told, measure, sizes, _SENTENCE_LEADING, left)


def _largest(question: Question, measure: float, sizes: Sequence[float]) -> Fitted:
    """The answer as large as one line allows; a very long one on several."""
    one_line = sizes[0] * _ANSWER_LEADING
    size = sizes[-1]
    return fitting(question, wording.answered, measure, sizes, _ANSWER_LEADING, one_line) or Fitted(
        break_lines(wording.answered(question, size), measure, size), size, _ANSWER_LEADING, measure
    )


def _is_corrected(card: Flashcard) -> bool:
    """Whether the back has room for all corrections of the answer."""
    asked = corrections_height(card.question, card.measure)
    asked += spared(picture(card.question, hidden=False), card.measure) if asked else 0
    left = room(card.head) - card.answer.height - UNDER_ANSWER - card.sentence.height
    return not asked or asked <= left


def picture(question: Question, *, hidden: bool) -> Picture | None:
    """The picture on the back; on the front, where the answer is hidden, if it is for both."""
    image = question.card.image
    return None if image and hidden and image.side == "answer" else image


def corrections_height(question: Question, measure: float) -> float:
    """What all corrections of the answer need below its sentence, 0 if there are none."""
    lines = [
        line
        for words in wording.corrections(question, _CORRECTION)
        for line in break_lines(words, measure, _CORRECTION)
    ]
    return OVER_CORRECTION + len(lines) * _CORRECTION * _CORRECTION_LEADING if lines else 0


def corrected(card: Flashcard, left: float) -> Fitted:
    """What the card corrects about the answer, as far as it fits whole into what is left."""
    lines: list[Line] = []
    for words in wording.corrections(card.question, _CORRECTION):
        added = break_lines(words, card.measure, _CORRECTION)
        if (len(lines) + len(added)) * _CORRECTION * _CORRECTION_LEADING <= left:
            lines += added
    return Fitted(lines, _CORRECTION, _CORRECTION_LEADING, card.measure)
