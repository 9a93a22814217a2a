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
_EMPTY = 0.45  # more than this part of a line is not left empty while a fuller one fits
_TINY = 0.1  # of the measure; no word that clings to the next is wider
_STRAY = 0.05  # a line that ends in such a word


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
    for end, word in enumerate(words, 1):
        right = ends[end] - word.space
        while right - ends[low] > limit and low < end - 1:
            low += 1
        least = float("inf")
        for start in range(low, end):
            width = right - ends[start]
            if end == count:
                cost = 0.0 if width > _SHORT * measure else _SHORT_END
            else:
                empty = 1 - width / measure
                if empty > _EMPTY and start > low:
                    break
                cost = empty * empty
            cost += best[start]
            if cost < least:
                least, starts[end] = cost, start
        best[end] = least + _LINE + (_STRAY if _clings(word, measure) else 0.0)
    return starts


def _clings(word: Word, measure: float) -> bool:
    """Whether a word belongs to the next: a single letter, a small number ("12 December")."""
    piece = word.pieces[0]
    if word.width > _TINY * measure or not isinstance(piece, Run):
        return False
    return len(piece.text) == 1 or piece.text[0].isdecimal() and piece.text[-1].isdecimal()


def _cut(words: Sequence[Word], starts: Sequence[int]) -> list[Line]:
    lines: list[Line] = []
    end = len(words)
    while end:
        lines.append(tuple(words[starts[end] : end]))
        end = starts[end]
    return lines[::-1]


def line_width(line: Line) -> float:
    """The width of a line in points, without the space after it."""
    return sum(word.width + word.space for word in line) - line[-1].space if line else 0.0
