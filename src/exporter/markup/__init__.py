"""The small Markdown of cards: paragraphs, lists, strong, emphasis, and marked clozes.

Anything else, HTML included, is text and stays as typed.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from markdown_it import MarkdownIt

from exporter.diagnostics import Diagnostic, Diagnostics
from exporter.markup import items, leftovers, marks, unmarked
from exporter.markup.plaintext import DEEPEST, Builder
from exporter.markup.wrong import Mistake
from exporter.model import Text
from exporter.nodes import Scalar
from exporter.source import Span

# At its own limit, of two for each list, the parser leaves out all that follows without a
# word. At this one it does as well, but lists that deep have been reported.
_NESTING = 4 * DEEPEST


def read(scalar: Scalar, diagnostics: Diagnostics, *, line: bool = False) -> Text:
    """A scalar as text free of markup; a ``line`` has no paragraphs and no lists.

    Mistakes in marked clozes are reported at their brackets; what is wrong stays as typed.
    So are lists too deep for paper.
    """
    text = unmarked.read(scalar, line=line)
    if not text:
        builder = _build(scalar.text, line=line, placed=False)
        if _dubious(builder):
            builder = _build(scalar.text, line=line)
            diagnostics.extend(_too_deep(scalar, builder))
            diagnostics.extend(_diagnostic(scalar, found) for found in _apart(builder.mistakes))
            diagnostics.extend(leftovers.stars(scalar, builder))
            diagnostics.extend(leftovers.braces(scalar, builder))
        text = builder.text(scalar)
    if not line:
        diagnostics.extend(leftovers.false_list(scalar))
    return text


def _dubious(builder: Builder) -> bool:
    """Whether something may be wrong, so that places are needed."""
    signs = any(sign in builder.plain for sign in leftovers.SIGNS)
    return bool(builder.mistakes) or signs or builder.too_deep is not None


def _too_deep(scalar: Scalar, builder: Builder) -> Iterator[Diagnostic]:
    if builder.too_deep is not None:
        lines = scalar.text.split("\n", builder.too_deep + 1)
        start = sum(len(line) + 1 for line in lines[: builder.too_deep])
        indent = len(line := lines[builder.too_deep]) - len(line.lstrip())
        yield Diagnostic(
            code="list-too-deep",
            message=f"lists may be {DEEPEST} deep, and this one is deeper",
            span=scalar.place(start + indent, start + len(line)),
            help="begin it further left, or give it a card of its own",
        )


def place(text: Text, start: int, end: int) -> Span | None:
    """Where a stretch of a text's plain characters is written in the source.

    None for a text that was not read from a source.
    """
    if text.origin is None:
        return None
    # Read again rather than keep an offset for every character of every card.
    for line in (False, True):
        builder = _built(text.origin.text, line)
        if builder.plain == text.plain and start < len(builder.offsets):
            last = max(start, min(end, len(builder.offsets)) - 1)
            return text.origin.place(builder.offsets[start], builder.offsets[last] + 1)
    return text.origin.span


@lru_cache(maxsize=4)  # what is wrong with a text is looked up place after place
def _built(source: str, line: bool) -> Builder:
    return _build(source, line=line)


@cache
def _markdown() -> MarkdownIt:
    parser = MarkdownIt("zero", {"maxNesting": _NESTING}).enable(["list", "emphasis", "escape"])
    # Escaped characters stay tokens of their own, so that offsets can be counted.
    parser.disable("text_join")
    parser.core.ruler.before("block", "cover", items.cover)
    parser.core.ruler.after("block", "uncover", items.uncover)
    parser.inline.ruler.before("emphasis", "cloze", marks.rule)
    return parser


def _build(source: str, *, line: bool, placed: bool = True) -> Builder:
    parse = _markdown().parseInline if line else _markdown().parse
    builder = Builder(source, placed)
    for token in parse(source):
        builder.block(token)
    return builder


def _apart(mistakes: list[Mistake]) -> Iterator[Mistake]:
    """The mistakes without the end of a mark whose beginning stands in another paragraph."""
    opened = False
    for mistake in mistakes:
        if not (opened and mistake.code == "unopened-cloze"):
            yield mistake
        opened = mistake.code == "unclosed-cloze"


def _diagnostic(scalar: Scalar, mistake: Mistake) -> Diagnostic:
    return Diagnostic(
        code=mistake.code,
        message=mistake.message,
        span=scalar.place(mistake.start, mistake.end),
        help=mistake.help,
    )
