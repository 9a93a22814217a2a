"""Accents that have no letter of their own: set over, or under, the middle of theirs.

Source Sans and Source Serif draw such a mark centred on the point where the next letter
would start. Half the letter's width to the left it stands over the letter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from unicodedata import combining

from exporter.formats.sheets.fonts import Font

Codes = Callable[[Font, Sequence[str]], Iterable[tuple[str, str]]]

_ABOVE = 230  # Unicode's class of marks over a letter
_CAPITAL = 0.16  # ems that a capital is higher than a small letter
_STACKED = 0.17  # ems between one mark and the next above it


@lru_cache(maxsize=1 << 13)  # asked of every word beyond ASCII whenever it is drawn
def has_accents(text: str) -> bool:
    """Whether a text in NFC still has marks apart from their letters."""
    return not text.isascii() and any(map(combining, text))


def accented(font: Font, text: str, size: float, codes: Codes) -> Iterator[tuple[str, str]]:
    """The codes of a text, its marks moved.

    What comes back is to be put between ``[(`` and ``)] TJ``: the moves close the string
    and open it again.
    """
    letter, above = " ", 0
    for character in text:
        if not combining(character):
            letter, above = character, 0
            yield from codes(font, (character,))
            continue
        left = font.width(letter) * 500
        rise = 0.0
        if combining(character) == _ABOVE:
            rise = (_CAPITAL * letter.isupper() + _STACKED * above) * size
            above += 1
        for name, code in codes(font, (character,)):
            yield name, _moved(code, left, rise)


def _moved(code: str, left: float, rise: float) -> str:
    """The code drawn ``left`` thousandths of an em further left and ``rise`` points higher."""
    if not rise:
        return f"){left:g}({code}){-left:g}("
    return f"){left:g}()] TJ {rise:.2f} Ts [({code})] TJ 0 Ts [(){-left:g}("
