"""The structure of a document, as screen readers hear it: headings, paragraphs, lists."""

from __future__ import annotations


class Node:
    """An element of the structure tree, named by a standard tag of PDF 1.7 (14.8.4).

    It joins its parent when something of it is first drawn, so that the order of reading is
    the order of drawing and nothing empty is left in the tree. ``instead`` is read in place
    of what is drawn, ``alt`` describes a figure. Where that stands, ``box`` says: left, bottom,
    right and top, in points. A kid is a node or a place: page index and mark on that page.
    ``number`` is that of its object in the file, 0 while it has none. ``twin`` is the same
    element in another document that is drawn from the same pages.
    """

    __slots__ = ("alt", "box", "instead", "kids", "number", "numbered", "parent", "tag", "twin")

    def __init__(
        self,
        tag: str,
        parent: Node | None = None,
        *,
        instead: str = "",
        alt: str = "",
        numbered: bool = False,
    ) -> None:
        self.tag = tag
        self.parent = parent
        self.instead = instead
        self.alt = alt
        self.box: tuple[float, ...] = ()
        self.numbered = numbered
        self.number = 0
        self.kids: list[Node | tuple[int, int]] = []
        self.twin: Node | None = None

    def mark(self, page: int, number: int) -> None:
        """Note that mark ``number`` of a page (counted from 0) belongs to this element."""
        self._join()
        self.kids.append((page, number))

    def paired(self) -> Node:
        """Its twin, which comes into being when it is first asked for."""
        if self.twin is None:
            above = self.parent and self.parent.paired()
            numbered = self.numbered
            self.twin = Node(self.tag, above, instead=self.instead, alt=self.alt, numbered=numbered)
        return self.twin

    def _join(self) -> None:
        if not self.kids and self.parent is not None:
            self.parent._join()
            self.parent.kids.append(self)
