"""The Markdown parser, set to what cards may say."""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt

from exporter.markup import items, marks
from exporter.markup.plaintext import DEEPEST, Builder

# At its own limit, of two for each list, the parser leaves out all that follows without a
# word. At this one it does as well, but lists that deep have been reported.
_NESTING = 4 * DEEPEST


def build(source: str, *, line: bool, placed: bool = True) -> Builder:
    """The plain text of Markdown; a ``line`` has no paragraphs. See ``Builder`` for ``placed``."""
    parse = _markdown().parseInline if line else _markdown().parse
    builder = Builder(source, placed)
    for token in parse(source):
        builder.block(token)
    return builder


@cache
def _markdown() -> MarkdownIt:
    parser = MarkdownIt("zero", {"maxNesting": _NESTING}).enable(["list", "emphasis", "escape"])
    # Escaped characters stay tokens of their own, so that offsets can be counted.
    parser.disable("text_join")
    parser.core.ruler.before("block", "cover", items.cover)
    parser.core.ruler.after("block", "uncover", items.uncover)
    parser.inline.ruler.before("emphasis", "cloze", marks.rule)
    return parser
