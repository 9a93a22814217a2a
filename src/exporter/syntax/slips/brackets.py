"""Lists in brackets that do not end, or lack a comma."""

from __future__ import annotations

import re

from exporter.diagnostics import Diagnostic
from exporter.source import Span
from exporter.syntax.slips.trouble import NO_BRACKET, Trouble

_COMMENT = re.compile(r"[\[{,\s](#[^\n]*)")


def unclosed(trouble: Trouble) -> Diagnostic | None:
    """A bracket whose line ends before it does."""
    opened = trouble.place.bracket
    if opened == NO_BRACKET:
        return None
    start, line = trouble.line(opened)
    if comment := _COMMENT.search(line, opened - start):
        return Diagnostic(
            code="text-lost-to-comment",
            message="YAML takes this for a comment and leaves it out",
            span=Span(start + comment.start(1), start + comment.end(1)),
            help="put what begins with '#' in quotes, or remove the '#'",
        )
    if trouble.at <= start + len(line):
        return _missing_comma(trouble)
    bracket = trouble.source.text[opened]
    closing = "]" if bracket == "[" else "}"
    return Diagnostic(
        code="unclosed-bracket",
        message=f"this '{bracket}' is never closed",
        span=Span(opened, opened + 1),
        help=f"close it with '{closing}', "
        f"or put the whole text in quotes: \"…\" if '{bracket}' belongs to it",
    )


def _missing_comma(trouble: Trouble) -> Diagnostic | None:
    if not trouble.problem.endswith("got '<scalar>'"):
        return None
    return Diagnostic(
        code="missing-comma",
        message="a comma is missing before this",
        span=Span(trouble.at, trouble.at + 1),
        help="part the items of the list with commas",
    )
