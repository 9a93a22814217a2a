"""Units of measure behind a number."""

from __future__ import annotations

from exporter.cloze.scales import CURRENCIES
from exporter.cloze.tokens import Line, Sort

_SYMBOLS = frozenset(
    [
        "Hz",
        "N",
        "Pa",
        "J",
        "W",
        "V",
        "F",
        "Ω",
        "Ω",
        "H",
        "Bq",
        "Gy",
        "Sv",
        "eV",
        "Wh",
        "mol",
        "m",
        "g",
        "s",
        "l",
        "L",
        "B",
        "M",
        "bar",
        "cal",
    ]
)
_LOOSE_LETTERS = frozenset("B F H M g l m s")
_PREFIXES = frozenset("pnµμmckMG")
_UNIT_MARKS = frozenset(("%", "°", "℃", "℉", "‰"))


def has_unit(line: Line, last: int) -> bool:
    """Whether a unit of measure stands directly behind a value."""
    token = line[last]
    if token.text in _UNIT_MARKS:
        return True
    if token.text in CURRENCIES:
        return not line.is_digits(last + 1)
    if token.lower in line.words.per and line.lower(last + 1) in line.words.per_what:
        return True
    if is_symbol(token.text, glued=token.glued):
        return True
    if token.sort is not Sort.WORD:
        return False
    if token.glued:
        return token.lower in line.words.glued_units or token.lower in line.words.measured_units
    return token.lower in line.words.measured_units


def is_symbol(text: str, *, glued: bool) -> bool:
    """Whether letters are a unit of the international system: µF, kΩ, J."""
    if text in _SYMBOLS and (glued or len(text) == 1 and text.isupper()):
        return not glued or text not in _LOOSE_LETTERS
    return glued and len(text) > 1 and text[0] in _PREFIXES and text[1:] in _SYMBOLS
