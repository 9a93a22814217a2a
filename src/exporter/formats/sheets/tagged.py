"""A tagged PDF written with reportlab: pages of operators, the structure tree, the outline.

reportlab writes no tags by itself, but keeps what is put into its catalogue and pages. What
it takes from the clock or the environment is replaced here, so that the bytes depend on the
content alone; streams are not compressed, because zlib's output differs between its builds.
"""

from __future__ import annotations

import hashlib
import time
from io import BytesIO
from typing import Any

from reportlab.lib.utils import TimeStamp
from reportlab.pdfbase.pdfdoc import XMP, PDFDictionary, PDFName
from reportlab.pdfgen.canvas import Canvas

from exporter.formats.sheets.encoding import Encoding
from exporter.formats.sheets.metadata import metadata
from exporter.formats.sheets.paper import Paper
from exporter.formats.sheets.structure import Node
from exporter.formats.sheets.tree import write_tree


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
        self.codes = Encoding(self._document).codes
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
        packet = XMP(creator=lambda _: metadata(title, language).encode())
        packet.filters = []
        self._document.Catalog.Metadata = packet

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
