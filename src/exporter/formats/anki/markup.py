"""Text as the HTML of a field, its clozes in Anki's notation or readable."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from exporter.formats.anki.escape import escaped, undivided
from exporter.model import Block, Hidden, Shown, Style, Text


def inline(text: Text, *, clozes: bool) -> str:
    """A text of one paragraph, without an element around it; several are run together."""
    return "<br>".join(_inside(text, block, clozes=clozes) for block in text.blocks)


def blocks(text: Text, *, clozes: bool) -> str:
    """Paragraphs and lists, each telling its own direction of writing.

    Without ``clozes`` the answers stand open: Anki makes cards of the clozes it finds in
    any field, so only the field that asks may have them.
    """
    html = {block: _inside(text, block, clozes=clozes) for block in text.blocks}
    return "".join(_flow(text.blocks, 0, html))


def _inside(text: Text, block: Block, *, clozes: bool) -> str:
    written: list[str] = []
    for part in text.parts(block):
        match part:
            case Shown():
                written.append(_styled(part))
            case Hidden(cloze, answer):
                shown = "".join(map(_styled, answer))
                written.append(_cloze(cloze.number, shown, cloze.hint) if clozes else shown)
    return "".join(written)


def _styled(part: Shown) -> str:
    html = escaped(part.text)
    if part.style is Style.PLAIN:
        return html
    if html and Style.EMPHASIS in part.style:
        html = f"<em>{html}</em>"
    if html and Style.STRONG in part.style:
        html = f"<strong>{html}</strong>"
    return html


def _cloze(number: int, answer: str, hint: str) -> str:
    hinted = f"::{undivided(escaped(hint))}" if hint else ""
    return f"{{{{c{number}::{undivided(answer)}{hinted}}}}}"


def _flow(run: tuple[Block, ...], depth: int, html: dict[Block, str]) -> Iterator[str]:
    """Blocks inside ``depth`` lists, and the lists among them."""
    for deeper, same in groupby(run, key=lambda block: block.depth > depth):
        if deeper:
            yield from _lists(tuple(same), depth + 1, html)
        else:
            yield from (f"<p{_direction(depth)}>{html[block]}</p>" for block in same)


def _lists(run: tuple[Block, ...], depth: int, html: dict[Block, str]) -> Iterator[str]:
    """Items in lists: another kind of marker, or a break in the count, begins another list."""
    counted = [(_number(item[0], depth), item) for item in _items(run, depth)]
    for _, same in groupby(enumerate(counted), key=_beginning):
        members = [member for _, member in same]
        first = members[0][0]
        tag = "ul" if first is None else "ol"
        start = f' start="{first}"' if first not in (None, 1) else ""
        yield f"<{tag}{start}{_direction(depth - 1)}>"
        for _, item in members:
            yield from ("<li>", *_item(item, depth, html), "</li>")
        yield f"</{tag}>"


def _beginning(indexed: tuple[int, tuple[int | None, object]]) -> int | None:
    """The same for items that count on from each other, and for bullets."""
    index, (number, _) = indexed
    return None if number is None else number - index


def _item(item: tuple[Block, ...], depth: int, html: dict[Block, str]) -> Iterator[str]:
    """An item's first paragraph stands bare, so that it begins beside the marker."""
    if item[0].depth == depth:
        yield html[item[0]]
        item = item[1:]
    yield from _flow(item, depth, html)


def _items(run: tuple[Block, ...], depth: int) -> Iterator[tuple[Block, ...]]:
    starts = [i for i, block in enumerate(run) if i == 0 or (block.depth == depth and block.marker)]
    for start, end in zip(starts, [*starts[1:], len(run)], strict=True):
        yield run[start:end]


def _number(first: Block, depth: int) -> int | None:
    """What an item counts in its list; None for a bullet, and for one that has no marker."""
    digits = first.marker.rstrip(".)") if first.depth == depth else ""
    return int(digits) if digits.isdecimal() else None


def _direction(depth: int) -> str:
    # An element with a direction of its own is not counted for that of the one around it
    # (HTML, "auto-directionality"): a list must find its letters in its items.
    return "" if depth else ' dir="auto"'
