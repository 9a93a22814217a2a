"""The small Markdown of cards: paragraphs, lists, strong, emphasis, and marked clozes.

Anything else, HTML included, is text and stays as typed.
"""

from __future__ import annotations

from collections.abc import Iterator

from exporter.diagnostics import Diagnostic, Diagnostics
from exporter.markup import leftovers, unmarked
from exporter.markup.parsing import build
from exporter.markup.plaintext import DEEPEST, Builder
from exporter.markup.written import Written
from exporter.markup.wrong import Mistake
from exporter.model import Text
from exporter.nodes import Scalar


def read(scalar: Scalar, diagnostics: Diagnostics, *, line: bool = False) -> Text:
    """A scalar as text free of markup; a ``line`` has no paragraphs and no lists.

    Mistakes in marked clozes are reported at their brackets; what is wrong stays as typed.
    So are lists too deep for paper.
    """
    text = unmarked.read(scalar, line=line)
    if not text:
        builder = build(scalar.text, line=line, placed=False)
        if _dubious(builder):
            builder = build(scalar.text, line=line)
            diagnostics.extend(_too_deep(scalar, builder))
            diagnostics.extend(_diagnostic(scalar, found) for found in _apart(builder.mistakes))
            diagnostics.extend(leftovers.stars(scalar, builder))
            diagnostics.extend(leftovers.braces(scalar, builder))
        text = builder.text(Written(scalar))
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
