"""Lines of even length, ragged on the right: words are never stretched or split."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from exporter.formats.sheets.long_words import fitted
from exporter.formats.sheets.words import Run, Word

Line = tuple[Word, ...]

# What a break costs, beside the square of the space it leaves at the line's end (as a part
# of the measure). Tried on paper: each keeps the lines of a paragraph closer to each other.
_LINE = 0.02  # every line, so that no more are used than needed
_SHORT_END = 0.35  # a last line shorter than _SHORT of the measure
_SHORT = 0.22
_STRAY_LETTER = 0.05  # a line that ends in a single letter ("a", "w", "и")


def break_lines(words: Sequence[Word], measure: float, size: float) -> list[Line]:
    """The words in lines of at most ``measure`` points, broken where the sum of costs is least.

    Knuth and Plass's optimum fit for ragged text: dynamic programming over all breaks.
    """
    words = fitted(words, measure, size)
    ends = list(accumulate((word.width + word.space for word in words), initial=0.0))
    if not words:
        return []
    if ends[-1] - words[-1].space <= measure:
        return [tuple(words)]
    return _cut(words, _best_starts(words, ends, measure))


def _best_starts(words: Sequence[Word], ends: Sequence[float], measure: float) -> list[int]:
    """For each word, where the line that it ends should start."""
    count = len(words)
    limit = measure + 0.01
    best = [0.0] * (count + 1)
    starts = [0] * (count + 1)
    low = 0
    for end in range(1, count + 1):
        right = ends[end] - words[end - 1].space
        while right - ends[low] > limit and low < end - 1:
            low += 1
        least = float("inf")
        extra = _LINE + (_STRAY_LETTER if _is_letter(words[end - 1]) else 0.0)
        for start in range(low, end):
            width = right - ends[start]
            if end == count:
                cost = 0.0 if width > _SHORT * measure else _SHORT_END
            else:
                cost = (1 - width / measure) ** 2
            cost += best[start] + extra
            if cost < least:
                least, starts[end] = cost, start
        best[end] = least
    return starts


def _is_letter(word: Word) -> bool:
    last = word.pieces[-1]
    return isinstance(last, Run) and len(last.text) == 1 and len(word.pieces) == 1


def _cut(words: Sequence[Word], starts: Sequence[int]) -> list[Line]:
    lines: list[Line] = []
    end = len(words)
    while end:
        lines.append(tuple(words[starts[end] : end]))
        end = starts[end]
    return lines[::-1]


def line_width(line: Line) -> float:
    """The width of a line in points, without the space after it."""
    return sum(word.width + word.space for word in line) - line[-1].space
