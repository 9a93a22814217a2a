"""Lines that do not stand where they belong, or are none of a source."""

from __future__ import annotations

import re

from exporter.diagnostics import Diagnostic
from exporter.source import Span
from exporter.syntax.slips import dashes
from exporter.syntax.slips.trouble import Trouble

_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?= |$).*", re.MULTILINE)
_FENCE = re.compile(r"(```.*)")
_ENDING = re.compile(r"^((?:\.\.\.|%).*)\n(?:[ ]*(?:#.*)?\n)*\Z", re.MULTILINE)
_COMMENT = re.compile(r"[ ]*(//|/\*|<!--|[=*_~-]{3,}[ ]*$)")
_INSIDE = re.compile(r"[ ]*(#)")
_FIELD = re.compile(r"[ ]*(?:- +)?[\w-]+[ ]*:(?: |$)")
_FIGURE = re.compile(r"[|>][+-]?([1-9])")
_OUTSIDE = "expected '<document start>'"


def conflict(trouble: Trouble) -> Diagnostic | None:
    found = _CONFLICT.search(trouble.source.text, *trouble.region)
    return found and Diagnostic(
        code="merge-conflict",
        message="git has left two versions here",
        span=Span(*found.span()),
        help="keep one of them and remove the lines that begin with <<<<<<<, ======= and >>>>>>>",
    )


def fence(trouble: Trouble) -> Diagnostic | None:
    """A line that set the source apart where it was copied from."""
    found = trouble.match(trouble.at, _FENCE)
    return found and Diagnostic(
        code="reserved-character",
        message="a line may not begin with '```'",
        span=found,
        help="remove the line",
    )


def ended(trouble: Trouble) -> Diagnostic | None:
    """A line that ends the document, or directs the parser of one."""
    start, _ = trouble.line(trouble.at)
    before = trouble.source.text[trouble.region.start : start]
    found = _ENDING.search(before) if _OUTSIDE in trouble.problem else None
    if not found:
        return None
    first = trouble.region.start + found.start(1)
    return Diagnostic(
        code="second-document",
        message="YAML ends the document here, and the source goes on",
        span=Span(first, first + len(found[1])),
        help="remove the line",
    )


def left(trouble: Trouble) -> Diagnostic | None:
    """A line that stands left of what it follows."""
    if _OUTSIDE not in trouble.problem or trouble.at == trouble.region.end:
        return None  # at the end, a line that begins with "%" has nothing behind it
    if trouble.source.text.startswith("- ", trouble.at):
        return dashes.stray(trouble)
    above = "the card above it" if trouble.region.start else "the lines above it"
    return Diagnostic(
        code="wrong-indentation",
        message=f"this line stands too far left to belong to {above}",
        span=Span(trouble.at, trouble.at + 1),
        help="indent it like the lines above it",
    )


def left_of_text(trouble: Trouble) -> Diagnostic | None:
    """A line left of the first of a text, or of where a figure beside its bar says it begins."""
    start, line = trouble.line(trouble.began if "':'" in trouble.problem else trouble.at)
    expected = ("<block end>", "could not find expected ':'")
    if not trouble.in_block or not any(words in trouble.problem for words in expected):
        return None
    if figure := _FIGURE.match(trouble.source.text, trouble.place.last.start):
        return _figure(Span(*figure.span(1)))
    if _FIELD.match(line) or "<block end>" not in trouble.problem:
        return None
    top = trouble.source.text.find("\n", trouble.place.last.start) + 1
    _, above = trouble.line(top)
    first = top + len(above) - len(above.lstrip(" "))
    column = start + len(line) - len(line.lstrip(" "))
    if column - start >= first - top:
        return _comment_inside(trouble)
    return Diagnostic(
        code="wrong-indentation",
        message="this line stands further left than the text it belongs to",
        span=Span(column, column + 1),
        help="begin all lines of a text in the same column",
        related=((Span(first, first + 1), "the text begins here"),),
    )


def _comment_inside(trouble: Trouble) -> Diagnostic | None:
    """A comment left of a text's lines, behind which they go on."""
    found = trouble.match(trouble.before(trouble.at), _INSIDE)
    return found and Diagnostic(
        code="wrong-comment",
        message="this comment ends the text that it stands in",
        span=found,
        help="write it above the field, or behind the text's last line",
    )


def _figure(span: Span) -> Diagnostic:
    return Diagnostic(
        code="wrong-indentation",
        message="the figure says how far the text is indented, and the text is not",
        span=span,
        help="write '|' without a figure",
    )


def wrong_comment(trouble: Trouble) -> Diagnostic | None:
    found = trouble.nearby(_COMMENT)
    return found and Diagnostic(
        code="wrong-comment",
        message=f"'{trouble.source.text[found.start : found.end]}' begins no comment",
        span=found,
        help="begin each line of a comment with '# '",
    )
