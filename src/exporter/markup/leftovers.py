"""What looks like markup and is none: it would be shown as it was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from exporter.diagnostics import Diagnostic, Severity
from exporter.markup.plaintext import Builder
from exporter.nodes import Scalar

STARS = "**"
SIGNS = (STARS, "{{")
_BRACES = re.compile(r"(?<![\w}\\])\{\{(\w[^{}\n]*)\}\}")
_BULLET = re.compile(
    r"^[ ]*(?:([•·▪◦‣●○])|([–—−](?= )|-(?=[^\W\d_])|\d\d?[.)](?=[^\W\d_])))", re.MULTILINE
)


def stars(scalar: Scalar, builder: Builder) -> Iterator[Diagnostic]:
    """A warning for the first pair of stars that is shown."""
    if (place := _stars(builder)) >= 0:
        yield Diagnostic(
            code="stray-stars",
            message="these '**' make nothing bold, and will be shown",
            span=scalar.place(place, place + 2),
            severity=Severity.WARNING,
            help="write '**' on both sides of the words, with no space inside, or remove it",
        )


def braces(scalar: Scalar, builder: Builder) -> Iterator[Diagnostic]:
    """A warning for the first word in double braces that is shown, if no mark is mistaken."""
    if builder.mistakes:
        return
    for found in _BRACES.finditer(builder.plain):
        place = builder.offsets[found.start()]
        if builder.source.startswith("{{", place):  # with none of them escaped
            yield Diagnostic(
                code="malformed-cloze",
                message="these braces hide nothing, and will be shown",
                span=scalar.place(place, place + 2),
                severity=Severity.WARNING,
                help=f"write '{{{{c1::{found[1]}}}}}' or '[[{found[1]}]]' to hide it, "
                "'\\{\\{' to show the braces",
            )
            return


def false_list(scalar: Scalar) -> Iterator[Diagnostic]:
    """A warning for the first line that was to be an item of a list."""
    if not _BULLET.search(scalar.text) or not (place := _bullet(scalar.text)):
        return
    mark = scalar.text[slice(*place)]
    hyphen = "1. " if mark[0].isdigit() else "- "
    yield Diagnostic(
        code="wrong-dash",
        message=f"'{mark}' begins no item of a list, and will be shown",
        span=scalar.place(*place),
        severity=Severity.WARNING,
        help=f"begin the line with '{hyphen}', a space behind it",
    )


def _stars(builder: Builder) -> int:
    """Where in the source they stand, -1 if all are markup or escaped."""
    found = builder.plain.find(STARS)
    while found >= 0:
        place = builder.offsets[found]
        if builder.source[place - 1 : place] != "\\" and builder.source.startswith(STARS, place):
            return place
        found = builder.plain.find(STARS, found + 2)
    return -1


def _bullet(text: str) -> tuple[int, int] | None:
    """Where the first false list has its mark.

    Dashes and figures may begin a line of a sentence: they count where a paragraph begins,
    and below a line that begins so too.
    """
    start, opens = 0, True
    for written in text.split("\n"):
        if match := _BULLET.match(written):
            if match[1] or opens:
                place = match.span(1) if match[1] else match.span(2)
                return start + place[0], start + place[1]
        opens = bool(match) or not written.strip()
        start += len(written) + 1
    return None
