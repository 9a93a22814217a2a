"""The parts of a card's text as words: what is read, answers, gaps."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from exporter.formats.sheets.text.fonts import Cut
from exporter.formats.sheets.text.runs import HELD
from exporter.formats.sheets.text.words import Gap, Word, Words
from exporter.model import Hidden, Part, Shown, Style

_LONG = 24  # characters; a longer answer may be broken over lines
_HINT = Cut.ITALIC


def shown_cut(style: Style) -> Cut:
    """The cut of text that is read: stress slopes it, for only answers are bold."""
    return Cut.REGULAR if style is Style.PLAIN else Cut.ITALIC


def answer_cut(style: Style) -> Cut:
    """The cut of an answer: bold, and sloped where the author stressed it."""
    if style is Style.PLAIN:  # most are, and to ask for a flag takes long
        return Cut.BOLD
    return Cut.BOLD_ITALIC if Style.EMPHASIS in style else Cut.BOLD


def with_answers(parts: Iterable[Part], size: float) -> tuple[Word, ...]:
    """The words with the answers in bold; a short answer stays on one line."""
    words = Words(size)
    for part in parts:
        match part:
            case Shown():
                words.add(part.text, shown_cut(part.style))
            case Hidden():
                held = part.cloze.end - part.cloze.start <= _LONG
                for shown in part.answer:
                    text = shown.text.replace(" ", HELD) if held else shown.text
                    words.add(text, answer_cut(shown.style))
    return words.done()


def with_gaps(
    parts: Iterable[Part],
    size: float,
    cut: Callable[[Style], Cut],
    gaps: Callable[[Hidden], tuple[Gap, ...]],
) -> tuple[Word, ...]:
    """The words with a gap for every answer, and the hint that the author gave behind it."""
    words = Words(size)
    for part in parts:
        match part:
            case Shown(text, style):
                words.add(text, cut(style))
            case Hidden():
                for index, gap in enumerate(gaps(part)):
                    if index:
                        words.part()
                    words.put(gap)
                if part.cloze.hinted:
                    add_hint(words, part.cloze.hint)
    return words.done()


def add_hint(words: Words, hint: str) -> None:
    """A hint in brackets, its first word on the line of what it belongs to."""
    words.add(f"{HELD}({hint})", _HINT)
