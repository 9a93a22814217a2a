"""Characters that nobody sees or means: control characters, hidden ones, garbled ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from exporter.charset import FORBIDDEN
from exporter.diagnostics import Diagnostic, Severity
from exporter.nodes import Scalar
from exporter.source import Span

_CONTROL = re.compile(f"[{FORBIDDEN}]")
_ESCAPE = re.compile(r"\\[0abefv]")  # a letter behind a backslash that was hardly meant so
_HIDDEN = "\u00ad\u200b\u2060\ufeff"
_INVISIBLE = re.compile(f"[{_HIDDEN}]")
# The first byte in UTF-8 of most of Europe's letters and of curly quotes and dashes, and the
# bytes that go on with it, read as Windows-1252.
_FIRST = "ÂÃÄÅâÐÑ"
_GARBLED = re.compile(f"[{_FIRST}][\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{{1,3}}")

_NAMED = 3  # of the texts garbled by one mistake, besides the first


def suspect(source: str) -> bool:
    """Whether any such character stands in a source itself, and not as an escape.

    Control characters need not be looked for: no parser lets them through.
    """
    return any(character in source for character in _HIDDEN + _FIRST)


def find(scalar: Scalar) -> Iterator[Diagnostic]:
    """The first character of each kind in a text."""
    if match := _CONTROL.search(scalar.text):
        yield _control(scalar, scalar.place(*match.span()), ord(match.group()))
    if match := _INVISIBLE.search(scalar.text):
        yield _invisible(scalar.place(*match.span()), ord(match.group()))
    if garbled := _garbled(scalar):
        yield garbled


def shown(text: str) -> str:
    """The text with a sign in place of characters that files and terminals cannot hold."""
    return _CONTROL.sub("\ufffd", text)


def visible(text: str) -> str:
    """The text without the characters of which a warning says that nobody sees them."""
    return text if text.isascii() else _INVISIBLE.sub("", text)


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


def garbled_throughout(several: Sequence[Diagnostic]) -> Diagnostic:
    """One diagnostic for texts that are all garbled, and so by the same mistake."""
    first, *others = several
    return replace(
        first,
        message=f"{first.message}, as are {len(others)} other texts"
        if len(others) > 1
        else f"{first.message}, as is one other text",
        help="copy the text again from a file opened as UTF-8",
        related=tuple((one.span, "here too") for one in others[:_NAMED]),
    )


def _control(scalar: Scalar, span: Span, code: int) -> Diagnostic:
    if escape := _ESCAPE.match(scalar.source.text, span.start):
        return Diagnostic(
            code="control-character",
            message=f"in double quotes '{escape.group()}' is the character U+{code:04X}"
            ", which may not stand in a text",
            span=span,
            help=f"write '\\{escape.group()}', or put the text in single quotes",
        )
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
