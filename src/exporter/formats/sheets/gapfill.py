"""The gap-fill sheet: the cards with numbered gaps, each page with its own words and answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial

from exporter.formats.sheets.bank import Bank
from exporter.formats.sheets.blocks import Blocks, Look
from exporter.formats.sheets.fonts import Cut
from exporter.formats.sheets.frame import Frame
from exporter.formats.sheets.gaps import Numbering, answers_in
from exporter.formats.sheets.lines import break_lines, line_width
from exporter.formats.sheets.paper import MM, Paper, Setting
from exporter.formats.sheets.rows import GREY, Mark, Page, Placed, Row, Rule, Text, stack
from exporter.formats.sheets.strip import strip_height, strip_row
from exporter.formats.sheets.structure import Node
from exporter.formats.sheets.words import Word, plain, shown_cut, with_gaps
from exporter.model import Card, Deck, Part, Style

_TITLE, _TITLE_LEADING = 15.0, 21.0
_UNDER_HEAD, _FIELDS, _UNDER_BANK = 17.0, 27.0, 16.0
_BETWEEN_CARDS = 11.0
_WASTE = 0.25  # of a page may stay empty to keep a card on one page
_FIELD = 9.5  # points; the labels of the fields
_FIELD_WIDTHS = (("Name", 0.42), ("Class", 0.17), ("Date", 0.21), ("Score", 0.20))  # of the measure


def gap_pages(
    deck: Deck, setting: Setting, frame: Frame, root: Node, *, strip: bool = True
) -> list[Page]:
    """The pages between head and foot, of all cards that hide something.

    Without the ``strip`` its place stays empty.
    """
    numbering = Numbering()
    cards = [card for card in deck.cards if card.clozes]
    rows = [row for card in cards for row in _card_rows(card, setting, root, numbering)]
    return _Composer(rows, setting.paper, frame, root, strip=strip).pages(numbering.count)


def _card_rows(card: Card, setting: Setting, root: Node, numbering: Numbering) -> list[Row]:
    """The heading and the text; a date in the heading is a gap as well."""
    node = Node("Sect", root)
    profile, measure = setting.profile, setting.paper.measure
    look = Look(profile.body, profile.writing, paragraph_gap=4, item_gap=0.5, hang=13)
    words = partial(_words, numbering, shown_cut)
    heading = _heading(card, profile.writing, measure, Node("H2", node), numbering)
    return [*heading, *Blocks(card.text, look, measure, node, words).rows()]


def _heading(
    card: Card, writing: float, measure: float, node: Node, numbering: Numbering
) -> list[Row]:
    words = [
        word
        for block in card.title.blocks
        for word in _words(numbering, lambda _: Cut.SERIF, card.title.parts(block), _TITLE)
    ]
    leading = writing if card.title.clozes else _TITLE_LEADING
    rows = [
        Row(leading, (Text(0, leading - 9, line, _TITLE, node),), held=True)
        for line in break_lines(words, measure, _TITLE)
    ]
    rows[0] = replace(rows[0], before=_BETWEEN_CARDS, bookmark=_outlined(card))
    return rows


def _words(
    numbering: Numbering, cut: Callable[[Style], Cut], parts: Iterable[Part], size: float
) -> tuple[Word, ...]:
    return with_gaps(parts, size, cut, partial(numbering.gaps, size=size))


def _outlined(card: Card) -> str:
    """The heading as the outline shows it: its gaps, not their answers."""
    text = card.title.plain
    for cloze in reversed(card.title.clozes):
        text = f"{text[: cloze.start]}…{text[cloze.end :]}"
    return text


class _Composer:
    """Fills pages with rows, each under the bank and over the strip that its gaps ask for."""

    def __init__(
        self, rows: Sequence[Row], paper: Paper, frame: Frame, root: Node, *, strip: bool
    ) -> None:
        self._rows = rows
        self._answers = [answers_in([row]) for row in rows]
        self._paper = paper
        self._frame = frame
        self._root = root
        self._strip = strip
        self._bank = Bank(paper.measure)
        self._full = frame.bottom - frame.top - _UNDER_HEAD

    def pages(self, gaps: int) -> list[Page]:
        pages: list[Page] = []
        start = 0
        while start < len(self._rows):
            fields = 0 if pages else _FIELDS
            end = self._end(start, self._full - fields)
            pages.append(self._page(self._rows[start:end], 0 if pages else gaps))
            start = end
        return pages

    def _end(self, start: int, room: float) -> int:
        """Where the page that begins with row ``start`` ends.

        Between two cards where that leaves no more than a quarter of a page empty.
        """
        used, legal, card, card_free = 0.0, start, start, room
        answers: list[tuple[int, str]] = []
        around = self._around(answers)
        for index in range(start, len(self._rows)):
            row = self._rows[index]
            free = room - used - around
            if row.bookmark:
                card, card_free = index, free
            used += row.height + (row.before if index > start else 0)
            if self._answers[index]:
                answers += self._answers[index]
                around = self._around(answers)
            if used + around > room:
                keep = start < card < legal and card_free <= _WASTE * self._full
                return card if keep else max(legal, start + 1)
            if not row.held:
                legal = index + 1
        return len(self._rows)

    def _around(self, answers: Sequence[tuple[int, str]]) -> float:
        """What the bank and the strip of these answers need."""
        words = [answer for _, answer in answers]
        strip = strip_height(answers, self._paper.measure)
        return self._bank.height(words) + _UNDER_BANK + strip

    def _page(self, rows: Sequence[Row], score: int) -> Page:
        """A page; ``score``, if it is not 0, stands in the fields of the first."""
        page: Page = []
        left, y = self._paper.left, self._frame.top + _UNDER_HEAD
        answers = answers_in(rows)
        if score:
            page.append(Placed(_fields(self._paper.measure, score, self._root), left, y))
            y += _FIELDS
        if answers:
            bank = self._bank.row([answer for _, answer in answers], Node("Div", self._root))
            y = stack(page, [bank], left, y) + _UNDER_BANK
        stack(page, rows, left, y, fresh=True)
        if self._strip and answers:
            strip = strip_row(answers, self._paper, Node("Div", self._root))
            page.append(Placed(strip, left, self._frame.bottom - strip.height))
        return page


def _fields(measure: float, score: int, root: Node) -> Row:
    """Name, class, date and score, with the rules to write them on."""
    total = plain(f"/ {score}", Cut.REGULAR, 10)
    node = Node("P", root)
    marks: list[Mark] = []
    x = 0.0
    for label, part in _FIELD_WIDTHS:
        width = part * measure
        words = plain(label, Cut.REGULAR, _FIELD)
        end = x + width - (line_width(total) + 6 if label == "Score" else 5 * MM)
        marks.append(Text(x, 9, words, _FIELD, node, GREY))
        marks.append(Rule(x + line_width(words) + 4, 11, end, 11))
        x += width
    marks.append(Text(measure - line_width(total), 9, total, 10, node))
    return Row(_FIELDS, tuple(marks))
