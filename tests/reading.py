"""Small ways to read a source in tests, and the deck of this repository."""

from __future__ import annotations

import time
from pathlib import Path

from exporter import markup, pipeline, syntax
from exporter.diagnostics import Diagnostics
from exporter.lock import Numbered
from exporter.model import Deck, Text
from exporter.nodes import Node, Scalar
from exporter.source import Source, Span

ROOT = Path(__file__).parents[1]


def nodes(text: str) -> tuple[Node | None, Diagnostics]:
    diagnostics = Diagnostics()
    return syntax.parse(Source("cards.yaml", text), diagnostics), diagnostics


def literal(markdown: str) -> Scalar:
    """The Markdown as an author types it into a ``|`` block."""
    written = "|\n" + "".join(f"  {line}\n" for line in markdown.split("\n"))
    return Scalar(markdown, Span(0, len(written) - 1), Source("cards.yaml", written))


def text(markdown: str, *, line: bool = False) -> tuple[Text, list[tuple[str, str]]]:
    """The text read, and each mistake's code with the source it points at."""
    scalar, diagnostics = literal(markdown), Diagnostics()
    read = markup.read(scalar, diagnostics, line=line)
    source = scalar.source.text
    return read, [(d.code, source[d.span.start : d.span.end]) for d in diagnostics]


def numbered_deck(diagnostics: Diagnostics) -> Numbered:
    _, former = pipeline.read_lock(ROOT / "source" / "cards.lock", diagnostics)
    source = pipeline.read(ROOT / "source" / "cards.yaml", diagnostics)
    numbered = pipeline.load(source, former, int(time.time()), diagnostics, folder=ROOT / "source")
    assert numbered is not None
    return numbered


def real_deck() -> Deck:
    """The deck of this repository, ready for any format."""
    return numbered_deck(Diagnostics()).deck
