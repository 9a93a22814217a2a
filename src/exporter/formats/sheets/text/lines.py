"""Lines of even length, ragged where they end: words are never stretched or split."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from operator import attrgetter

from exporter.formats.sheets.text.long_words import fitted
from exporter.formats.sheets.text.words import Word

Line = tuple[Word, ...]

# What a break costs, beside the square of the space it leaves at the line's end (as a part
# of the measure). Tried on paper: each keeps the lines of a paragraph closer to each other.
_LINE = 0.02  # every line, so that no more are used than needed
_SHORT_END = 0.35  # a last line shorter than _SHORT of the measure
_SHORT = 0.22
_EMPTY = 0.45  # more than this part of a line is not left empty while a fuller one fits
_TINY = 0.1  # of the measure; no word that clings to the next is wider
_STRAY = 0.05  # a line that ends in such a word

_advance, _width = attrgetter("advance"), attrgetter("width")


def break_lines(words: Sequence[Word], measure: float, size: float) -> list[Line]:
    """The words in lines of at most ``measure`` points, broken where the sum of costs is least.

    Knuth and Plass's optimum fit for ragged text: dynamic programming over all breaks. A word
    too wide for a line is broken as letters of ``size`` points are.
    """
    if not words:
        return []
    if max(map(_width, words)) > measure:
        words = fitted(words, measure, size)
    ends = list(accumulate(map(_advance, words), initial=0.0))
    if ends[-1] - words[-1].space <= measure:
        return [tuple(words)]
    return _cut(words, _best_starts(words, ends, measure))


def _best_starts(words: Sequence[Word], ends: Sequence[float], measure: float) -> list[int]:
    """For each word, where the line that it ends should start.

    All sheets spend more time here than anywhere else, so the loop asks for nothing twice.
    """
    count = len(words)
    limit, tiny = measure + 0.01, _TINY * measure
    best = [0.0] * (count + 1)
    starts = [0] * (count + 1)
    low = 0
    for end, word in enumerate(words[:-1], 1):
        right = ends[end] - word.space
        while right - ends[low] > limit and low < end - 1:
            low += 1
        empty = 1 - (right - ends[low]) / measure
        least, first = empty * empty + best[low], low
        for start in range(low + 1, end):
            empty = 1 - (right - ends[start]) / measure
            if empty > _EMPTY:
                break
            cost = empty * empty + best[start]
            if cost < least:
                least, first = cost, start
        starts[end] = first
        best[end] = least + _LINE + (_STRAY if word.clings and word.width <= tiny else 0.0)
    starts[count] = _last_start(ends[count] - words[-1].space, ends, best, low, measure)
    return starts


def _last_start(
    right: float, ends: Sequence[float], best: Sequence[float], low: int, measure: float
) -> int:
    """Where the last line should start: it costs nothing unless it is short."""
    while right - ends[low] > measure + 0.01 and low < len(ends) - 2:
        low += 1

    def cost(start: int) -> float:
        return best[start] + (0.0 if right - ends[start] > _SHORT * measure else _SHORT_END)

    return min(range(low, len(ends) - 1), key=cost)


def _cut(words: Sequence[Word], starts: Sequence[int]) -> list[Line]:
    words = tuple(words)
    lines: list[Line] = []
    end = len(words)
    while end:
        lines.append(words[starts[end] : end])
        end = starts[end]
    return lines[::-1]


def line_width(line: Line) -> float:
    """The width of a line in points, without the space after it."""
    return sum(map(_advance, line)) - line[-1].space if line else 0.0


def start(line: Line, left: float, right: float) -> float:
    """Where a line is drawn to begin ``left`` of the measure's edge, from the right if it runs so.

    ``right`` is the measure's other edge; all in points.
    """
    if not line or not line[0].begins_leftwards:
        return left
    return right - left - line_width(line)
