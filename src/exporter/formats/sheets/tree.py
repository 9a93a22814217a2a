"""The structure tree as objects of the file.

They are written here and not left to reportlab's dictionaries: a deck has thousands of them,
and most of the time of a tagged document would go into them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject

from exporter.formats.sheets.structure import Node


class _Written(PDFObject):
    """An object of the file whose content is already written."""

    __RefOnly__ = 1

    def __init__(self) -> None:
        self.content = ""

    def format(self, document: object) -> bytes:
        return self.content.encode("ascii")


def write_tree(document: Any, root: Node, pages: Sequence[tuple[Any, list[Node]]]) -> PDFObject:
    """Add the tree under ``root`` to the document; its first object comes back.

    With each page come the nodes that its marks belong to, in the marks' order.
    """
    top = _Written()
    place = _add(document, top)
    nodes = {node: _Written() for node in _walk(root)}
    numbers = {node: _add(document, written) for node, written in nodes.items()}
    places = [document.idToObjectNumberAndVersion[page.__InternalName__][0] for page, _ in pages]
    for node, written in nodes.items():
        parent = numbers[node.parent] if node.parent else place
        written.content = _element(node, parent, numbers, places)
    owners = "".join(
        f"{index} [{' '.join(f'{numbers[node]} 0 R' for node in marked)}]\n"
        for index, (_, marked) in enumerate(pages)
    )
    top.content = (
        f"<</Type/StructTreeRoot/K {numbers[root]} 0 R/ParentTree <</Nums [{owners}]>>"
        f"/ParentTreeNextKey {len(pages)}>>"
    )
    return top


def _add(document: Any, written: _Written) -> int:
    document.Reference(written)
    return int(document.objectcounter)


def _walk(root: Node) -> Iterator[Node]:
    waiting = [root]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += [kid for kid in reversed(node.kids) if isinstance(kid, Node)]


def _element(node: Node, parent: int, numbers: dict[Node, int], places: Sequence[int]) -> str:
    page = next((kid[0] for kid in node.kids if isinstance(kid, tuple)), None)
    kids = []
    for kid in node.kids:
        if isinstance(kid, Node):
            kids.append(f"{numbers[kid]} 0 R")
        elif kid[0] == page:
            kids.append(str(kid[1]))
        else:
            kids.append(f"<</Type/MCR/Pg {places[kid[0]]} 0 R/MCID {kid[1]}>>")
    entries = f"/Type/StructElem/S/{node.tag}/P {parent} 0 R/K [{' '.join(kids)}]"
    if page is not None:
        entries += f"/Pg {places[page]} 0 R"
    if node.instead:
        entries += f"/ActualText <feff{node.instead.encode('utf-16-be').hex()}>"
    if node.tag == "L":
        entries += f"/A <</O/List/ListNumbering/{'Decimal' if node.numbered else 'Disc'}>>"
    return f"<<{entries}>>"
