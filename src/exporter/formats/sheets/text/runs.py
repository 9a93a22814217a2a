"""Text as it is printed: cleaned of what cannot be seen, and in runs of one font each."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from exporter.formats.sheets.text.fonts import Cut, Font, font, remembered
from exporter.formats.sheets.text.forms import formed

HELD = "\u00a0"
SOFT_HYPHEN = "\u00ad"
BREAK = "\ufdd0"  # for a soft hyphen of the author's, until the word is measured; in no text

# Breaks and blanks of every kind become a space, what cannot be seen goes.
_PLAIN = str.maketrans(
    {c: " " for c in "\t\n\r\x0b\x0c\u2028\u2029"}
    | {c: HELD for c in "\u2007\u202f"}
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\ufeff")
    | dict.fromkeys(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
)
_NOT_PLAIN = re.compile(f"[{re.escape(''.join(map(chr, _PLAIN)))}]")


class Run(NamedTuple):
    """Letters of one font; ``width`` in points.

    ``breaks`` are the places in the text where the author allows a word that is too long to
    be broken.
    """

    font: Font
    text: str
    width: float
    breaks: tuple[int, ...] = ()


def clean(text: str) -> str:
    """A text as it is printed: composed and joined letters, single kinds of blanks."""
    if text.isascii() and text.isprintable():
        return text
    composed = formed(unicodedata.normalize("NFC", text))
    return composed.translate(_PLAIN) if _NOT_PLAIN.search(composed) else composed


@remembered
def runs(cut: Cut, size: float, text: str) -> tuple[Run, ...]:
    """A text in one cut, with other fonts where that lacks a character."""
    if BREAK in text:
        return tuple(_breakable(cut, size, text))
    return tuple(
        Run(chosen, part, chosen.width(part) * size) for chosen, part in font(cut).runs(text)
    )


def _breakable(cut: Cut, size: float, text: str) -> Iterator[Run]:
    parts = text.split(BREAK)
    allowed = set(accumulate(map(len, parts[:-1])))
    start = 0
    for run in runs(cut, size, "".join(parts)):
        breaks = (place for place in range(1, len(run.text)) if start + place in allowed)
        yield run._replace(breaks=tuple(breaks))
        start += len(run.text)
