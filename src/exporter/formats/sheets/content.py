"""The content of a page in the making: what is drawn, and what colour, width and tag it is in."""

from __future__ import annotations

from typing import Literal

from exporter.formats.sheets.pdf.structure import Node
from exporter.formats.sheets.rows import INK


class Content:
    """Operators, among them those that change the colour, the width and the tag.

    ``marked`` are the nodes to which what is drawn belongs, or where it is ``answered`` their
    twins. On a page that was ``begun`` by others nothing is known of the colours and the width.
    """

    def __init__(self, page: int, *, answered: bool = False, begun: bool = False) -> None:
        self.marked: list[Node] = []
        self._page = page
        self._answered = answered
        self._operators: list[str] = []
        self._open: Node | Literal["page"] | None = None
        self._fill = self._stroke = -1.0 if begun else INK
        self._width = -1.0 if begun else 1.0

    def add(self, operators: str) -> None:
        self._operators.append(operators)

    def finish(self) -> str:
        """All of it."""
        self._close()
        return "\n".join(self._operators)

    def shade(self, grey: float) -> None:
        """What is filled, letters too, is so grey."""
        if grey != self._fill:
            self._operators.append(f"{grey:g} g")
            self._fill = grey

    def path(self, path: str, width: float, grey: float, node: Node | None = None) -> None:
        """Draw a path, whose width is in points."""
        self.tag(node)
        if width != self._width:
            self._operators.append(f"{width:g} w")
            self._width = width
        if grey != self._stroke:
            self._operators.append(f"{grey:g} G")
            self._stroke = grey
        self._operators.append(path)

    def tag(self, node: Node | None) -> None:
        """Let what follows belong to an element, or to the page alone."""
        wanted: Node | Literal["page"] = node or "page"
        if self._open is wanted:
            return
        self._close()
        self._open = wanted
        if node is None:
            self._operators.append("/Artifact BMC")
        else:
            owner = node.paired() if self._answered else node
            self._operators.append(f"/{node.tag} <</MCID {len(self.marked)}>> BDC")
            owner.mark(self._page, len(self.marked))
            self.marked.append(owner)

    def _close(self) -> None:
        if self._open is not None:
            self._operators.append("EMC")
            self._open = None
