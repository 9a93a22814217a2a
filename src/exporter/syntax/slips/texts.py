"""Texts that need quotes, or have lost one."""

from __future__ import annotations

import re

from exporter.diagnostics import Diagnostic
from exporter.source import Source, Span
from exporter.syntax.slips.trouble import Trouble

_FIELD = re.compile(r"[ ]*(?:- +)?[\w-]+[ ]*$")
_FIELD_INSIDE = re.compile(r"\n[ ]*(?:- +[\w-]+:|[a-z_]+:[ \n])")
_CURLY = tuple("“”„‘’‚«»")
_LONG = 60  # characters of a text that a help repeats in full
_KEYED = re.compile(r"[ ]*(?:- +)?[\w-]+:[ ]+")
_VALUE = re.compile(r"[ ]*(?:- +)?(?:[\w-]+:[ ]+)?")


def quoted(text: str) -> str:
    """A text as it may be written in quotes; a long one is only hinted at."""
    if len(text) > _LONG:
        return "'…', or begin it with '|' on the field's line and write it below, indented"
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def swallowed(trouble: Trouble) -> Diagnostic | None:
    """A quote whose partner is that of a later field, which it has taken in."""
    text = trouble.source.text
    start, end = trouble.last
    if text[start : start + 1] not in ("'", '"') or not _FIELD_INSIDE.search(text, start, end):
        return None
    return unclosed_quote(trouble.source, start)


def unclosed_quote(source: Source, start: int) -> Diagnostic:
    mark = source.text[start : start + 1]
    return Diagnostic(
        code="unclosed-quote",
        message="this quote is never closed",
        span=Span(start, start + 1),
        help=f"close it with {mark} at the end of the text",
    )


def after_value(trouble: Trouble) -> Diagnostic | None:
    """Text that goes on behind a closing quote or bracket."""
    start, line = trouble.line(trouble.at)
    before = line[: trouble.at - start].rstrip()
    if "expected <block end>" not in trouble.problem or before[-1:] not in ("'", '"', "]", "}"):
        return None
    closing, rest = before[-1], line[trouble.at - start :].rstrip()
    span = Span(trouble.at, trouble.at + len(rest))
    if not any(c.isalnum() for c in rest):
        help_ = f"remove {rest}"
    else:
        match = _VALUE.match(line)
        value = line[match.end() if match else 0 :].rstrip()
        inner = value[1:-1] if value[:1] == value[-1:] and closing in "\"'" else value
        help_ = f"put the whole text in quotes: {quoted(inner)}"
    what = "quote" if closing in "\"'" else "bracket"
    return Diagnostic(
        code="text-after-value",
        message=f"the text goes on after the closing {what} {closing}",
        span=span,
        help=help_,
    )


def colon(trouble: Trouble) -> Diagnostic | None:
    """A colon in a text, or a field that is taken for one because it stands too far right."""
    if "mapping values are not allowed here" not in trouble.problem:
        return None
    start, line = trouble.line(trouble.at)
    if _FIELD.match(line[: trouble.at - start]):
        column = start + len(line) - len(line.lstrip())
        return Diagnostic(
            code="wrong-indentation",
            message="this line stands further right than the field above it",
            span=Span(column, trouble.at + 1),
            help="give all fields of a card the same indentation",
        )
    return Diagnostic(
        code="unquoted-colon",
        message="': ' in a text without quotes",
        span=Span(trouble.at, trouble.at + 1),
        help=_in_quotes(line),
    )


def _in_quotes(line: str) -> str:
    """How to put the text of a field's line in quotes, or that of several lines below a bar."""
    match = _KEYED.match(line)
    if not match:
        return "begin the text with '|' on its field's line ('text: |') and write all of it below"
    value = line[match.end() :].strip()
    plain = value[1:-1] if value[:1] in _CURLY and value[-1:] in _CURLY else value
    about = "curly quotes are none to YAML; use" if plain != value else "put the whole text in"
    return f"{about} straight quotes: {quoted(plain)}"
