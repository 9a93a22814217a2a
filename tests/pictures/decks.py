"""A deck with pictures in a folder, and what its author is told."""

from __future__ import annotations

from pathlib import Path

from exporter import pipeline
from exporter.diagnostics import Diagnostics
from exporter.lock import Lock, Numbered

NOW = 1_767_225_600
HEAD = "deck: {id: history, title: History, language: en-GB}\ncards:\n"


def card(name: str, file: str, fields: str = "alt: A map") -> str:
    """A card in YAML with a picture; ``fields`` are the picture's others."""
    quoted = "'" + file.replace("'", "''") + "'"
    return (
        f"  - id: {name}\n    title: {name.title()}\n    text: {name.title()} fell in 1953.\n"
        f"    image: {{file: {quoted}, {fields}}}\n"
    )


def write(folder: Path, *cards: str) -> Path:
    path = folder / "cards.yaml"
    path.write_text(HEAD + "".join(cards), encoding="utf-8")
    return path


def read(path: Path, former: Lock | None = None) -> tuple[Numbered, Diagnostics]:
    diagnostics = Diagnostics()
    source = pipeline.read(path, diagnostics)
    numbered = pipeline.load(source, former or Lock(), NOW, diagnostics, folder=path.parent)
    assert numbered
    return numbered, diagnostics


def told(folder: Path, *files: str) -> list[tuple[str, str]]:
    """Code and message of every diagnostic of a deck with these pictures, a card for each."""
    cards = [card(f"card-{number}", file) for number, file in enumerate(files)]
    _, diagnostics = read(write(folder, *cards))
    return [(d.code, d.message) for d in diagnostics]
