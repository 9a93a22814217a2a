"""From a file's bytes to a source, whatever an editor has made of them."""

from __future__ import annotations

import codecs
import unicodedata

from exporter.diagnostics import Diagnostic, Diagnostics
from exporter.source import Source, Span

# Some 80 000 cards; a file beyond that is not a deck.
SIZE_LIMIT = 50_000_000

# UTF-32 before UTF-16, whose mark it begins with.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# What other kinds of file begin with, named as an author knows them.
_KINDS = (
    (b"PK\x03\x04", "a Word document, another office file or an archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word document or another office file"),
    (b"{\\rtf", "a document in rich text"),
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
)

# What other programs end lines with; YAML would break lines there that no editor shows so.
_LINE_ENDS = "\x85\u2028\u2029"


def decode(name: str, data: bytes, diagnostics: Diagnostics) -> Source:
    """The text of ``data``: UTF-8, or UTF-16 or UTF-32; NFC, newlines as ``\\n``.

    Bytes that are no text are reported at the first of them, and too many bytes as well.
    """
    if len(data) > SIZE_LIMIT:
        diagnostics.add(_too_large(name))
        return Source(name, "")
    if kind := next((kind for magic, kind in _KINDS if data.startswith(magic)), ""):
        diagnostics.add(_another_kind(name, kind))
        return Source(name, "")
    encoding, data = _encoding(data)
    try:
        return Source(name, _normal(data.decode(encoding)))
    except UnicodeDecodeError as error:
        text = _normal(data.decode(encoding, errors="replace"))
        place = len(_normal(data[: error.start].decode(encoding)))
        diagnostics.add(_not_text(name, place, data[error.start]))
        return Source(name, text)


def _normal(text: str) -> str:
    # A second byte-order mark and a doubled carriage return come of converting twice.
    text = text.lstrip("\ufeff").replace("\r\r\n", "\n").replace("\r\n", "\n")
    text = text.replace("\r", "\n")
    for end in _LINE_ENDS:  # faster than to look each character up
        text = text.replace(end, " ")
    return unicodedata.normalize("NFC", text)


def _encoding(data: bytes) -> tuple[str, bytes]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, data.removeprefix(mark)
    # Without a mark: a source begins with a letter, a space or '#', each a byte and a zero.
    if data[1:2] == b"\0" and data[:1] != b"\0":
        return "utf-16-le", data
    if data[:1] == b"\0" and data[1:2] != b"\0":
        return "utf-16-be", data
    return "utf-8", data


def _not_text(name: str, place: int, byte: int) -> Diagnostic:
    return Diagnostic(
        code="not-text",
        message=f"{name} is not text in UTF-8: here is the byte {byte:02X}",
        span=Span(place, place + 1),
        help="save the file with the encoding UTF-8, if it is text at all",
    )


def _another_kind(name: str, kind: str) -> Diagnostic:
    cure = "copy the text out of it into a file of plain text, saved as UTF-8"
    if name.endswith((".apkg", ".colpkg")):
        kind, cure = "an Anki deck", "name the file of cards that it was made of"
    return Diagnostic(
        code="not-text",
        message=f"{name} is not text but {kind}",
        span=Span(0, 0),
        help=cure,
    )


def _too_large(name: str) -> Diagnostic:
    return Diagnostic(
        code="too-large",
        message=f"{name} is larger than {SIZE_LIMIT // 1_000_000} MB",
        span=Span(0, 0),
        help="divide it into several decks",
    )
