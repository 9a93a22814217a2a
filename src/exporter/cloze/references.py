"""Figures that point into a book, a journal or an examination."""

from __future__ import annotations

from exporter.cloze.items import Item
from exporter.cloze.tokens import DASHES, Line, Sort

_MOST_MARKS = 100
_BESIDE_A_VOLUME = frozenset("().:,")
"""The marks of which one stands beside a figure of a citation, if no initial does."""
_EXAMINED_WITHIN = 12


def verse(line: Line, item: Item) -> str | None:
    """Chapter and verse behind the name of a book.

    - John 3:16 and Genesis 1:1-3, Matt. 5:3–12; a ratio of {3:1}
    """
    if item.subtype != "ratio" or ":" not in item.text(line):
        return None
    index = item.first - 1
    index -= line.lower(index) == "." and line.glued(index)
    if line.is_capitalised(index) and line.lower(index) not in line.words.openers:
        return f"'{item.text(line)}' is chapter and verse"
    return None


def citation(line: Line, item: Item) -> str | None:
    """Volume, issue and pages of a journal.

    - Past Review 88(3): 210–45; Marbury v. Madison, 5 U.S. 137 ([1803])
    """
    first, last = item.first, item.last
    behind = line.lower(last)
    if behind not in _BESIDE_A_VOLUME and line.lower(first - 1) not in _BESIDE_A_VOLUME:
        if not line[last].text.isupper():
            return None
    if _is_reported(line, item):
        return "the volume or page of a law report"
    opened = line.lower(last) == "(" and line.is_tied(last) and line.lower(last + 2) == ")"
    if opened and line.is_digits(last + 1) and line.is_digits(first):
        return "the volume of a journal"
    closed = line.lower(first - 2) == ")" and line.is_digits(first - 3)
    closed = closed and line.lower(first - 4) == "(" and line.glued(first - 4)
    if closed and line.lower(first - 1) in (":", ",") and line.is_digits(first - 5):
        return "the pages of a journal"
    if line.lower(item.last) == ")" and line.is_digits(first - 2) and line.glued(first - 1):
        return "the issue of a journal" if line.lower(first - 1) == "(" else None
    return None


def _is_reported(line: Line, item: Item) -> bool:
    """Whether initials with points part this from another figure: 5 U.S. 137, 410 F. 2."""
    if not item.plain or item.spelled(line):
        return False
    for step in (1, -1):
        index = item.last if step > 0 else item.first - 1
        if line.lower(index + (step > 0)) != ".":
            continue
        places = range(index, index + 4 * step, step)
        letters = [line[place].text for place in places][::step]
        points, capitals = letters[1::2], letters[::2]
        initials = points == [".", "."] and all(len(c) == 1 and c.isupper() for c in capitals)
        if initials and line.is_digits(index + 4 * step):
            return True
    return False


def page_or_mark(line: Line, item: Item) -> str | None:
    """The marks of a question, alone in brackets or before "question".

    - Explain why. (4 marks); the essay is worth 16 marks; a 12 marker
    - an 8 mark question; {250} marks for a loaf
    - Question 2: explain both causes (8)
    """
    word = line.lower(item.last)
    if _is_sum_of_marks(line, item):
        return "the marks of a question"
    if word in DASHES and line.lower(item.last + 1) in line.words.marks:
        word = line.lower(item.last + 1)
    if word not in line.words.marks:
        return None
    bracketed = (
        item.scale == 1
        and line.lower(item.first - 1) in ("(", "[")
        and not line.is_word(item.last + 1)
    )
    asked = line.lower(item.last + 1) in line.words.asked
    few = item.plain and item.low <= _MOST_MARKS and _is_examined(line, item)
    return "the marks of a question" if bracketed or asked or few else None


def _is_sum_of_marks(line: Line, item: Item) -> bool:
    """24 + 8 marks; (4) at the end of a question."""
    summed = line.lower(item.last) == "+" and line.lower(item.last + 2) in line.words.marks
    alone = line.lower(item.first - 1) == "(" and line.lower(item.last) == ")"
    if not summed and not (alone and line[item.last + 1].sort is Sort.EDGE):
        return False
    return item.plain and item.low <= _MOST_MARKS and _is_examined(line, item)


def _is_examined(line: Line, item: Item) -> bool:
    """Whether a word of examinations stands near."""
    near = range(max(0, item.first - _EXAMINED_WITHIN), item.last + 5)
    return any(line.lower(index) in line.words.examined for index in near)


def ordinal_label(line: Line, item: Item) -> str | None:
    """An ordinal that numbers a column, a chapter or an edition.

    - The fourth row gives the price; the fifth edition; 10th grade
    """
    if item.subtype != "rank":
        return None
    if line.lower(item.last) in line.words.ordinal_labels:
        return f"numbers a {line.lower(item.last)}"
    if line.opens_sentence(item.first) and line.lower(item.last) == ",":
        return "numbers the points of an argument"
    return None
