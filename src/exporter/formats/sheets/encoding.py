"""Text as a document's fonts encode it: each font is embedded in parts of at most 256 letters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

from exporter.formats.sheets.fonts import Font

Code = tuple[str, str]  # the name of a font, and what is shown in it

_BRACKETS = str.maketrans({character: f"\\{character}" for character in "()\\"})
_ESCAPES = _BRACKETS | {code: f"\\{code:03o}" for code in (*range(32), *range(127, 256))}

_MOST_WORDS = 1 << 14  # remembered of one font


class Encoding:
    """Encodes the text of one of reportlab's documents, which thereby embeds what is used."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._words: dict[Font, _Words] = {}
        self._names: dict[Font, str] = {}

    def codes(self, font: Font, texts: Sequence[str]) -> Iterable[Code]:
        """By what texts are drawn, one after the other: names of fonts, and escaped characters.

        Texts that come again, as words do, are not encoded again.
        """
        joined = "".join(texts)
        if joined.isascii():
            return ((self._ascii(font), joined.translate(_BRACKETS)),)
        if font not in self._words:
            self._words[font] = _Words(font, self._document)
        return chain.from_iterable(map(self._words[font].__getitem__, texts))

    def _ascii(self, font: Font) -> str:
        """The font's first part, in which ASCII characters have their own codes."""
        if font not in self._names:
            self._names[font] = _split(font, " ", self._document)[0][0]
        return self._names[font]


class _Words(dict[str, tuple[Code, ...]]):
    """The codes of one font's words."""

    def __init__(self, font: Font, document: Any) -> None:
        self._font, self._document = font, document

    def __missing__(self, text: str) -> tuple[Code, ...]:
        if len(self) >= _MOST_WORDS:
            self.clear()
        found = self[text] = _split(self._font, text, self._document)
        return found


def _split(font: Font, text: str, document: Any) -> tuple[Code, ...]:
    return tuple(
        (
            font.file.getSubsetInternalName(subset, document),
            codes.decode("latin-1").translate(_ESCAPES),
        )
        for subset, codes in font.file.splitString(text, document)
    )
