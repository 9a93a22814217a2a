"""The fonts of a document, which reportlab cuts down to what is used and embeds."""

from __future__ import annotations

from typing import Any

from reportlab.pdfbase import pdfdoc

from exporter.formats.sheets.pdf.encoding import Encoding
from exporter.formats.sheets.pdf.objects import Objects


class Embedding:
    """Encodes text, and at the end writes the fonts that it took.

    Of reportlab's document only the fonts are used: its objects are numbered behind ours, but
    for the list of all fonts, which is its first and has to be the first of the file.
    """

    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        self._document: Any = pdfdoc.PDFDocument(compression=0, invariant=1)
        self.number = objects.reserve()
        assert self.number == self._document.objectcounter == 1
        self.encoding = Encoding(self._document)

    def finish(self) -> None:
        """Write the fonts; no text can be encoded afterwards."""
        document, objects = self._document, self._objects
        document.objectcounter = objects.count
        for font in document.delayedFonts:
            font.addObjects(document)
        for number, name in sorted(document.numberToId.items()):
            if number != self.number:
                reserved = objects.reserve()
                assert reserved == number
            written: bytes = pdfdoc.format(document.idToObject[name], document, toplevel=1)
            objects.write(number, written)
