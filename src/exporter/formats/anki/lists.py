"""Paragraphs and lists as HTML."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from exporter.model import Block


class _Open(NamedTuple):
    """A list in which the last item has begun; ``number`` counts it, None for a bullet."""

    tag: str
    number: int | None


def laid_out(blocks: Sequence[Block], inside: Sequence[str]) -> str:
    """Blocks one after the other as paragraphs and nested lists; ``inside`` is their HTML.

    An item's first paragraph stands bare, so that it begins beside the marker. Another kind
    of marker, or a break in the count, begins another list.
    """
    written: list[str] = []
    opened: list[_Open] = []
    for block, html in zip(blocks, inside, strict=True):
        while len(opened) > block.depth:
            written.append(_end(opened))
        if block.depth == 0:
            written.append(f'<p dir="auto">{html}</p>')
        elif len(opened) == block.depth and not block.marker:
            written.append(f"<p>{html}</p>")
        else:
            written.append(_begin(opened, block) + html)
    while opened:
        written.append(_end(opened))
    return "".join(written)


def _begin(opened: list[_Open], block: Block) -> str:
    """An item, with the lists around it that are not open yet."""
    number, written = _number(block.marker), ""
    if len(opened) == block.depth:
        former = opened[-1].number
        if number is None and former is None:
            return "</li><li>"
        if number is not None and former is not None and number == former + 1:
            opened[-1] = _Open(opened[-1].tag, number)
            return "</li><li>"
        written = _end(opened)
    while len(opened) < block.depth:
        counted = number if len(opened) + 1 == block.depth else None
        tag = "ul" if counted is None else "ol"
        start = f' start="{counted}"' if counted not in (None, 1) else ""
        # An element with a direction of its own is not counted for that of the one around
        # it (HTML, "auto-directionality"): a list must find its letters in its items.
        direction = "" if opened else ' dir="auto"'
        opened.append(_Open(tag, counted))
        written += f"<{tag}{start}{direction}><li>"
    return written


def _end(opened: list[_Open]) -> str:
    return f"</li></{opened.pop().tag}>"


def _number(marker: str) -> int | None:
    """What an item counts in its list; None for a bullet, and for one that has no marker."""
    digits = marker.rstrip(".)")
    return int(digits) if digits.isdecimal() else None
