"""A tagged PDF: pages of operators, the structure tree, the outline, the fonts.

The file is handed out as it grows, so that a page is not kept once it is drawn. Nothing is taken
from the clock or the environment: the bytes depend on the content alone. Streams are not
compressed, because zlib's output differs between its builds.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from exporter.formats.sheets.paper import Paper
from exporter.formats.sheets.pdf.embedding import Embedding
from exporter.formats.sheets.pdf.images import image
from exporter.formats.sheets.pdf.metadata import metadata
from exporter.formats.sheets.pdf.objects import Objects, string
from exporter.formats.sheets.pdf.outline import Bookmark, write_outline
from exporter.formats.sheets.pdf.structure import Node
from exporter.formats.sheets.pdf.tree import Tree
from exporter.model import Raster

_PART = 1 << 20  # bytes; a file is handed out in parts of about this size


@dataclass(frozen=True, slots=True)
class Description:
    """What a document says of itself.

    ``changed`` (seconds since 1970) becomes its date; ``duplex`` is how a viewer should
    propose to print it, by its name in PDF ("DuplexFlipLongEdge").
    """

    title: str
    author: str
    language: str
    changed: int
    duplex: str = ""


class Tagged:
    """A document in the making. ``footed`` pages have a second stream that is written last."""

    def __init__(self, paper: Paper, description: Description, *, footed: bool = False) -> None:
        self._description = description
        self._objects = Objects()
        self._fonts = Embedding(self._objects)
        self.encoding = self._fonts.encoding
        self._all_pages = self._objects.reserve()
        self._page_entries = (
            f"/Type/Page/Parent {self._all_pages} 0 R/Tabs/S"
            f"/MediaBox [0 0 {paper.width:.7g} {paper.height:.7g}]"
        )
        self._pages: list[int] = []
        self._feet: list[int] = []
        self._footed = footed
        self.root = Node("Document")
        self._tree = Tree(self._objects, self.root, self._pages)
        self._bookmarks: list[tuple[str, int, float]] = []
        self._images: dict[str, int] = {}
        self._drawn: dict[str, int] = {}  # on the current page

    def bookmark(self, title: str, top: float) -> None:
        """List a place of the current page, ``top`` points above its foot, in the outline."""
        self._bookmarks.append((title, self.page, top))

    def image(self, raster: Raster) -> str:
        """The name by which the current page draws a picture, which the document has once."""
        if raster.digest not in self._images:
            self._images[raster.digest] = self._objects.add(image(raster))
        name = f"Im{raster.digest[:16]}"  # which tells one picture from another in the page
        self._drawn[name] = self._images[raster.digest]
        return name

    @property
    def page(self) -> int:
        """The index of the current page, from 0."""
        return len(self._pages)

    def turn(self, operators: str, marked: list[Node]) -> None:
        """End the page: what is drawn on it, and the elements its marks belong to."""
        objects, index = self._objects, self.page
        content = objects.reserve()
        objects.write_stream(content, operators.encode("ascii"))
        contents = f"{content} 0 R"
        if self._footed:
            self._feet.append(objects.reserve())
            contents = f"[{contents} {self._feet[-1]} 0 R]"
        entries = (
            f"<<{self._page_entries}/Resources <<{self._resources()}>>"
            f"/StructParents {index}/Contents {contents}>>"
        )
        self._pages.append(objects.add(entries.encode("ascii")))
        self._tree.turn(marked)

    def _resources(self) -> str:
        """The fonts, and the pictures of the current page."""
        drawn = "".join(f"/{name} {number} 0 R" for name, number in self._drawn.items())
        self._drawn = {}
        return f"/Font {self._fonts.number} 0 R" + (f"/XObject <<{drawn}>>" if drawn else "")

    def parts(self) -> Iterator[bytes]:
        """What of the file can be written, if it is worth it."""
        if self._objects.waiting >= _PART:
            yield self._objects.take()

    def finish(self, feet: Iterable[str] = ()) -> Iterator[bytes]:
        """The rest of the file, with the second streams; nothing can be added afterwards."""
        for number, operators in zip(self._feet, feet, strict=True):
            self._objects.write_stream(number, operators.encode("ascii"))
        self._tree.finish()
        self._fonts.finish()
        kids = " ".join(f"{number} 0 R" for number in self._pages)
        pages = f"<</Type/Pages/Count {self.page}/Kids [{kids}]>>"
        self._objects.write(self._all_pages, pages.encode("ascii"))
        self._objects.close(self._catalogue(), self._info())
        yield self._objects.take()

    def _catalogue(self) -> int:
        told = self._description
        marks = [Bookmark(title, self._pages[page], top) for title, page, top in self._bookmarks]
        outline = f"/Outlines {write_outline(self._objects, marks)} 0 R/PageMode/UseOutlines"
        packet = metadata(told.title, told.language).encode()
        about = self._objects.add(
            b"<</Type/Metadata/Subtype/XML/Length %d>>\nstream\n%b\nendstream"
            % (len(packet), packet)
        )
        duplex = f"/Duplex/{told.duplex}" if told.duplex else ""
        entries = (
            f"<</Type/Catalog/Pages {self._all_pages} 0 R/Lang {string(told.language)}"
            f"/MarkInfo <</Marked true>>/StructTreeRoot {self._tree.number} 0 R"
            f"/Metadata {about} 0 R{outline if marks else ''}/PageLabels <</Nums [0 <</S/D>>]>>"
            f"/ViewerPreferences <</DisplayDocTitle true/PrintScaling/None{duplex}>>>>"
        )
        return self._objects.add(entries.encode("ascii"))

    def _info(self) -> int:
        told = self._description
        date = time.strftime("(D:%Y%m%d%H%M%S+00'00')", time.gmtime(told.changed))
        entries = (
            f"<</Title {string(told.title)}/Author {string(told.author)}/Creator (exporter)"
            f"/CreationDate {date}/ModDate {date}>>"
        )
        return self._objects.add(entries.encode("ascii"))
