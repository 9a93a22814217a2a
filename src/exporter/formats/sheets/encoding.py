"""Text as a document's fonts encode it: each font is embedded in parts of at most 256 letters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from exporter.formats.sheets.fonts import Font

Codes = tuple[tuple[str, str], ...]  # names of fonts, and what is shown in each

_BRACKETS = str.maketrans({character: f"\\{character}" for character in "()\\"})
_ESCAPES = _BRACKETS | {code: f"\\{code:03o}" for code in (*range(32), *range(127, 256))}


class Encoding:
    """Encodes the text of one of reportlab's documents, which thereby embeds what is used."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._words: dict[tuple[Font, str], Codes] = {}
        self._names: dict[Font, str] = {}

    def codes(self, font: Font, text: str) -> Iterator[tuple[str, str]]:
        """By what a text is drawn: names of fonts, and the escaped characters of each."""
        if text.isascii():
            yield self._ascii(font), text.translate(_BRACKETS)
            return
        *whole, last = text.split(" ")
        for word in (*(word + " " for word in whole), last):
            key = (font, word)
            if key not in self._words:
                self._words[key] = self._split(font, word)
            yield from self._words[key]

    def _ascii(self, font: Font) -> str:
        """The font's first part, in which ASCII characters have their own codes."""
        if font not in self._names:
            self._names[font] = self._split(font, " ")[0][0]
        return self._names[font]

    def _split(self, font: Font, text: str) -> Codes:
        return tuple(
            (
                font.file.getSubsetInternalName(subset, self._document),
                codes.decode("latin-1").translate(_ESCAPES),
            )
            for subset, codes in font.file.splitString(text, self._document)
        )
