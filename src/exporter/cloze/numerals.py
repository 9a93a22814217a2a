"""Numbers in digits: sign, separators, decimals and powers of ten."""

from __future__ import annotations

from fractions import Fraction

from exporter.cloze.powers import Numeral, power_of_ten
from exporter.cloze.tokens import DASHES, Line, Sort, once_a_line

LONGEST = 15
"""Digits beyond which a run of digits is a code and no quantity."""

_MOST_GROUPS = 8
_MINUS = "−"
_CLOSING = frozenset((")", ";", ",", ""))
_SPACES = frozenset(",\u2019'")
_VULGAR = {
    "¼": (1, 4), "½": (1, 2), "¾": (3, 4), "⅐": (1, 7), "⅑": (1, 9), "⅒": (1, 10),
    "⅓": (1, 3), "⅔": (2, 3), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip


@once_a_line
def numeral(line: Line, first: int) -> Numeral | None:
    """The number in digits that begins at a token, without its sign."""
    token = line[first]
    if token.sort is Sort.FRACTION:
        return Numeral(vulgar(token.text), first + 1)
    if token.text == "." and line.is_digits(first + 1) and line.glued(first + 1):
        if line.glued(first) and (line.is_word(first - 1) or line.is_digits(first - 1)):
            return None
        return Numeral(_decimal("0", line[first + 1].text), first + 2)
    if token.sort is not Sort.DIGITS or len(token.text) > LONGEST:
        return None
    return power_of_ten(line, _fraction_behind(line, _magnitude(line, first)))


def vulgar(text: str) -> Fraction:
    """What a character like ½ stands for."""
    return Fraction(*_VULGAR[text])


def sign(line: Line, first: int) -> bool:
    """Whether a minus stands here: a dash glued to digits that cannot join or list.

    After a bullet or between two numbers a dash is punctuation.
    """
    if line.lower(first) not in DASHES or not line.glued(first + 1):
        return False
    if not (line.is_digits(first + 1) or line.lower(first + 1) == "."):
        return False
    if line[first].text == _MINUS and not line.glued(first) and line.is_word(first - 1):
        return True
    before = line[first - 1]
    year = line[first + 1].text
    if len(year) == 4 and "1000" <= year < "2200" and line[first + 2].text in _CLOSING:
        return False
    if before.text == "/" and line.lower(first - 2) == "+":
        return False
    if line.glued(first):
        return before.text in ("(", "=", "[", "~", "^", "×", ">", "<", "£", "$", "/", "≈")
    if before.sort is Sort.EDGE:
        return line.lower(first) != "-" or line.lower(first + 2) in ("°", "%")
    if before.sort is Sort.WORD and before.lower not in line.words.not_nouns:
        return _is_measure(line, _magnitude(line, first + 1).last)
    return before.sort is not Sort.DIGITS


def _is_measure(line: Line, behind: int) -> bool:
    """Whether a unit makes a minus of a dash that might part two words."""
    word = line.lower(behind)
    return (
        word in ("°", "%")
        or word in line.words.signed
        or word in line.words.measured_units
        or word in line.words.glued_units
    )


def _magnitude(line: Line, first: int) -> Numeral:
    digits, last = _groups(line, first)
    if (
        line.lower(last) in (".", "·")
        and line.glued(last)
        and line.is_digits(last + 1)
        and line.glued(last + 1)
        and len(line[last + 1].text) <= LONGEST
    ):
        return Numeral(_decimal(digits, line[last + 1].text), last + 2)
    if last - first == 1 and _has_comma(line, last):
        return Numeral(_decimal(digits, line[last + 1].text), last + 2)
    return Numeral(Fraction(int(digits)), last, plain=last - first == 1)


def _has_comma(line: Line, last: int) -> bool:
    """Whether a decimal comma stands here, as a scale word behind shows: 1,5 million."""
    tied = line.lower(last) == "," and line.is_tied(last) and line.is_digits(last + 1)
    return tied and len(line[last + 1].text) <= 2 and line.lower(last + 2) in line.words.scales


def _decimal(whole: str, part: str) -> Fraction:
    part = part[:LONGEST]
    return Fraction(int(whole + part), 10 ** len(part))


def _groups(line: Line, first: int) -> tuple[str, int]:
    """Digits in groups of three, parted by commas, apostrophes or spaces."""
    digits, last = line[first].text, first + 1
    if len(digits) > 3:
        return digits, last
    for _ in range(_MOST_GROUPS):
        step = _group_step(line, last)
        if not step or not _is_group(line, last + step - 1):
            break
        digits += line[last + step - 1].text
        last += step
    return digits, last


def _group_step(line: Line, last: int) -> int:
    if line.lower(last) in _SPACES and line.glued(last) and line.glued(last + 1):
        return 2
    spaced = line.is_digits(last) and line[last].start == line[last - 1].end + 1
    tied = line.glued(last + 1) and (line.is_word(last + 1) or line.lower(last + 1) == "/")
    named = line.is_capitalised(last - 2) or line.lower(last - 2) in line.words.designators
    return 1 if spaced and line.is_digits(last - 1) and not (tied or named) else 0


def _is_group(line: Line, index: int) -> bool:
    return line.is_digits(index) and len(line[index].text) == 3


def _fraction_behind(line: Line, number: Numeral) -> Numeral:
    """A vulgar fraction or a/b behind a whole number: 2½, 2 1/2."""
    value, last, plain = number
    if plain and line[last].sort is Sort.FRACTION and (line.glued(last) or value < 1000):
        return Numeral(value + vulgar(line[last].text), last + 1)
    part = _slashed(line, last)
    if plain and part and part.value < 1 and value < 1000 and not line.glued(last):
        return Numeral(value + part.value, part.last)
    return number


def _slashed(line: Line, first: int) -> Numeral | None:
    if not (line.is_digits(first) and line.lower(first + 1) in ("/", "⁄")):
        return None
    if not (line.glued(first + 1) and line.glued(first + 2) and line.is_digits(first + 2)):
        return None
    above, below = line[first].text, line[first + 2].text
    if len(above) > 2 or len(below) > 2 or not int(below) or int(above) >= int(below):
        return None
    return Numeral(Fraction(int(above), int(below)), first + 3)
