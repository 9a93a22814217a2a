"""The strip at the foot of a gap-fill page: its answers, to be folded back."""

from __future__ import annotations

from collections.abc import Sequence

from exporter.formats.sheets.paper import Paper
from exporter.formats.sheets.pdf.structure import Node
from exporter.formats.sheets.rows import GREY, Mark, Row, Rule, Text
from exporter.formats.sheets.text.fonts import Cut, remembered
from exporter.formats.sheets.text.lines import Line, break_lines, line_width
from exporter.formats.sheets.text.runs import HELD
from exporter.formats.sheets.text.words import plain

_SIZE, _NUMBER, _LEADING = 9.5, 7.5, 13.0
_AFTER_NUMBER, _BETWEEN = 3.0, 13.0
_OVER, _FIRST = 12.0, 18.0  # above the fold; from the fold to the first baseline
_DASH = (3.0, 3.0)

Entry = tuple[Line, Line]  # an answer's number and its words; a further line has no number


def strip_height(answers: Sequence[tuple[int, str]], measure: float) -> float:
    """What the strip and the space above it need, in points."""
    return _OVER + _FIRST + len(_rows(answers, measure)) * _LEADING - 8


def strip_row(answers: Sequence[tuple[int, str]], paper: Paper, parent: Node) -> Row:
    """The fold line from edge to edge and the numbered answers under it."""
    marks: list[Mark] = [*_fold(paper)]
    around = Node("L", parent, numbered=True)
    for index, row in enumerate(_rows(answers, paper.measure)):
        x, y = 0.0, _OVER + _FIRST + index * _LEADING
        item = Node("LI", around)
        for number, answer in row:
            if number:
                item = Node("LI", around)
                marks.append(Text(x, y - 0.6, number, _NUMBER, Node("Lbl", item), GREY))
                x += line_width(number) + _AFTER_NUMBER
            marks.append(Text(x, y, answer, _SIZE, Node("LBody", item)))
            x += line_width(answer) + _BETWEEN
    return Row(strip_height(answers, paper.measure), tuple(marks), key=True)


def _fold(paper: Paper) -> tuple[Mark, ...]:
    caption = plain("fold the answers back along this line", Cut.REGULAR, 8)
    width = line_width(caption)
    left, right = -paper.left, paper.width - paper.left
    start = (left + right - width) / 2
    return (
        Rule(left, _OVER, start - 5, _OVER, 0.5, GREY, _DASH),
        Text(start, _OVER + 2.6, caption, 8, None, GREY),
        Rule(start + width + 5, _OVER, right, _OVER, 0.5, GREY, _DASH),
    )


def _rows(answers: Sequence[tuple[int, str]], measure: float) -> list[list[Entry]]:
    rows: list[list[Entry]] = [[]]
    free = measure
    for number, answer in answers:
        for entry, width in _entries(number, answer, measure):
            if width > free and rows[-1]:
                rows.append([])
                free = measure
            rows[-1].append(entry)
            free -= width + _BETWEEN
    return rows


@remembered  # a page's answers are asked for once for every row of it
def _entries(number: int, answer: str, measure: float) -> tuple[tuple[Entry, float], ...]:
    """An answer's lines with their widths in points."""
    return tuple((entry, _width(entry)) for entry in _broken(number, answer, measure))


def _broken(number: int, answer: str, measure: float) -> list[Entry]:
    label = plain(str(number), Cut.SEMIBOLD, _NUMBER)
    entry = (label, plain(answer.replace(" ", HELD), Cut.REGULAR, _SIZE))
    if _width(entry) <= measure:
        return [entry]
    room = measure - line_width(label) - _AFTER_NUMBER
    lines = break_lines(plain(answer, Cut.REGULAR, _SIZE), room, _SIZE)
    return [(label if index == 0 else (), line) for index, line in enumerate(lines)]


def _width(entry: Entry) -> float:
    number, answer = entry
    return line_width(answer) + (line_width(number) + _AFTER_NUMBER if number else 0)
