"""Texts that need quotes, or have lost one."""

from __future__ import annotations

import re

from exporter.diagnostics import Diagnostic
from exporter.source import Source, Span
from exporter.syntax.slips.trouble import NO_BRACKET, Trouble

_FIELD_INSIDE = re.compile(r"\n[ ]*(?:- +[\w-]+:|[a-z_]+:[ \n])")
_CURLY = tuple("“”„‘’‚«»")
_LONG = 60  # characters of a text that a help repeats in full
_KEYED = re.compile(r"[ ]*(?:- +)?[\w-]+:[ ]+")
_WITHIN = re.compile(r"([a-z_]+): ")
_STOPPED = ("expected <block end>", "sequence entries are not allowed here")
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
    start, end = trouble.place.last
    if text[start : start + 1] not in ("'", '"') or not _FIELD_INSIDE.search(text, start, end):
        return None
    return unclosed_quote(trouble.source, start)


def unclosed_quote(source: Source, start: int) -> Diagnostic:
    mark = source.text[start : start + 1]
    end = source.text.find("\n", start)
    escaped = source.text[start : end if end >= 0 else None].rstrip().endswith('\\"')
    inside = "; '\\\"' stands for a quote inside it" if escaped and mark == '"' else ""
    return Diagnostic(
        code="unclosed-quote",
        message="this quote is never closed",
        span=Span(start, start + 1),
        help=f"close it with {mark} at the end of the text{inside}",
    )


def after_value(trouble: Trouble) -> Diagnostic | None:
    """Text that goes on behind a closing quote or bracket."""
    start, line = trouble.line(trouble.at)
    before = line[: trouble.at - start].rstrip()
    stopped = any(words in trouble.problem for words in _STOPPED)
    if not stopped or before[-1:] not in ("'", '"', "]", "}"):
        return None
    closing, rest = before[-1], line[trouble.at - start :].rstrip()
    span = Span(trouble.at, trouble.at + len(rest))
    if not any(c.isalnum() for c in rest):
        help_ = f"remove {rest}"
    elif closing in "]}" and rest[:1] == ",":
        help_ = f"move it to the left of {closing}"
    else:
        match = _VALUE.match(line)
        value = line[match.end() if match else 0 :].rstrip()
        again = re.search(rf"(?:^|\s){re.escape(closing)}\w", rest)  # a quote of its own
        same = value[:1] == value[-1:] and closing in "\"'"
        inner = value[1:-1] if same and not again else value
        inner = inner.replace("\\'", "'")
        help_ = f"put the whole text in quotes: {quoted(inner)}"
    what = "quote" if closing in "\"'" else "bracket"
    return Diagnostic(
        code="text-after-value",
        message=f"the text goes on after the closing {what} {closing}",
        span=span,
        help=help_,
    )


def in_quotes(trouble: Trouble) -> str:
    """How to put the text of a field's line in quotes; "" where it is not on one line."""
    _, line = trouble.line(trouble.at)
    match = _KEYED.match(line)
    if not match or trouble.place.bracket != NO_BRACKET:
        return ""
    value = line[match.end() :].strip()
    plain = value[1:-1] if value[:1] in _CURLY and value[-1:] in _CURLY else value
    if within := _WITHIN.match(plain):
        return f"write '{within[1]}:' below, on an indented line; or use quotes: {quoted(plain)}"
    about = "curly quotes are none to YAML; use" if plain != value else "put the whole text in"
    return f"{about} straight quotes: {quoted(plain)}"
