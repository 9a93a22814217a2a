"""Text without any markup, which need not pass through the Markdown parser."""

from __future__ import annotations

import re

from exporter.markup.items import ITEM
from exporter.markup.written import Written
from exporter.model import Block, Text
from exporter.nodes import Scalar

# What may be markup; and white space and control characters that the parser takes for
# something else than Python does.
_MARKUP = re.compile(
    r"[*_\\\[\]{}]|[\x00-\x08\x0b-\x1f\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]"
    rf"|{ITEM}",
    re.MULTILINE,
)
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")


def read(scalar: Scalar, *, line: bool) -> Text | None:
    """What the parser makes of a text of plain paragraphs, or None for any other text."""
    if _MARKUP.search(scalar.text):
        return None
    paragraphs = [scalar.text] if line else _BLANK_LINES.split(scalar.text)
    written = [" ".join(paragraph.split()) for paragraph in paragraphs]
    if not line:
        written = [*filter(None, written)]
    blocks, start = [], 0
    for paragraph in written:
        blocks.append(Block(start, start + len(paragraph)))
        start += len(paragraph) + 1
    return Text("\n".join(written), tuple(blocks), origin=Written(scalar))
