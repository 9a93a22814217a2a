"""Powers behind a number: 6.02 × 10^23, 10²³, 1e6."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from exporter.cloze.tokens import DASHES, Line, Sort

_GREATEST_POWER = 308
_GREATEST_BASE = 1000
_POWERS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")


class Numeral(NamedTuple):
    """A number read from ``first`` up to ``last``; ``plain`` if it is digits and no more."""

    value: Fraction
    last: int
    plain: bool = False


def power_of_ten(line: Line, number: Numeral) -> Numeral:
    """A power behind a number: 6.02 × 10^23, 10²³, 1e6."""
    value, last, plain = number
    if plain and value <= _GREATEST_BASE and (power := _exponent(line, last)):
        return Numeral(value**power.value.numerator if value else value, power.last)
    if line.lower(last) == "e" and line.is_tied(last) and (power := _signed(line, last + 1)):
        return Numeral(value * Fraction(10) ** power.value.numerator, power.last)
    times = line.lower(last) in ("×", "x", "*", "·")
    if times and line[last + 1].text == "10" and (power := _exponent(line, last + 2)):
        return Numeral(value * Fraction(10) ** power.value.numerator, power.last)
    if times and (power := _flattened(line, last + 1)):
        return Numeral(value * Fraction(10) ** power.value.numerator, power.last)
    return number


def _exponent(line: Line, first: int) -> Numeral | None:
    token = line[first]
    if token.sort is Sort.POWER and token.glued:
        return _bounded(token.text.translate(_POWERS), first + 1)
    if token.text == "^" and token.glued:
        opened = 1 if line.lower(first + 1) in ("{", "(") else 0
        power = _signed(line, first + 1 + opened)
        if power and opened and line.lower(power.last) in ("}", ")"):
            return power._replace(last=power.last + 1)
        return None if opened else power
    if token.text in DASHES and token.glued and line[first - 2].text in ("×", "x"):
        return _signed(line, first)
    return None


def _signed(line: Line, first: int) -> Numeral | None:
    minus = line.lower(first) in DASHES
    digits = line[first + minus]
    if digits.sort is not Sort.DIGITS or not digits.glued:
        return None
    return _bounded("-" * minus + digits.text, first + minus + 1)


def _bounded(text: str, last: int) -> Numeral | None:
    if len(text) > 5 or text in ("-", "+") or abs(int(text)) > _GREATEST_POWER:
        return None
    return Numeral(Fraction(int(text)), last)


def _flattened(line: Line, first: int) -> Numeral | None:
    """A power whose raised digits were lost in copying: 3 × 108 for 3 × 10⁸."""
    text = line[first].text
    if not line.is_digits(first) or not 3 <= len(text) <= 4 or not text.startswith("10"):
        return None
    return None if text[2] == "0" else _bounded(text[2:], first + 1)
