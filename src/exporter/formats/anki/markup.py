"""Text as the HTML of a field, its clozes in Anki's notation or readable."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter

from exporter.formats.anki.escape import escaped, is_safe, undivided
from exporter.formats.anki.lists import laid_out
from exporter.model import Block, Cloze, Style, Styled, Text

_start = attrgetter("start")


def inline(text: Text, *, clozes: bool) -> str:
    """A text of one paragraph, without an element around it."""
    return "".join(_inside(text, clozes=clozes))


def blocks(text: Text, *, clozes: bool) -> str:
    """Paragraphs and lists, each telling its own direction of writing.

    Without ``clozes`` the answers stand open: Anki makes cards of the clozes it finds in
    any field, so only the field that asks may have them.
    """
    return laid_out(text.blocks, _inside(text, clozes=clozes))


def _inside(text: Text, *, clozes: bool) -> list[str]:
    """The HTML of what is in each of a text's blocks."""
    lines = text.plain.count("\n") < len(text.blocks)
    if lines and is_safe(text.plain):
        written = _safe(text, asked=clozes)
        if written is not None:
            return written.split("\n")
    return _each(text, clozes=clozes)


def _safe(text: Text, *, asked: bool) -> str | None:
    """The HTML of all blocks, a line each, of a text of which nothing is to be escaped.

    That is most texts, and this takes less than half as long as ``_each``. None if a style
    reaches into an answer, or beyond a line.
    """
    plain, position = text.plain, 0
    written: list[str] = []
    stretches: Sequence[Cloze | Styled] = text.clozes
    if text.styles:
        stretches = sorted([*text.clozes, *text.styles], key=_start)
    for stretch in stretches:
        start, end = stretch.start, stretch.end
        inside = plain[start:end]
        if start < position or "\n" in inside:
            return None
        written.append(plain[position:start])
        if isinstance(stretch, Styled):
            written.append(inside.join(_tags(stretch.style)))
        else:
            written.append(_asked(stretch, inside) if asked else inside)
        position = end
    return "".join(written) + plain[position:]


def _each(text: Text, *, clozes: bool) -> list[str]:
    """The HTML of each block, cut wherever an answer or a style begins or ends."""
    written: list[str] = []
    first = 0
    for block in text.blocks:
        last = first
        while last < len(text.clozes) and text.clozes[last].start < block.end:
            last += 1
        written.append(_cut(text, block, text.clozes[first:last], asked=clozes))
        first = last
    return written


def _cut(text: Text, block: Block, hidden: Sequence[Cloze], *, asked: bool) -> str:
    """A block with these answers, in Anki's notation if they are ``asked``."""
    html, start = "", block.start
    for cloze in hidden:
        html += _styled(text, start, cloze.start)
        answer = _styled(text, cloze.start, cloze.end)
        html += _asked(cloze, answer) if asked else answer
        start = cloze.end
    return html + _styled(text, start, block.end)


def _styled(text: Text, start: int, end: int) -> str:
    """A stretch of text, cut where a style begins or ends."""
    inside = [styled for styled in text.styles if styled.start < end and start < styled.end]
    edges = {start, end}
    for styled in inside:
        edges.update(edge for edge in (styled.start, styled.end) if start < edge < end)
    html = ""
    for left, right in pairwise(sorted(edges)):
        around = [styled.style for styled in inside if styled.start <= left < styled.end]
        html += _marked_up(escaped(text.plain[left:right]), around)
    return html


def _marked_up(html: str, styles: Sequence[Style]) -> str:
    if any(Style.EMPHASIS in style for style in styles):
        html = f"<em>{html}</em>"
    if any(Style.STRONG in style for style in styles):
        html = f"<strong>{html}</strong>"
    return html


@lru_cache(maxsize=4)
def _tags(style: Style) -> list[str]:
    """What is written before and behind a stretch of one style."""
    return _marked_up("\n", (style,)).split("\n")


def _asked(cloze: Cloze, answer: str) -> str:
    """An answer's HTML in Anki's notation."""
    if ":" in answer:
        answer = undivided(answer)
    return f"{{{{c{cloze.number}::{answer}{_hinted(cloze.hint)}}}}}"


@lru_cache(maxsize=1 << 10)  # a deck has few different ones
def _hinted(hint: str) -> str:
    return f"::{undivided(escaped(hint))}" if hint else ""
