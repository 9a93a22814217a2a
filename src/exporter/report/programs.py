"""Diagnostics for programs: JSON, and the workflow commands of GitHub Actions."""

from __future__ import annotations

import json
from hashlib import sha256

from exporter.diagnostics import Diagnostic, Diagnostics, Severity
from exporter.report.people import Paint, full
from exporter.source import Source, Span

JSON_VERSION = 1


def as_json(diagnostics: Diagnostics, source: Source, paint: Paint) -> str:
    """One JSON object; its form is versioned by ``version``."""
    document = {
        "version": JSON_VERSION,
        "file": source.name,
        **{f"{severity.value}s": diagnostics.count(severity) for severity in Severity},
        "problems": [_object(diagnostic, source) for diagnostic in diagnostics],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def github(diagnostics: Diagnostics, source: Source, paint: Paint) -> str:
    """Workflow commands that annotate the file, then the full report for the log."""
    commands = "".join(_command(diagnostic, source) for diagnostic in diagnostics)
    return commands + _unheeded(full(diagnostics, source, paint))


def _object(diagnostic: Diagnostic, source: Source) -> dict[str, object]:
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "label": diagnostic.label,
        "help": diagnostic.help,
        **_range(diagnostic.span, source),
        "related": [{"label": label, **_range(span, source)} for span, label in diagnostic.related],
    }


def _range(span: Span, source: Source) -> dict[str, int]:
    """From the first character to the one after the last, counted from 1."""
    start, end = source.position(span.start), source.position(span.end)
    return {
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
    }


def _command(diagnostic: Diagnostic, source: Source) -> str:
    """GitHub's syntax; see "Workflow commands for GitHub Actions"."""
    start, end = source.position(diagnostic.span.start), source.position(diagnostic.span.end)
    properties = {
        "file": source.name,
        "line": start.line,
        "endLine": end.line,
        "col": start.column,
        **({"endColumn": end.column} if end.line == start.line else {}),
        "title": diagnostic.code,
    }
    written = ",".join(f"{k}={_escape(str(v), ':,')}" for k, v in properties.items())
    message = "\n".join(filter(None, (diagnostic.message, diagnostic.help)))
    return f"::{diagnostic.severity.value} {written}::{_escape(message)}\n"


def _unheeded(text: str) -> str:
    """Text for GitHub's log in which no line is taken for a command.

    The token that ends it must not stand in it; being made of the text, it cannot.
    """
    token = sha256(text.encode()).hexdigest()
    return f"::stop-commands::{token}\n{text}::{token}::\n"


def _escape(text: str, more: str = "") -> str:
    return "".join(f"%{ord(c):02X}" if c in f"%\r\n{more}" else c for c in text)
