"""Colons that are missing, are another sign, or belong to a text."""

from __future__ import annotations

import re

from exporter.diagnostics import Diagnostic
from exporter.source import Span
from exporter.syntax.slips import texts
from exporter.syntax.slips.trouble import Trouble

_FIELD = re.compile(r"[ ]*(?:- +)?[\w-]+[ ]*$")
_WRONG = re.compile(r"[ ]*(?:- +)?[\w-]+ ?([=：;])")
_NAME = re.compile(r"[ ]*(?:- +)?([A-Za-z_]+)[ ]*$")
_EXPECTED = "could not find expected ':'"
_UNEXPECTED = "mapping values are not allowed here"


def wrong(trouble: Trouble) -> Diagnostic | None:
    if _EXPECTED not in trouble.problem:
        return None
    found = trouble.match(trouble.began, _WRONG)
    return found and Diagnostic(
        code="missing-colon",
        message=f"'{trouble.source.text[found.start]}' stands where ':' is needed",
        span=found,
        help="write the field's name, a colon and a space: 'title: …'",
    )


def missing(trouble: Trouble) -> Diagnostic | None:
    """A field's name alone on its line, with what belongs to it below and further right."""
    if _EXPECTED in trouble.problem:
        found = trouble.match(trouble.began, _NAME)
    elif _UNEXPECTED in trouble.problem:
        found = trouble.match(trouble.before(trouble.at), _NAME)
    else:
        return None
    if not found or not _goes_on_below(trouble, found):
        return None
    name = trouble.source.text[found.start : found.end]
    return Diagnostic(
        code="missing-colon",
        message=f"a colon is missing after '{name}'",
        span=found,
        help=f"write '{name}:'",
    )


def _goes_on_below(trouble: Trouble, name: Span) -> bool:
    start, _ = trouble.line(name.start)
    rest = trouble.source.text[name.end :].lstrip(" \n")
    _, below = trouble.line(len(trouble.source.text) - len(rest))
    return len(below) - len(below.lstrip(" ")) > name.start - start


def unexpected(trouble: Trouble) -> Diagnostic | None:
    """A colon in a text, or a field that is taken for one because it stands too far right."""
    if _UNEXPECTED not in trouble.problem:
        return None
    start, line = trouble.line(trouble.at)
    if _FIELD.match(line[: trouble.at - start]):
        column = start + len(line) - len(line.lstrip())
        return Diagnostic(
            code="wrong-indentation",
            message="this line stands further right than the field above it",
            span=Span(column, trouble.at + 1),
            help="give fields that belong together the same indentation",
        )
    return Diagnostic(
        code="unquoted-colon",
        message="': ' in a text without quotes",
        span=Span(trouble.at, trouble.at + 1),
        help=texts.in_quotes(trouble)
        or "begin the text with '|' on its field's line ('text: |') and write all of it below",
    )
