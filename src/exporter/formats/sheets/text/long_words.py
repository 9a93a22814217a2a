"""Words wider than their line, broken where the break can be seen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from unicodedata import combining, east_asian_width

from exporter.formats.sheets.text.fonts import Font
from exporter.formats.sheets.text.runs import SOFT_HYPHEN, Run
from exporter.formats.sheets.text.words import Piece, Word, word

_HYPHEN = SOFT_HYPHEN  # drawn as a hyphen, skipped when the text is copied or searched
_WITHOUT_WORDS = ("W", "F")  # wide characters, Chinese and Japanese: lines end between any two
_AFTER = "/-_.?=&–—"  # a break after these shows by itself
_ADDRESS = re.compile(r"://|^www\.|\w\.[a-z]{2,}/")  # a hyphen would seem to be part of it
_LEAST = 3  # letters before a hyphen that is put in, and after it


def fitted(words: Iterable[Word], measure: float, size: float) -> list[Word]:
    """The words, those wider than ``measure`` points in parts that are joined on to each other."""
    fitting: list[Word] = []
    for each in words:
        if each.width <= measure:
            fitting.append(each)
        else:
            fitting += _parts(each, measure, size)
    return fitting


def _parts(long: Word, measure: float, size: float) -> Iterator[Word]:
    line: list[Piece] = []
    room = measure
    text = "".join(piece.text for piece in long.pieces if isinstance(piece, Run))
    hyphen = "" if _ADDRESS.search(text) else _HYPHEN
    for piece in long.pieces:
        while piece.width > room and (line or isinstance(piece, Run)):
            if isinstance(piece, Run):
                head, piece = _cut(piece, room, size, hyphen, must=not line)
                line += [head] if head else []
            yield word(tuple(line), 0)
            line, room = [], measure
        line.append(piece)
        room -= piece.width
    yield word(tuple(line), long.space)


def _cut(run: Run, room: float, size: float, hyphen: str, *, must: bool) -> tuple[Run | None, Run]:
    """The letters that fit into ``room`` points with a hyphen, and the rest; one if it must."""
    fits = room - run.font.width(_HYPHEN) * size
    count, width = 0, 0.0
    for character in run.text:
        width += run.font.width(character) * size
        if width > fits:
            break
        count += 1
    count = _before_letter(run.text, min(count, len(run.text) - 1))
    if count < 1 and not must:
        return None, run
    if allowed := [place for place in run.breaks if place <= count]:
        return _parted(run, allowed[-1], size)
    count = max(count, 1)
    visible = max(run.text.rfind(mark, count // 2, count) for mark in _AFTER) + 1
    if visible:
        return _parted(run, visible, size, hyphen="")
    if east_asian_width(run.text[count]) in _WITHOUT_WORDS:
        hyphen = ""
    if hyphen:
        if count < _LEAST and not must:
            return None, run
        fewer = _before_letter(run.text, min(count, len(run.text) - _LEAST))
        count = fewer if fewer >= _LEAST else count
    return _parted(run, count, size, hyphen=hyphen)


def _before_letter(text: str, at: int) -> int:
    """The place, or the next one before it that does not part a letter from its accents."""
    while at > 0 and combining(text[at]):
        at -= 1
    return at


def _parted(run: Run, at: int, size: float, *, hyphen: str = _HYPHEN) -> tuple[Run, Run]:
    head, rest = run.text[:at] + hyphen, run.text[at:]
    breaks = tuple(place - at for place in run.breaks if place > at)
    return _run(run.font, head, size), _run(run.font, rest, size)._replace(breaks=breaks)


def _run(font: Font, text: str, size: float) -> Run:
    return Run(font, text, font.width(text) * size)
