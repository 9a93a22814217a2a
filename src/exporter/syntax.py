"""YAML as nodes with spans, every scalar as text; the only module that knows PyYAML."""

from __future__ import annotations

from dataclasses import dataclass, field

from exporter.source import Source, Span


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text, and where it stands."""

    text: str
    span: Span
    source: Source = field(compare=False, repr=False)
