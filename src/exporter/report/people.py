"""Diagnostics for people: in full, or a line each."""

from __future__ import annotations

from dataclasses import dataclass

from exporter.diagnostics import Diagnostic, Diagnostics, Severity
from exporter.report import excerpt
from exporter.source import Source, Span

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTICE: "36"}


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
        f"{_place(source, d.span)}: {_name(d, paint)} {excerpt.visible(d.message)}\n"
        for d in diagnostics
    )


def summary(diagnostics: Diagnostics, source: Source) -> str:
    """How many mistakes there are: "2 errors and 1 warning in source/cards.yaml"."""
    counts = ((diagnostics.count(severity), severity.value) for severity in Severity)
    parts = [f"{n} {word}{'s' * (n != 1)}" for n, word in counts if n]
    return f"{' and '.join(parts) or 'no problems'} in {excerpt.visible(source.name)}"


def _full(diagnostic: Diagnostic, source: Source, paint: Paint) -> str:
    places = [(diagnostic.span, diagnostic.label), *diagnostic.related]
    width = max(len(str(source.position(span.start).line)) for span, _ in places)
    lines = [f"{_name(diagnostic, paint)}: {paint(excerpt.visible(diagnostic.message), '1')}"]
    for index, (span, label) in enumerate(places):
        arrow = "-->" if index == 0 else ":::"
        lines.append(f"{'':{width}}{paint(arrow, '34')} {_place(source, span)}")
        lines += _excerpt(span, label, source, width, paint)
    if diagnostic.help:
        cure = excerpt.visible(diagnostic.help)
        lines.append(f"{'':{width}} {paint('=', '34')} {paint('help', '1')}: {cure}")
    return "\n".join(lines)


def _excerpt(span: Span, label: str, source: Source, width: int, paint: Paint) -> list[str]:
    """The line on which a span begins, with carets below the part that is meant."""
    line, column = source.position(span.start)
    text, start = excerpt.window(source.line(line), column - 1)
    end = min(len(text), start + max(1, span.end - span.start))
    indent, carets = excerpt.below(text, start, end)
    bar = paint("|", "34")
    return [
        f"{'':{width}} {bar}",
        f"{paint(f'{line:{width}}', '34')} {bar} {excerpt.visible(text)}".rstrip(),
        f"{'':{width}} {bar} {indent}{paint(f'{carets} {excerpt.visible(label)}'.rstrip(), '31')}",
    ]


def _name(diagnostic: Diagnostic, paint: Paint) -> str:
    severity = diagnostic.severity
    return paint(f"{severity.value}[{diagnostic.code}]", "1", _COLOURS[severity])


def _place(source: Source, span: Span) -> str:
    line, column = source.position(span.start)
    return f"{excerpt.visible(source.name)}:{line}:{column}"
