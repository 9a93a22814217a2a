"""Text as a document's fonts encode it: each font is embedded in parts of at most 256 letters."""

from __future__ import annotations

from typing import Any

from exporter.formats.sheets.text.accents import has_accents
from exporter.formats.sheets.text.fonts import Font

Code = tuple[str, str]  # the name of a font, and what is shown in it

_BRACKETS = str.maketrans({character: f"\\{character}" for character in "()\\"})
_ESCAPES = _BRACKETS | {code: f"\\{code:03o}" for code in (*range(32), *range(127, 256))}

_MOST_WORDS = 1 << 14  # remembered of one font


class Encoding:
    """Encodes the text of one of reportlab's documents, which thereby embeds what is used."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._known: dict[Font, Known] = {}

    def known(self, font: Font) -> Known:
        """The codes of texts in a font, by the text."""
        known = self._known.get(font)
        if known is None:
            known = self._known[font] = Known(font, self._document)
        return known

    def codes(self, font: Font, text: str) -> tuple[Code, ...]:
        """By what a text is drawn: names of fonts, and escaped characters."""
        return _split(font, text, self._document)


class Known(dict[str, tuple[Code, ...]]):
    """By what words are drawn: names of fonts, and escaped characters.

    Words come again and again, and are not encoded again. Those with marks apart from their
    letters have none: where the marks stand depends on the size.
    """

    def __init__(self, font: Font, document: Any) -> None:
        self._font, self._document = font, document
        self._ascii = _split(font, " ", document)[0][0]

    def __missing__(self, text: str) -> tuple[Code, ...]:
        if len(self) >= _MOST_WORDS:
            self.clear()
        self[text] = codes = self._coded(text)
        return codes

    def _coded(self, text: str) -> tuple[Code, ...]:
        if text.isascii():  # in the font's first part ASCII characters have their own codes
            return ((self._ascii, text.translate(_BRACKETS)),)
        return () if has_accents(text) else _split(self._font, text, self._document)


def _split(font: Font, text: str, document: Any) -> tuple[Code, ...]:
    return tuple(
        (
            font.file.getSubsetInternalName(subset, document),
            codes.decode("latin-1").translate(_ESCAPES),
        )
        for subset, codes in font.file.splitString(text, document)
    )
