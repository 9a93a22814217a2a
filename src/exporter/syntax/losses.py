"""What YAML would read otherwise than it was meant, without a word."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from exporter.diagnostics import Diagnostic, Diagnostics, Severity
from exporter.nodes import Scalar
from exporter.source import Span

# C0 and C1 without tab and newline, lone surrogates, and what Unicode says is no character.
# Anki parts a note's fields with U+001F; files and terminals cannot hold the surrogates.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
# The first byte in UTF-8 of most of Europe's letters and of curly quotes and dashes, and the
# bytes that go on with it, read as Windows-1252.
_FIRST = "ÂÃÄÅâÐÑ"
_GARBLED = re.compile(f"[{_FIRST}][\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{{1,3}}")
_NULL = ("", "~", "null", "Null", "NULL")
_COMMENT = re.compile(r"[ \t]+(#[^\s#!][^\n]*)")
_LIST = re.compile(r"\S[ ]*\n[ ]*((?:[-*+]|1[.)]) )\S")


Suspect = Callable[[str, str | None], bool]
"""Whether a scalar's text, in this style of quotes, may have lost something."""


def suspect(source: str) -> Suspect | None:
    """Tells which of a source's scalars ``mended`` has to look at, by one look at it all.

    None tells that it need not look at any.
    """
    printable = source.replace("\n", " ").isprintable()  # a tenth of what a search takes
    everywhere = not printable and bool(_CONTROL.search(source) or _INVISIBLE.search(source))
    everywhere = everywhere or any(first in source for first in _FIRST)
    commented = " #" in source or "\t#" in source
    if not (everywhere or commented or '"' in source):
        return None

    def suspected(text: str, style: str | None) -> bool:
        # Only in double quotes can a character be written without standing there.
        escaped = everywhere or style == '"'
        return escaped or (not style and (commented or text.endswith('"')))

    return suspected


def mended(scalar: Scalar, *, plain: bool, diagnostics: Diagnostics) -> Scalar:
    """The scalar without characters that nothing can show; losses are reported.

    ``plain`` tells that it is written without quotes and not as a block.
    """
    for pattern, found in ((_CONTROL, _control), (_INVISIBLE, _invisible)):
        match = pattern.search(scalar.text)
        if match:
            diagnostics.add(found(scalar.place(*match.span()), ord(match.group())))
    if garbled := _garbled(scalar):
        diagnostics.add(garbled)
    if plain:
        diagnostics.extend(_plain(scalar))
    if _CONTROL.search(scalar.text):
        return replace(scalar, text=_CONTROL.sub("\ufffd", scalar.text))
    return scalar


def _plain(scalar: Scalar) -> list[Diagnostic]:
    source, text = scalar.source.text, scalar.text
    found: list[Diagnostic] = []
    if comment := _COMMENT.match(source, scalar.span.end):
        found.append(_comment(Span(*comment.span(1))))
    if text.count('"') == 1 and text[-1] == '"' and text[-2:-1].isalpha():
        found.append(_quote(Span(scalar.span.end - 1, scalar.span.end)))
    return found


def _garbled(scalar: Scalar) -> Diagnostic | None:
    """A character in UTF-8 that another program has read as several."""
    for match in _GARBLED.finditer(scalar.text):
        try:
            meant = match.group().encode("cp1252").decode("utf-8")
        except UnicodeError:
            continue
        return Diagnostic(
            code="garbled-text",
            message=f"'{match.group()}' is most likely '{meant}', read in the wrong encoding",
            span=scalar.place(*match.span()),
            severity=Severity.WARNING,
            help=f"write '{meant}', or copy the text again from a file opened as UTF-8",
        )
    return None


def visible(text: str) -> str:
    """The text without the characters of which a warning says that nobody sees them."""
    return text if text.isascii() else _INVISIBLE.sub("", text)


def commented(scalar: Scalar) -> bool:
    """Whether a text is empty because YAML takes all of it for a comment."""
    return not scalar.text and bool(_COMMENT.match(scalar.source.text, scalar.span.end))


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


def _control(span: Span, code: int) -> Diagnostic:
    return Diagnostic(
        code="control-character",
        message=f"the character U+{code:04X} may not stand in a text",
        span=span,
        help="remove it; it is invisible, or stands for no letter",
    )


def _invisible(span: Span, code: int) -> Diagnostic:
    return Diagnostic(
        code="invisible-character",
        message=f"an invisible character (U+{code:04X}) stands in this text",
        span=span,
        severity=Severity.WARNING,
        help="remove it: delete the characters on either side of it and type them again",
    )


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
