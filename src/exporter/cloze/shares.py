"""Fractions: two-thirds, a third, half, 1/4 of a million."""

from __future__ import annotations

from fractions import Fraction

from exporter.cloze.dateparts import LAST_DAY, month_at
from exporter.cloze.items import Item
from exporter.cloze.numerals import numeral
from exporter.cloze.tokens import DASHES, Line, Sort
from exporter.cloze.wordnumbers import word_number
from exporter.values import Quantity

_ROUND = frozenset((1000, 10_000, 100_000, 10**6))


def fraction(line: Line, first: int) -> Item | None:
    """A part of a whole, in words or digits, with the scale word it is a part of.

    - {two-thirds} of the land and {three quarters} of the grain
    - about {a third} of it, {2/3rds} of it, {1/6} of the army, {half} the army
    - {a quarter of a million} men and {half a million} horses
    - The first half of the year and a half-hearted attempt.
    - A third attempt failed.
    """
    read = _named_part(line, first) or _slashed(line, first) or _half(line, first)
    if read is None:
        return None
    value, last = read
    scaled = _of_a_scale(line, last)
    if scaled:
        return Item(first, scaled[1], "number", Quantity(value * scaled[0]), scale=scaled[0])
    return Item(first, last, "fraction", Quantity(value))


def _named_part(line: Line, first: int) -> tuple[Fraction, int] | None:
    """Two-thirds, one fifth, a quarter, 3 quarters, 50 billionths."""
    article = line.lower(first) in line.words.articles
    above = numeral(line, first) or word_number(line, first)
    if article:
        count, after = Fraction(1), first + 1
    elif above and above.value:
        count, after = above.value, above.last
    else:
        return None
    hyphen = line.is_hyphen(after)
    name = after + 1 if hyphen else after
    below = line.words.denominators.get(line.lower(name))
    if not below or (hyphen and article):
        return None
    several = line.lower(name).endswith(line.words.plural_endings)
    if several != (count != 1) or (count >= below < 1000):
        return None
    if not hyphen and not _is_share(line, first, name + 1, below, article):
        return None
    return count / below, name + 1


def _is_share(line: Line, first: int, after: int, below: int, article: bool) -> bool:
    """Whether "a third" and the like is a part, and no ordinal ("a third attempt")."""
    if not article:
        return True
    words, behind = line.words, line.lower(after)
    if below == 2:
        return behind in words.scales or behind in words.of
    if behind in words.of:
        return True
    if below == 4 and line.lower(after - 1) in words.quarter:
        return not line.glued(after) or behind not in DASHES
    return not line.is_word(after) or behind in words.not_nouns


def _slashed(line: Line, first: int) -> tuple[Fraction, int] | None:
    """1/3, -8/4: digits either side of a stroke, at most two below unless it is 1/n."""
    if not line.is_digits(first) or line.lower(first + 1) not in ("/", "⁄"):
        return None
    glued = line.glued(first + 1) and line.glued(first + 2) and line.is_digits(first + 2)
    dated = line.lower(first + 3) == "/" and line.glued(first + 3)
    if not glued or dated or line.lower(first - 1) == "/":
        return None
    pointed = line.lower(first + 3) == "." and line.is_tied(first + 3)
    if pointed and line.is_digits(first + 4):
        return None
    if whole := _over_a_round_number(line, first):
        return whole
    above, below = line[first].text, line[first + 2].text
    ordinal = line.glued(first + 3) and line.lower(first + 3) in line.words.ordinal_endings
    if ordinal or len(above) > 3 or len(below) > 3 + 3 * (above == "1") or not int(below):
        return None
    if len(above) == len(below) == 3 and above > below:
        return None
    follows = int(below) == int(above) + 1 > LAST_DAY
    digit = len(below) == 1 and int(below) == int(above) % 10 + 1
    follows = follows or (digit and int(above) > LAST_DAY and len(above) == 2)
    if month_at(line, first + 3) or follows:
        return None
    return Fraction(int(above), int(below)), first + 3


def _over_a_round_number(line: Line, first: int) -> tuple[Fraction, int] | None:
    """40/1000, 1/10,000 and, with the ending of an ordinal, 1/10th."""
    above, below = int(line[first].text[:6]), numeral(line, first + 2)
    if below is None or below.value.denominator != 1 or not 0 < above < below.value:
        return None
    last = below.last
    ending = line.glued(last) and line.lower(last) in line.words.ordinal_endings
    if line.glued(last) and line.lower(last) in line.words.several_ordinal_endings:
        if below.value < 1000:
            return above / below.value, last + 1
    if ending and above == 1 and not month_at(line, last + 1):
        return Fraction(1, below.value.numerator), last + 1
    return (above / below.value, last) if below.value in _ROUND and above < 1000 else None


def _half(line: Line, first: int) -> tuple[Fraction, int] | None:
    """Half, where it quantifies: half of, half the, by half, half a million."""
    words = line.words
    if line.lower(first) not in words.half or line.lower(first - 1) in words.never_half:
        return None
    behind = line.lower(first + 1)
    if behind in DASHES and line.glued(first + 1):
        scaled = line.lower(first + 2) in words.scales or line.lower(first + 2) in words.dozen
        return (Fraction(1, 2), first + 1) if scaled else None
    if behind in words.half_after | words.or_ or (
        behind in words.verbs and behind not in words.months
    ):
        return Fraction(1, 2), first + 1
    alone = not line.is_word(first + 1) or behind in words.not_nouns
    if alone and line.lower(first - 1) in words.half_before:
        return Fraction(1, 2), first + 1
    return None


def _of_a_scale(line: Line, last: int) -> tuple[int, int] | None:
    """A scale word behind a part: half a million, 1/4 of a million, half-million."""
    words, index = line.words, last
    if line[index].sort is Sort.MARK and line.lower(index) in DASHES and line.glued(index):
        index += 1
    index += line.lower(index) in words.of
    index += line.lower(index) in words.articles
    if scale := words.scales.get(line.lower(index)):
        return scale, index + 1
    if line.lower(index) in words.dozen:
        return 12, index + 1
    return None
