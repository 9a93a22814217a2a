"""The program, in the order it happens."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from exporter import decoding, files, formats, rules, schema, syntax
from exporter.cloze.hiding import annotate
from exporter.diagnostics import Diagnostics
from exporter.formats import Artifact
from exporter.model import Deck
from exporter.source import Source


def read(path: Path, diagnostics: Diagnostics) -> Source:
    """The source in a file; ``-`` is standard input. Raises OSError if it cannot be read."""
    data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    return decoding.decode(str(path), data, diagnostics)


def load(source: Source, diagnostics: Diagnostics) -> Deck | None:
    """The deck in a source, its clozes found and numbered, or None if there is none to speak of.

    A deck with errors is given back as far as it could be read; it is not to be exported.
    """
    tree = None if diagnostics.failed else syntax.parse(source, diagnostics)
    deck = None if tree is None else schema.read(tree, diagnostics)
    if deck is None:
        return None
    deck = annotate(deck)
    diagnostics.extend(rules.check(deck))
    return deck


def export(deck: Deck, only: Iterable[str], diagnostics: Diagnostics) -> tuple[Artifact, ...]:
    """The deck's files in the formats named (all, if none is); none if there are errors."""
    chosen = [formats.load(name) for name in only or formats.NAMES]
    for format_ in chosen:
        diagnostics.extend(format_.check(deck))
    if diagnostics.failed:
        return ()
    return tuple(artifact for format_ in chosen for artifact in format_.export(deck))


def write(artifacts: Iterable[Artifact], folder: Path) -> Iterator[tuple[Path, Artifact]]:
    """Write all files or none, and say where each went."""
    placed = [(folder / artifact.name, artifact) for artifact in artifacts]
    files.write((path, artifact.data) for path, artifact in placed)
    yield from placed


def schema_text() -> str:
    """The JSON Schema of a source, as the file that editors read."""
    return json.dumps(schema.json_schema(), ensure_ascii=False, indent=2) + "\n"
