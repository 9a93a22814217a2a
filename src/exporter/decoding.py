"""From a file's bytes to a source, whatever an editor has made of them."""

from __future__ import annotations

import codecs
import unicodedata

from exporter.diagnostics import Diagnostic, Diagnostics
from exporter.source import Source, Span

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(name: str, data: bytes, diagnostics: Diagnostics) -> Source:
    """The text of ``data``: UTF-8, or UTF-16 with its mark; NFC, newlines as ``\\n``.

    Bytes that are no text are reported at the first of them.
    """
    text, broken = _text(data)
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if broken:
        place = max(0, text.find("\ufffd"))
        diagnostics.add(_not_text(name, place))
    return Source(name, text)


def _text(data: bytes) -> tuple[str, bool]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            data = data.removeprefix(mark)
            break
    else:
        encoding = "utf-8"
    try:
        return data.decode(encoding), False
    except UnicodeDecodeError:
        return data.decode(encoding, errors="replace"), True


def _not_text(name: str, place: int) -> Diagnostic:
    return Diagnostic(
        code="not-text",
        message=f"{name} is not text in UTF-8",
        span=Span(place, place + 1),
        help="save the file with the encoding UTF-8",
    )
