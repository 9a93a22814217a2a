"""Fonts that the user gives in place of Source Sans: which are usable, and what each is for."""

from __future__ import annotations

import string
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from exporter.formats.sheets.text.font_files import FontFile

_TABLE = struct.Struct(">4s4xLL")  # a table's tag, place and length (OpenType 1.9)
_TABLES, _FIRST_TABLE = 4, 12  # where their number stands, and the first
_WEIGHT, _RIGHTS, _SELECTION = 4, 8, 62  # in the table "OS/2"
_NOT_EMBEDDED, _NOT_SUBSET, _BITMAPS = 0x0002, 0x0100, 0x0200  # of its rights
_ITALIC, _OBLIQUE = 0x0001, 0x0200  # of its selection
_BOLD = 600  # the least weight that stands out

_HYPHEN, _SOFT_HYPHEN = 0x2D, 0xAD

_KINDS = {
    b"OTTO": "has PostScript outlines (CFF); only TrueType outlines can be embedded",
    b"ttcf": "is a collection of fonts; give one of them as a file of its own",
    b"wOFF": "is a web font; give the TrueType file it was made from",
    b"wOF2": "is a web font; give the TrueType file it was made from",
}


class UnusableFont(ValueError):
    """A font that cannot be used; the message says why."""


@dataclass(frozen=True, slots=True, eq=False)
class Typeface:
    """A family's files; what is not given is None, but for the regular one.

    ``stroked`` is the regular one once more, to be drawn heavier where there is no bold.
    """

    regular: FontFile
    stroked: FontFile
    bold: FontFile | None = None
    italic: FontFile | None = None
    bold_italic: FontFile | None = None


@dataclass(frozen=True, slots=True)
class _Style:
    bold: bool
    italic: bool

    @property
    def name(self) -> str:
        words = [word for word, is_so in (("bold", self.bold), ("italic", self.italic)) if is_so]
        return "_".join(words) or "regular"


@lru_cache(maxsize=4)
def typeface(fonts: tuple[bytes, ...]) -> Typeface:
    """The typeface of the fonts' files, at least one; raises UnusableFont.

    A font alone is for all text, whatever it says it is. Of several each says what it is for.
    """
    tables = [_tables(data) for data in fonts]
    names = (
        ["regular"]
        if len(fonts) == 1
        else [_style(*f).name for f in zip(fonts, tables, strict=True)]
    )
    if twice := next((name for name in names if names.count(name) > 1), ""):
        raise UnusableFont(f"two of the fonts are {twice.replace('_', ' ')}")
    if "regular" not in names:
        raise UnusableFont("none of the fonts is regular, neither bold nor italic")
    files = {name: _file(name, data) for name, data in zip(names, fonts, strict=True)}
    stroked = _file("stroked", fonts[names.index("regular")])
    return Typeface(stroked=stroked, **files)


def check(data: bytes) -> None:
    """Raise UnusableFont, saying why, for what is no font, or not one that can be embedded."""
    tables = _tables(data)
    if b"fvar" in tables:
        raise UnusableFont("is a variable font; give one of its static instances")
    rights = _number(data, tables, _RIGHTS)
    if rights & (_NOT_EMBEDDED | _NOT_SUBSET | _BITMAPS):
        raise UnusableFont("may not be embedded in documents: its maker forbids it")
    if not {b"glyf", b"loca", b"cmap", b"head", b"hmtx"} <= tables.keys():
        raise UnusableFont("is broken: tables are missing")
    _draw_all(data)


def _draw_all(data: bytes) -> None:
    try:
        file = _file("tried", data)
        file.face.makeSubset(sorted(file.face.charToGlyph))
        for code in file.face.charToGlyph:
            file.box(chr(code))
        lacking = set(string.ascii_letters + string.digits + " ") - set(
            map(chr, file.face.charToGlyph)
        )
    except Exception as error:
        raise UnusableFont(f"is broken: {str(error) or type(error).__name__}") from error
    if lacking:
        raise UnusableFont("lacks letters or digits that every sheet needs")


def _file(name: str, data: bytes) -> FontFile:
    file = FontFile(f"given-{name}", data)
    # Or maps of two fonts that call themselves the same would become one in the document.
    file.face.name = file.face.name + b"-" + name.replace("_", "").encode()
    glyphs, widths = file.face.charToGlyph, file.face.charWidths
    if _HYPHEN in glyphs:  # not every font has a soft one, or shows anything for it
        glyphs[_SOFT_HYPHEN], widths[_SOFT_HYPHEN] = glyphs[_HYPHEN], widths[_HYPHEN]
    return file


def _tables(data: bytes) -> dict[bytes, tuple[int, int]]:
    """Where each table of a font is, and how long."""
    kind = data[:4]
    if kind in _KINDS:
        raise UnusableFont(_KINDS[kind])
    if kind not in (b"\0\1\0\0", b"true"):
        raise UnusableFont("is not a TrueType font")
    try:
        (count,) = struct.unpack_from(">H", data, _TABLES)
        listed = [_TABLE.unpack_from(data, _FIRST_TABLE + n * _TABLE.size) for n in range(count)]
    except struct.error:
        raise UnusableFont("is broken: its end is missing") from None
    if any(start + length > len(data) for _, start, length in listed):
        raise UnusableFont("is broken: its end is missing")
    return {tag: (start, length) for tag, start, length in listed}


def _number(data: bytes, tables: dict[bytes, tuple[int, int]], at: int) -> int:
    """A number of the table "OS/2"; 0 if it is not there."""
    start, length = tables.get(b"OS/2", (0, 0))
    return struct.unpack_from(">H", data, start + at)[0] if at + 2 <= length else 0


def _style(data: bytes, tables: dict[bytes, tuple[int, int]]) -> _Style:
    selection = _number(data, tables, _SELECTION)
    bold = _number(data, tables, _WEIGHT) >= _BOLD
    return _Style(bold, bool(selection & (_ITALIC | _OBLIQUE)))


def named(names: Sequence[str], fonts: Sequence[bytes]) -> Typeface:
    """The typeface of files by these names, which complaints mention."""
    for name, data in zip(names, fonts, strict=True):
        try:
            check(data)
        except UnusableFont as error:
            raise UnusableFont(f"{name} {error}") from error
    return typeface(tuple(fonts))
