"""A tagged PDF written with reportlab: pages of operators, the structure tree, the outline.

reportlab writes no tags by itself, but keeps what is put into its catalogue and pages. What
it takes from the clock or the environment is replaced here, so that the bytes depend on the
content alone; streams are not compressed, because zlib's output differs between its builds.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.utils import TimeStamp
from reportlab.pdfbase.pdfdoc import XMP, PDFDictionary, PDFName
from reportlab.pdfgen.canvas import Canvas

from exporter.formats.sheets.fonts import Font
from exporter.formats.sheets.paper import Paper
from exporter.formats.sheets.structure import Node
from exporter.formats.sheets.tree import write_tree

_BRACKETS = str.maketrans({character: f"\\{character}" for character in "()\\"})
_ESCAPES = _BRACKETS | {code: f"\\{code:03o}" for code in (*range(32), *range(127, 256))}


class _Canvas(Canvas):
    """A canvas whose pages start empty: the usual start names Helvetica, which is not embedded."""

    _code: list[str]
    _doc: Any

    def _make_preamble(self) -> None:
        self._preamble = ""


class Tagged:
    """A document in the making.

    ``changed`` (seconds since 1970) becomes its date; ``duplex`` is how a viewer should
    propose to print it, by its name in PDF ("DuplexFlipLongEdge").
    """

    def __init__(
        self,
        paper: Paper,
        *,
        title: str,
        author: str,
        language: str,
        changed: int,
        duplex: str = "",
    ) -> None:
        self._canvas = _Canvas(
            BytesIO(),
            pagesize=(paper.width, paper.height),
            pageCompression=0,
            invariant=1,
            pdfVersion=(1, 7),
            lang=language,
        )
        self._document = self._canvas._doc
        self.root = Node("Document")
        self._pages: list[tuple[Any, list[Node]]] = []
        self._codes: dict[tuple[Font, str], tuple[tuple[str, str], ...]] = {}
        self._names: dict[Font, str] = {}
        self._sections = 0
        self._fix(changed)
        self._describe(title, author, language)
        if duplex:
            self._canvas.setViewerPreference("Duplex", duplex)

    def _fix(self, changed: int) -> None:
        """Take the date from the deck and the identifier from the content."""
        stamp = TimeStamp(invariant=1)
        stamp.t = changed
        stamp.lt = time.gmtime(changed)
        stamp.YMDhms = tuple(stamp.lt)[:6]
        self._document._timeStamp = stamp
        self._document.signature = hashlib.md5(usedforsecurity=False)

    def _describe(self, title: str, author: str, language: str) -> None:
        canvas = self._canvas
        canvas.setTitle(title)
        canvas.setAuthor(author)
        canvas.setSubject("")
        canvas.setCreator("exporter")
        canvas.setViewerPreference("DisplayDocTitle", "true")
        canvas.setViewerPreference("PrintScaling", "None")
        canvas.addPageLabel(0, style="ARABIC")
        metadata = XMP(creator=lambda _: _xmp(title, language).encode())
        metadata.filters = []
        self._document.Catalog.Metadata = metadata

    def codes(self, font: Font, text: str) -> Iterator[tuple[str, str]]:
        """By what a text is drawn: fonts of this document and escaped characters of each."""
        if text.isascii():
            yield self._plain(font), text.translate(_BRACKETS)
            return
        *whole, last = text.split(" ")
        for word in (*(word + " " for word in whole), last):
            key = (font, word)
            if key not in self._codes:
                self._codes[key] = self._split(font, word)
            yield from self._codes[key]

    def _plain(self, font: Font) -> str:
        """The font's first part, in which ASCII characters have their own codes."""
        if font not in self._names:
            self._names[font] = self._split(font, " ")[0][0]
        return self._names[font]

    def _split(self, font: Font, text: str) -> tuple[tuple[str, str], ...]:
        return tuple(
            (font.file.getSubsetInternalName(subset, self._document), _escaped(part))
            for subset, part in font.file.splitString(text, self._document)
        )

    def bookmark(self, title: str, top: float) -> None:
        """List a place of the current page, ``top`` points above its foot, in the outline."""
        if not self._sections:
            self._canvas.showOutline()
        self._sections += 1
        key = f"section-{self._sections}"
        self._canvas.bookmarkPage(key, fit="XYZ", left=0, top=top, zoom=0)
        self._canvas.addOutlineEntry(title, key)

    @property
    def page(self) -> int:
        """The index of the current page, from 0."""
        return len(self._pages)

    def turn(self, operators: str, marked: list[Node]) -> None:
        """End the page: what is drawn on it, and the elements its marks belong to."""
        self._document.signature.update(operators.encode())
        self._canvas._code[:] = [operators]
        self._canvas.showPage()
        page = self._document.Pages.pages[-1]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = self.page
        page.Tabs = PDFName("S")
        self._pages.append((page, marked))

    def finish(self) -> bytes:
        """The document's bytes; nothing can be added afterwards."""
        catalogue = self._document.Catalog
        catalogue.StructTreeRoot = write_tree(self._document, self.root, self._pages)
        catalogue.MarkInfo = PDFDictionary({"Marked": "true"})
        self._canvas._code.clear()
        data: bytes = self._canvas.getpdfdata()  # type: ignore[no-untyped-call]
        return data


def _escaped(codes: bytes) -> str:
    return codes.decode("latin-1").translate(_ESCAPES)


def _xmp(title: str, language: str) -> str:
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{escape(language)}</rdf:li></rdf:Bag></dc:language>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
