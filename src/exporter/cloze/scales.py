"""Scale words and letters behind a number: 35.9 million, 3bn, 6k."""

from __future__ import annotations

from exporter.cloze.tokens import DASHES, Line

CURRENCIES = frozenset("£$€¥₽₹")

_MOST_SCALES = 3
_COUNTED_WITHIN = 10
_LONGEST_AMOUNT = 5


def scale_behind(line: Line, first: int, last: int) -> tuple[int, int]:
    """What the scale behind a number multiplies it by (1 if none), and where it ends.

    ``first`` and ``last`` are the number's tokens, half-open.
    """
    multiplier, after = 1, last
    for _ in range(_MOST_SCALES):
        step = _one_scale(line, first, after)
        if step is None:
            break
        multiplier, after = multiplier * step[0], step[1]
    return multiplier, after


def has_currency(line: Line, first: int) -> bool:
    """Whether a currency sign stands directly before a token."""
    return line.lower(first - 1) in CURRENCIES


def _one_scale(line: Line, first: int, last: int) -> tuple[int, int] | None:
    words = line.words
    if line.is_hyphen(last) and (scale := words.scales.get(line.lower(last + 1))):
        return scale, last + 2
    word = line.lower(last)
    if scale := words.scales.get(word):
        return scale, last + 1
    if word in words.dozen and last > first:
        return 12, last + 1
    if (scale := words.short_scales.get(word)) and _is_scale_letter(line, first, last):
        return scale, last + 1
    return None


def _is_scale_letter(line: Line, first: int, last: int) -> bool:
    """Whether k, m, bn… counts here, or is a unit such as the metre.

    "m" is a million with a currency before it or people behind it, else a metre; a
    capital K behind a space or a great number is kelvin.
    """
    letters, words, behind = line[last].text, line.words, line[last + 1]
    if behind.glued and line.is_digits(last + 1):
        return False
    plain, small = letters in words.plain_scales, len(letters) == 1 and letters.islower()
    if behind.glued and behind.text in ("/", "^", "²", "³"):
        thousand = small and words.short_scales[letters] == 1000
        return plain or (thousand and line.is_digits(last + 2))
    money = has_currency(line, first) or _ends_a_sum(line, first)
    if not line.glued(last):
        return plain or (money and small)
    if line.lower(last) in words.metre:
        measured = behind.lower in words.measured_units and not behind.glued
        return measured or money or _counts_things(line, last + 1) or _counted_before(line, first)
    if letters in words.doubtful_scales:
        return money or _counts_things(line, last + 1)
    return True


def _ends_a_sum(line: Line, first: int) -> bool:
    """Whether a dash or "to" leads here from an amount of money: £5-10m, £1.5 to 2m."""
    if line.lower(first - 1) not in DASHES | line.words.to:
        return False
    start = first - 2
    while first - start <= _LONGEST_AMOUNT and (
        line.is_digits(start) or line.lower(start) in (".", ",")
    ):
        start -= 1
    return start < first - 2 and line.lower(start) in CURRENCIES


def _counted_before(line: Line, first: int) -> bool:
    """Whether a word just before says that people, votes or money are counted."""
    near = range(max(0, first - _COUNTED_WITHIN), first)
    return any(line.lower(index) in line.words.counted for index in near)


def _counts_things(line: Line, after: int) -> bool:
    words, word = line.words, line.lower(after)
    if word in words.behind_a_count or word in words.counted or word in words.plurals:
        return True
    plural = line.is_word(after) and word.endswith(words.plural_endings)
    return plural and word not in words.not_nouns
