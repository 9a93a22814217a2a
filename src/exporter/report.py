"""Diagnostics as text: for people in full, for editors a line each, for programs, for CI."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from exporter.diagnostics import Diagnostic, Diagnostics, Severity
from exporter.source import Source, Span

JSON_VERSION = 1

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33"}


@dataclass(frozen=True, slots=True)
class Paint:
    """Marks text with a terminal's colours, or leaves it alone."""

    on: bool

    def __call__(self, text: str, *codes: str) -> str:
        return f"\x1b[{';'.join(codes)}m{text}\x1b[0m" if self.on else text


def full(diagnostics: Diagnostics, source: Source, paint: Paint) -> str:
    """Every diagnostic with its line of the source, a caret, and what to do; then the count."""
    blocks = [_full(diagnostic, source, paint) for diagnostic in diagnostics]
    return "\n\n".join([*blocks, summary(diagnostics, source)]) + "\n"


def concise(diagnostics: Diagnostics, source: Source, paint: Paint) -> str:
    """A line each: ``file:line:column: severity[code] message``."""
    return "".join(
        f"{_place(source, d.span)}: {_name(d, paint)} {d.message}\n" for d in diagnostics
    )


def as_json(diagnostics: Diagnostics, source: Source, paint: Paint) -> str:
    """One JSON object; its form is versioned by ``version``."""
    problems = [_object(diagnostic, source) for diagnostic in diagnostics]
    document = {"version": JSON_VERSION, "file": source.name, "problems": problems}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def github(diagnostics: Diagnostics, source: Source, paint: Paint) -> str:
    """Workflow commands that annotate the file, then the full report for the log."""
    commands = "".join(_command(diagnostic, source) for diagnostic in diagnostics)
    return commands + full(diagnostics, source, paint)


Render = Callable[[Diagnostics, Source, Paint], str]
FORMATS: dict[str, Render] = {
    "full": full,
    "concise": concise,
    "json": as_json,
    "github": github,
}


def summary(diagnostics: Diagnostics, source: Source) -> str:
    """How many mistakes there are: "2 errors and 1 warning in source/cards.yaml"."""
    errors = sum(d.severity is Severity.ERROR for d in diagnostics)
    counts = ((errors, "error"), (len(diagnostics) - errors, "warning"))
    parts = [f"{n} {word}{'s' * (n != 1)}" for n, word in counts if n]
    return f"{' and '.join(parts) or 'no problems'} in {source.name}"


def _full(diagnostic: Diagnostic, source: Source, paint: Paint) -> str:
    places = [(diagnostic.span, diagnostic.label), *diagnostic.related]
    width = max(len(str(source.position(span.start).line)) for span, _ in places)
    lines = [f"{_name(diagnostic, paint)}: {paint(diagnostic.message, '1')}"]
    for index, (span, label) in enumerate(places):
        arrow = "-->" if index == 0 else ":::"
        lines.append(f"{'':{width}}{paint(arrow, '34')} {_place(source, span)}")
        lines += _excerpt(span, label, source, width, paint)
    if diagnostic.help:
        lines.append(f"{'':{width}} {paint('=', '34')} {paint('help', '1')}: {diagnostic.help}")
    return "\n".join(lines)


def _excerpt(span: Span, label: str, source: Source, width: int, paint: Paint) -> list[str]:
    """The line on which a span begins, with carets below the part that is meant."""
    line, column = source.position(span.start)
    text = source.line(line)
    meant = text[column - 1 : column - 1 + span.end - span.start]
    # Tabs stay tabs, so that the carets stand below what they mean in any terminal.
    indent = "".join("\t" if c == "\t" else " " * _width(c) for c in text[: column - 1])
    carets = "^" * max(1, sum(_width(c) for c in meant))
    bar = paint("|", "34")
    return [
        f"{'':{width}} {bar}",
        f"{paint(f'{line:{width}}', '34')} {bar} {text}".rstrip(),
        f"{'':{width}} {bar} {indent}{paint(f'{carets} {label}'.rstrip(), '31')}",
    ]


def _width(character: str) -> int:
    """How many columns of a terminal a character takes."""
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _name(diagnostic: Diagnostic, paint: Paint) -> str:
    severity = diagnostic.severity
    return paint(f"{severity.value}[{diagnostic.code}]", "1", _COLOURS[severity])


def _place(source: Source, span: Span) -> str:
    line, column = source.position(span.start)
    return f"{source.name}:{line}:{column}"


def _object(diagnostic: Diagnostic, source: Source) -> dict[str, object]:
    start, end = (source.position(offset) for offset in diagnostic.span)
    related = [
        {"line": source.position(span.start).line, "label": label}
        for span, label in diagnostic.related
    ]
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "help": diagnostic.help,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "related": related,
    }


def _command(diagnostic: Diagnostic, source: Source) -> str:
    """GitHub's syntax; see "Workflow commands for GitHub Actions"."""
    line, column = source.position(diagnostic.span.start)
    properties = {"file": source.name, "line": line, "col": column, "title": diagnostic.code}
    written = ",".join(f"{k}={_escape(str(v), ':,')}" for k, v in properties.items())
    message = ". ".join(filter(None, (diagnostic.message, diagnostic.help)))
    return f"::{diagnostic.severity.value} {written}::{_escape(message)}\n"


def _escape(text: str, more: str = "") -> str:
    return "".join(f"%{ord(c):02X}" if c in f"%\r\n{more}" else c for c in text)
