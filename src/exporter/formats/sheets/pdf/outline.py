"""The outline that viewers show beside a document: where each section begins."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from exporter.formats.sheets.pdf.objects import Objects, string


class Bookmark(NamedTuple):
    """A place to go to: the number of a page's object, and points above the page's foot."""

    title: str
    page: int
    top: float


def write_outline(objects: Objects, bookmarks: Sequence[Bookmark]) -> int:
    """Write the outline, of one level; the number of its object comes back."""
    number = objects.reserve()
    first = objects.count + 1
    last = objects.count + len(bookmarks)
    numbers = [objects.reserve() for _ in bookmarks]
    texts = []
    for each, (title, page, top) in zip(numbers, bookmarks, strict=True):
        around = f"/Prev {each - 1} 0 R" if each > first else ""
        around += f"/Next {each + 1} 0 R" if each < last else ""
        place = f"[{page} 0 R/XYZ 0 {top:.4f} 0]"
        texts.append(f"<</Title {string(title)}/Parent {number} 0 R{around}/Dest {place}>>")
    objects.write_all(numbers, texts)
    ends = f"/First {first} 0 R/Last {last} 0 R" if bookmarks else ""
    objects.write_all([number], [f"<</Type/Outlines/Count {len(bookmarks)}{ends}>>"])
    return number
