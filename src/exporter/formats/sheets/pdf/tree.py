"""The structure tree as objects of the file, written part by part as the pages are drawn.

They are written here and not left to reportlab's dictionaries: a deck has thousands of them,
and most of the time of a tagged document would go into them.
"""

from __future__ import annotations

from collections.abc import Sequence

from exporter.formats.sheets.pdf.objects import Objects
from exporter.formats.sheets.pdf.structure import Node


class Tree:
    """The tree under a ``root``, whose kids are written when a page was drawn without them.

    What stands under a kid of the root is drawn without a page in between. ``pages`` are the
    numbers of the pages' objects, as far as there are any.
    """

    def __init__(self, objects: Objects, root: Node, pages: Sequence[int]) -> None:
        self._objects = objects
        self._root = root
        self._pages = pages
        self._top = objects.reserve()
        root.number = objects.reserve()
        self._order: list[int] = []  # the numbers of the root's kids, as they are read
        self._ordered = 0  # of the kids that the root still has
        self._owners: list[int] = []  # for each page the array of whose its marks are

    @property
    def number(self) -> int:
        """The object that stands for the whole tree."""
        return self._top

    def turn(self, marked: Sequence[Node]) -> None:
        """A page was drawn; its marks belong to these nodes."""
        self._number(marked)
        owners = " ".join(f"{node.number} 0 R" for node in marked)
        self._owners.append(self._objects.add(f"[{owners}]".encode("ascii")))
        self._write(keep={self._kid(node) for node in dict.fromkeys(marked)})

    def finish(self) -> None:
        """Write what is left; nothing can be drawn afterwards."""
        self._write(keep=set())
        kids = " ".join(f"{number} 0 R" for number in self._order)
        owners = "".join(f"{index} {number} 0 R\n" for index, number in enumerate(self._owners))
        self._objects.write(
            self._root.number,
            f"<</Type/StructElem/S/{self._root.tag}/P {self._top} 0 R/K [{kids}]>>".encode("ascii"),
        )
        self._objects.write(
            self._top,
            f"<</Type/StructTreeRoot/K {self._root.number} 0 R/ParentTree <</Nums [{owners}]>>"
            f"/ParentTreeNextKey {len(self._owners)}>>".encode("ascii"),
        )

    def _number(self, marked: Sequence[Node]) -> None:
        """Give the nodes and those above them numbers."""
        for node in marked:
            each: Node | None = node
            while each and not each.number:
                each.number = self._objects.reserve()
                each = each.parent

    def _kid(self, node: Node) -> Node:
        """The kid of the root that a node is or stands under."""
        while node.parent and node.parent is not self._root:
            node = node.parent
        return node

    def _write(self, keep: set[Node]) -> None:
        """Write the root's kids but for some."""
        numbers: list[int] = []
        texts: list[str] = []
        kids = [kid for kid in self._root.kids if isinstance(kid, Node)]
        self._order += [kid.number for kid in kids[self._ordered :]]
        for kid in kids:
            if kid not in keep:
                self._add(kid, numbers, texts)
        self._root.kids[:] = [kid for kid in kids if kid in keep]
        self._ordered = len(self._root.kids)
        self._objects.write_all(numbers, texts)

    def _add(self, kid: Node, numbers: list[int], texts: list[str]) -> None:
        waiting = [kid]
        while waiting:
            node = waiting.pop()
            numbers.append(node.number)
            texts.append(self._element(node))
            waiting += [kid for kid in node.kids if isinstance(kid, Node)]
            node.kids.clear()  # node and kid hold each other, and would stay for ever

    def _element(self, node: Node) -> str:
        page = -1
        kids = []
        for kid in node.kids:
            if isinstance(kid, Node):
                kids.append(f"{kid.number} 0 R")
            elif kid[0] == page:
                kids.append(str(kid[1]))
            elif page < 0:
                page = kid[0]
                kids.append(str(kid[1]))
            else:
                kids.append(f"<</Type/MCR/Pg {self._pages[kid[0]]} 0 R/MCID {kid[1]}>>")
        parent = node.parent.number if node.parent else self._top
        entries = f"/Type/StructElem/S/{node.tag}/P {parent} 0 R/K [{' '.join(kids)}]"
        if page >= 0:
            entries += f"/Pg {self._pages[page]} 0 R"
        if node.instead:
            entries += f"/ActualText <feff{node.instead.encode('utf-16-be').hex()}>"
        if node.alt:
            entries += f"/Alt <feff{node.alt.encode('utf-16-be').hex()}>"
        if node.box:
            box = " ".join(f"{side:.2f}" for side in node.box)
            entries += f"/A <</O/Layout/Placement/Block/BBox [{box}]>>"
        if node.tag == "L":
            entries += f"/A <</O/List/ListNumbering/{'Decimal' if node.numbered else 'Disc'}>>"
        return f"<<{entries}>>"
