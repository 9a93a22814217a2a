"""Lines that do not stand where they belong."""

from __future__ import annotations

import re

from exporter.diagnostics import Diagnostic
from exporter.source import Span
from exporter.syntax.slips.trouble import Trouble

_FIELD_ITEM = re.compile(r"[ ]*- +[\w-]+:(?: |$)")
_WRONG_DASH = re.compile("[ ]*([–—−•·*]) +[\\w-]+:")
_WRONG_COLON = re.compile(r"[ ]*(?:- +)?[\w-]+ ?([=：;])")
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?= |$).*", re.MULTILINE)


def conflict(trouble: Trouble) -> Diagnostic | None:
    found = _CONFLICT.search(trouble.source.text, *trouble.region)
    return found and Diagnostic(
        code="merge-conflict",
        message="git has left two versions here",
        span=Span(*found.span()),
        help="keep one of them and remove the lines that begin with <<<<<<<, ======= and >>>>>>>",
    )


def left(trouble: Trouble) -> Diagnostic | None:
    """A line that stands left of the card which it follows."""
    if "expected '<document start>'" not in trouble.problem or not trouble.region.start:
        return None
    if trouble.source.text.startswith("-", trouble.at):
        return _stray_dash(trouble)
    return Diagnostic(
        code="wrong-indentation",
        message="this line stands too far left to belong to the card above it",
        span=Span(trouble.at, trouble.at + 1),
        help="indent it like the lines above it",
    )


def dash_inside(trouble: Trouble) -> Diagnostic | None:
    return _stray_dash(trouble) if "<block end>, but found '-'" in trouble.problem else None


def _stray_dash(trouble: Trouble) -> Diagnostic:
    """A '-' between the columns where a list could go on."""
    _, line = trouble.line(trouble.at)
    begins = trouble.source.text.find("-", trouble.region.start)
    related = ((Span(begins, begins + 1), "a card begins here"),) if trouble.region.start else ()
    if _FIELD_ITEM.match(line):
        return Diagnostic(
            code="stray-dash",
            message="this '-' does not line up with the '-' of a list",
            span=Span(trouble.at, trouble.at + 1),
            help="begin each card in the same column; "
            "remove the '-' if the line belongs to what stands above it",
            related=related,
        )
    return Diagnostic(
        code="stray-dash",
        message="this '-' stands too far left to belong to the text above it",
        span=Span(trouble.at, trouble.at + 1),
        help="indent it like the lines above it",
    )


def wrong_dash(trouble: Trouble) -> Diagnostic | None:
    """A sign that looks like the hyphen of a list, on the line of the problem or before it."""
    start, _ = trouble.line(trouble.at)
    for offset in (trouble.at, trouble.began, max(0, start - 1)):
        if found := trouble.match(offset, _WRONG_DASH):
            return Diagnostic(
                code="wrong-dash",
                message=f"'{trouble.source.text[found.start]}' begins no item of a list",
                span=found,
                help="begin it with a hyphen and a space: '- '",
            )
    return None


def wrong_colon(trouble: Trouble) -> Diagnostic | None:
    if "could not find expected ':'" not in trouble.problem:
        return None
    found = trouble.match(trouble.began, _WRONG_COLON)
    return found and Diagnostic(
        code="missing-colon",
        message=f"'{trouble.source.text[found.start]}' stands where ':' is needed",
        span=found,
        help="write the field's name, a colon and a space: 'title: …'",
    )
