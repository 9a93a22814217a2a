"""The pages of a gap-fill sheet: rows with gaps, under their word bank and over their answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from exporter.formats.sheets.continued import continued
from exporter.formats.sheets.frame import Frame
from exporter.formats.sheets.gapfill.bank import Bank
from exporter.formats.sheets.gapfill.strip import strip_height, strip_row
from exporter.formats.sheets.gaps import Answers, add_answers, answers_in, gaps_in
from exporter.formats.sheets.paper import MM, Paper, Setting
from exporter.formats.sheets.pdf.structure import Node
from exporter.formats.sheets.rows import GREY, WASTE, Mark, Page, Placed, Row, Rule, Text, stack
from exporter.formats.sheets.text.fonts import Cut
from exporter.formats.sheets.text.lines import line_width
from exporter.formats.sheets.text.words import Gap, plain

_UNDER_HEAD, _FIELDS, _UNDER_BANK = 17.0, 27.0, 16.0
_FIELD = 9.5  # points; the labels of the fields
# Each row of fields, and what each takes of the measure.
_ONE_ROW = ((("Name", 0.42), ("Class", 0.17), ("Date", 0.21), ("Score", 0.20)),)
_TWO_ROWS = ((("Name", 0.66), ("Class", 0.34)), (("Date", 0.5), ("Score", 0.5)))


class Worksheet:
    """Fills pages with rows, each under the bank and over the strip that its gaps ask for."""

    def __init__(self, rows: Iterable[Row], setting: Setting, frame: Frame, root: Node) -> None:
        paper = setting.paper
        self._coming = iter(rows)
        self._rows: list[Row] = []  # what is not on a page yet, as far as was asked for it
        self._gaps: list[tuple[Gap, ...]] = []  # of each of these rows
        self._paper = paper
        self._frame = frame
        self._root = root
        self._has_bank, self._has_strip = setting.word_bank, setting.fold_strip
        self._fields_room = _FIELDS * len(_field_rows(paper))
        self._bank = Bank(paper.measure)
        self._title = ""  # of the last card on the pages before
        self._full = frame.bottom - frame.top - _UNDER_HEAD

    def pages(self, gaps: int) -> Iterator[Page]:
        """The pages; ``gaps`` is how many gaps they have."""
        first = True
        while self._has(0):
            count = self._count(self._full - (self._fields_room if first else 0))
            yield self._page(self._rows[:count], gaps if first else 0)
            del self._rows[:count], self._gaps[:count]
            first = False

    def _has(self, index: int) -> bool:
        """Whether there is such a row; all before it were asked for."""
        if index == len(self._rows) and (row := next(self._coming, None)):
            self._rows.append(row)
            self._gaps.append(tuple(gaps_in([row])))
        return index < len(self._rows)

    def _count(self, room: float) -> int:
        """How many rows the page takes.

        It ends between two cards where that leaves no more than a quarter of a page empty.
        """
        used, legal, card, card_free = 0.0, 0, 0, room
        answers: Answers = []
        around = self._around(answers)
        index = 0
        while self._has(index):
            row = self._rows[index]
            free = room - used - around
            if row.bookmark:
                card, card_free = index, free
            used += row.height + (row.before if index else 0)
            if self._gaps[index]:
                add_answers(answers, self._gaps[index])
                around = self._around(answers)
            if used + around > room:
                keep = 0 < card < legal and card_free <= WASTE * self._full
                return card if keep else max(legal, 1)
            index += 1
            if not row.held:
                legal = index
        return index

    def _around(self, answers: Sequence[tuple[int, str]]) -> float:
        """What the bank and the strip of these answers need."""
        around = 0.0
        if self._has_bank:
            around += self._bank.height([answer for _, answer in answers]) + _UNDER_BANK
        if self._has_strip:
            around += strip_height(answers, self._paper.measure)
        return around

    def _page(self, rows: Sequence[Row], score: int) -> Page:
        """A page; ``score``, if it is not 0, stands in the fields of the first."""
        page: Page = []
        left, y = self._paper.left, self._frame.top + _UNDER_HEAD
        answers = answers_in(rows)
        if score:
            fields = _fields(self._paper, score, self._root)
            page.append(Placed(fields, left, y))
            y += fields.height
        if answers and self._has_bank:
            bank = self._bank.row([answer for _, answer in answers], Node("Div", self._root))
            y = stack(page, [bank], left, y) + _UNDER_BANK
        if self._title and not rows[0].bookmark:
            page.append(continued(self._title, self._paper.measure, left, y))
        titles = [row.bookmark for row in rows if row.bookmark]
        self._title = titles[-1] if titles else self._title
        stack(page, rows, left, y, fresh=True)
        if answers and self._has_strip:
            strip = strip_row(answers, self._paper, Node("Div", self._root))
            page.append(Placed(strip, left, self._frame.bottom - strip.height))
        return page


def _field_rows(paper: Paper) -> tuple[tuple[tuple[str, float], ...], ...]:
    return _TWO_ROWS if paper.narrow else _ONE_ROW


def _fields(paper: Paper, score: int, root: Node) -> Row:
    """Name, class, date and score, with the rules to write them on."""
    total = plain(f"/ {score}", Cut.REGULAR, 10)
    node = Node("P", root)
    measure = paper.measure
    marks: list[Mark] = []
    y = 0.0
    for fields in _field_rows(paper):
        x = 0.0
        for label, part in fields:
            width = part * measure
            words = plain(label, Cut.REGULAR, _FIELD)
            end = x + width - (line_width(total) + 6 if label == "Score" else 5 * MM)
            marks.append(Text(x, y + 9, words, _FIELD, node, GREY))
            marks.append(Rule(x + line_width(words) + 4, y + 11, end, y + 11))
            x += width
        y += _FIELDS
    marks.append(Text(measure - line_width(total), y - _FIELDS + 9, total, 10, node))
    return Row(y, tuple(marks))
