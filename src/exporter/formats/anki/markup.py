"""Text as the HTML of a field, its clozes in Anki's notation or readable."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise

from exporter.formats.anki.escape import escaped, is_safe, undivided
from exporter.formats.anki.lists import laid_out
from exporter.model import Block, Cloze, Style, Styled, Text

_Write = Callable[[str], str]


def inline(text: Text, *, clozes: bool) -> str:
    """A text of one paragraph, without an element around it; several are run together."""
    return "<br>".join(_inside(text, clozes=clozes))


def blocks(text: Text, *, clozes: bool) -> str:
    """Paragraphs and lists, each telling its own direction of writing.

    Without ``clozes`` the answers stand open: Anki makes cards of the clozes it finds in
    any field, so only the field that asks may have them.
    """
    return laid_out(text.blocks, _inside(text, clozes=clozes))


def _inside(text: Text, *, clozes: bool) -> list[str]:
    """The HTML of what is in each of a text's blocks.

    Most have neither a style nor anything to be escaped: that is looked up once, and the
    block only cut at its clozes.
    """
    lines = text.plain.count("\n") < len(text.blocks)
    write = str if lines and is_safe(text.plain) else escaped
    written: list[str] = []
    first = 0
    for block in text.blocks:
        last = first
        while last < len(text.clozes) and text.clozes[last].start < block.end:
            last += 1
        written.append(_cut(text, block, text.clozes[first:last], write, asked=clozes))
        first = last
    return written


def _cut(text: Text, block: Block, hidden: Sequence[Cloze], write: _Write, *, asked: bool) -> str:
    """A block with these answers, in Anki's notation if they are ``asked``."""
    plain, start, end = text.plain, block.start, block.end
    styles = [s for s in text.styles if s.start < end and start < s.end] if text.styles else ()
    if not styles and not asked:
        return write(plain[start:end])
    html = ""
    for cloze in hidden:
        if styles:
            html += _styled(plain, start, cloze.start, styles, write)
            answer = _styled(plain, cloze.start, cloze.end, styles, write)
        else:
            html += write(plain[start : cloze.start])
            answer = write(plain[cloze.start : cloze.end])
        html += f"{{{{c{cloze.number}::{_answer(answer, cloze.hint)}}}}}" if asked else answer
        start = cloze.end
    return html + (_styled(plain, start, end, styles, write) if styles else write(plain[start:end]))


def _styled(plain: str, start: int, end: int, styles: Sequence[Styled], write: _Write) -> str:
    """A stretch of text, cut where a style begins or ends."""
    inside = [styled for styled in styles if styled.start < end and start < styled.end]
    if not inside:
        return write(plain[start:end])
    edges = {start, end}
    for styled in inside:
        edges.update(edge for edge in (styled.start, styled.end) if start < edge < end)
    html, ordered = "", sorted(edges)
    for left, right in pairwise(ordered):
        around = [styled.style for styled in inside if styled.start <= left < styled.end]
        html += _marked_up(write(plain[left:right]), around)
    return html


def _marked_up(html: str, styles: Sequence[Style]) -> str:
    if any(Style.EMPHASIS in style for style in styles):
        html = f"<em>{html}</em>"
    if any(Style.STRONG in style for style in styles):
        html = f"<strong>{html}</strong>"
    return html


def _answer(html: str, hint: str) -> str:
    return undivided(html) + (_hinted(hint) if hint else "")


@lru_cache(maxsize=1 << 10)  # a deck has few different ones
def _hinted(hint: str) -> str:
    return f"::{undivided(escaped(hint))}"
