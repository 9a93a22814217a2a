"""Roman numerals up to XXXIX, in capitals."""

from __future__ import annotations

_TENS = ("", "X", "XX", "XXX")
_UNITS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")

ROMAN = {
    tens + unit: 10 * ten + one
    for ten, tens in enumerate(_TENS)
    for one, unit in enumerate(_UNITS)
    if ten or one
}
"""What each numeral stands for."""
