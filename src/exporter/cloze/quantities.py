"""Read the number that begins at a token, with its sign and its scale."""

from __future__ import annotations

from fractions import Fraction

from exporter.cloze.halves import and_a_half
from exporter.cloze.items import Item
from exporter.cloze.numerals import numeral, sign
from exporter.cloze.scales import scale_behind
from exporter.cloze.tokens import DASHES, Line
from exporter.cloze.wordnumbers import ordinal, word_number
from exporter.values import Quantity

_CHARGE_WITHIN = 10
_CHARGES = DASHES | {"+"}


def number_in_digits(line: Line, first: int) -> Item | None:
    """Digits with separators, sign, power and scale; the unit stays outside.

    - It cost £{6.6 billion}, or {35.9 million} roubles, and {1,430} men came.
    - It was {-15}°C and {6.02 × 10^23} molecules; {6 and a half million} tons.
    - {34k} fell, £{30bn} was lost, and the wall was {75}m high.
    """
    minus = sign(line, first)
    read = numeral(line, first + minus)
    if read is None or _is_dotted(line, first + minus, read.last):
        return None
    value, last, half = and_a_half(line, read.value, read.last)
    scale, last = scale_behind(line, first, last)
    if scale > 1:
        value *= scale
        if not half:
            value, last, half = and_a_half(line, value, last, scale)
    charge = read.plain and _is_charge(line, last)
    last += charge
    plain = read.plain and not (minus or half or charge) and scale == 1
    value = -value if minus else value
    return Item(first, last, "number", Quantity(value), plain=plain, scale=scale)


def number_in_words(line: Line, first: int) -> Item | None:
    """Number words with their scale; "one" alone is none.

    - {ten} ministries, {one hundred and sixteen} votes, {twenty-five hundred} men
    - {two and a half} centuries, {two-and-a-half} years, {three and a half million} people
    - One of them, and no one else, lost one-party rule.
    """
    read = word_number(line, first)
    if read is None:
        return None
    value, last, half = and_a_half(line, read.value, read.last)
    scale, last = scale_behind(line, first, last)
    value *= scale
    if not half:
        value, last, half = and_a_half(line, value, last, scale)
    plain = read.plain and not half and scale == 1
    written = scale if scale > 1 else _written_scale(line, read.last)
    return Item(first, last, "number", Quantity(value), plain=plain, scale=written)


def article_and_scale(line: Line, first: int) -> Item | None:
    """ "A" before a scale word is one of it.

    - {a million} men and {a dozen} horses, nearly {a thousand} miles
    - hundreds of thousands, several hundred, a few million; every {hundred} years
    """
    words, scale_word = line.words, line.lower(first + 1)
    if line.lower(first - 1) in words.every and line.lower(first) in words.scales:
        return Item(first, first + 1, "number", Quantity(Fraction(words.scales[line.lower(first)])))
    if line.lower(first) not in words.articles or line.lower(first - 1) in words.before_an_article:
        return None
    if scale_word in words.dozen:
        return Item(first, first + 2, "number", Quantity(Fraction(12)), scale=12)
    read = word_number(line, first + 1, group=1)
    plural = scale_word.endswith(words.plural_endings)
    if scale_word not in words.scales or plural or read is None:
        return None
    scale = _written_scale(line, read.last)
    value, last, _ = and_a_half(line, read.value, read.last, scale)
    return Item(first, last, "number", Quantity(value), scale=scale)


def rank(line: Line, first: int) -> Item | None:
    """Ordinals from the fourth up; first, second and third never count.

    - the {35th} president and the {fourth} largest city
    - the first man, the 2nd and the third
    """
    read = ordinal(line, first)
    if read is None:
        return None
    return Item(first, read.last, "rank", Quantity(read.value))


def zero(line: Line, first: int) -> Item | None:
    """Zero, as a measured value only.

    - Growth fell to {zero}.
    - zero tolerance
    """
    words = line.words
    if line.lower(first) not in words.zero:
        return None
    before, behind = line.lower(first - 1), line.lower(first + 1)
    measured = before == "=" or before in words.before_zero
    if not (measured or behind == "°" or behind in words.behind_zero):
        return None
    if line.is_word(first + 1) and behind not in words.not_nouns | words.measured_units:
        return None
    return Item(first, first + 1, "number", Quantity(Fraction(0)))


def _is_charge(line: Line, index: int) -> bool:
    """Whether a sign glued behind a figure is the charge of an ion, no "or more"."""
    if not line.glued(index) or line.lower(index) not in _CHARGES:
        return False
    near = range(max(0, index - _CHARGE_WITHIN), index + _CHARGE_WITHIN)
    charged = any(line.lower(place) in line.words.charges for place in near)
    return charged and not (line.glued(index + 1) and line.is_digits(index + 1))


def _written_scale(line: Line, last: int) -> int:
    return line.words.scales.get(line.lower(last - 1), 1)


def _is_dotted(line: Line, first: int, last: int) -> bool:
    """Whether this is a piece of 1.2.3, a version or section number."""
    behind = line.lower(last) == "." and line.glued(last) and line.glued(last + 1)
    before = line.lower(first - 1) == "." and line.glued(first) and line.is_digits(first - 2)
    return (behind and line.is_digits(last + 1)) or (before and line.glued(first - 1))
