"""What YAML would read otherwise than it was meant, without a word."""

from __future__ import annotations

import re
from collections.abc import Callable
from unicodedata import normalize

from exporter.diagnostics import Diagnostic, Diagnostics, Severity
from exporter.nodes import Scalar
from exporter.source import Span
from exporter.syntax import characters

_NULL = ("", "~", "null", "Null", "NULL")
_COMMENT = re.compile(r"[ \t]+(#[^\s#!][^\n]*)")
_REMARK = re.compile(r"(?<! ) (# [^\n]*)")  # two spaces or more set a comment apart
_LIST = re.compile(r"\S[ ]*\n[ ]*((?:[-*+]|1[.)]) )\S")


Suspect = Callable[[str, str | None], bool]
"""Whether a scalar's text, in this style of quotes, may have lost something."""


def suspect(source: str) -> Suspect | None:
    """Tells which of a source's scalars ``mended`` has to look at, by one look at it all.

    None tells that it need not look at any.
    """
    everywhere = characters.suspect(source)
    commented = "#" in source and (" #" in source or "\t#" in source)
    if not (everywhere or commented or '"' in source):
        return None

    def suspected(text: str, style: str | None) -> bool:
        # Only in double quotes can a character be written without standing there.
        escaped = everywhere or style == '"'
        return escaped or (not style and (commented or text.endswith('"')))

    return suspected


def mended(scalar: Scalar, *, plain: bool, diagnostics: Diagnostics) -> Scalar:
    """The scalar without characters that nothing can show; losses are reported.

    It is in NFC as the source is, also where escapes have made it otherwise: a lock that is
    written with it would be read back as another text.
    ``plain`` tells that it is written without quotes and not as a block.
    """
    diagnostics.extend(characters.find(scalar))
    if plain:
        diagnostics.extend(_plain(scalar))
    shown = normalize("NFC", characters.shown(scalar.text))
    return scalar if shown == scalar.text else scalar._replace(text=shown)


def _plain(scalar: Scalar) -> list[Diagnostic]:
    source, text = scalar.source.text, scalar.text
    found: list[Diagnostic] = []
    if comment := _COMMENT.match(source, scalar.span.end):
        found.append(_comment(Span(*comment.span(1))))
    if text.count('"') == 1 and text[-1] == '"' and text[-2:-1].isalpha():
        found.append(_quote(Span(scalar.span.end - 1, scalar.span.end)))
    return found


def commented(scalar: Scalar) -> bool:
    """Whether a text is empty because YAML takes all of it for a comment."""
    return not scalar.text and bool(_COMMENT.match(scalar.source.text, scalar.span.end))


def cut(scalar: Scalar) -> Diagnostic | None:
    """What may be the rest of a text, and is a comment by the single space on either side."""
    start, end = scalar.span
    if scalar.source.text[start : start + 1] in ("'", '"', "|", ">"):
        return None
    remark = _REMARK.match(scalar.source.text, end)
    return remark and Diagnostic(
        code="text-lost-to-comment",
        message="YAML takes this for a comment and leaves it out",
        span=Span(*remark.span(1)),
        severity=Severity.WARNING,
        help="put the whole text in quotes; if it is a comment, set it apart with two spaces",
    )


def null(scalar: Scalar) -> bool:
    """Whether it is what YAML writes for nothing; in quotes the same is a text."""
    if scalar.text not in _NULL:
        return False
    return scalar.source.text[scalar.span.start : scalar.span.end] == scalar.text


def folded_list(scalar: Scalar) -> Diagnostic | None:
    """A list in a text whose lines YAML joins to one."""
    span = _folded(scalar)
    return span and Diagnostic(
        code="folded-list",
        message="this list is joined to the line above it",
        span=span,
        severity=Severity.WARNING,
        help="begin the text with '|' on the field's line ('text: |'), and the list on a new line",
    )


def folded_item(scalar: Scalar) -> Diagnostic | None:
    """An item of a list that stands right of the one before, and is joined to it."""
    span = _folded(scalar)
    return span and Diagnostic(
        code="folded-list",
        message="this line is joined to the line above it",
        span=span,
        help="begin all items of the list in the same column",
    )


def _folded(scalar: Scalar) -> Span | None:
    start, end = scalar.span
    source = scalar.source.text
    if source.find("\n", start, end) < 0 or source.startswith("|", start):
        return None
    match = _LIST.search(source, start, end)
    return match and Span(*match.span(1))


def _comment(span: Span) -> Diagnostic:
    return Diagnostic(
        code="text-lost-to-comment",
        message="YAML takes this for a comment and leaves it out",
        span=span,
        help="put the whole text in quotes; if it is a comment, write '# ' with a space",
    )


def _quote(span: Span) -> Diagnostic:
    return Diagnostic(
        code="stray-quote",
        message="this quote closes nothing, and will be shown",
        span=span,
        severity=Severity.WARNING,
        help="open it at the start of the text, or remove it",
    )
