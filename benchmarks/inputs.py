"""One deck in the forms that the programs compared take: python -m benchmarks.inputs FOLDER CARDS KIND."""

from __future__ import annotations

import json
import pickle
import re
import sqlite3
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from html import escape
from pathlib import Path

from benchmarks import decks, prose
from exporter import formats, pipeline
from exporter.diagnostics import Diagnostics
from exporter.lock import Lock
from exporter.model import Block, Deck, Hidden, Text

_ROWS = """
SELECT guid, tags, flds, (SELECT json_group_array(ord) FROM cards WHERE nid = notes.id)
FROM notes ORDER BY id
"""
_SPECIAL = re.compile(r"([\\#*_$`<>@=\[\]~/+\-])")
_TYPST_HEAD = """\
#set document(title: "Benchmark")
#set page("a4", margin: (left: 20mm, right: 60mm, y: 18mm), numbering: "1 / 1")
#set text(font: "Source Sans 3", size: 12pt, lang: "en", hyphenate: false)
#set par(justify: false, linebreaks: "optimized", leading: 0.6em)
#show heading: set text(font: "Source Serif 4", size: 17pt)
"""


@dataclass(frozen=True, slots=True)
class Inputs:
    """Paths of the same cards: our source, the deck read, Anki's rows, Typst's text, HTML.

    ``sentences`` has a few of them, one a line.
    """

    cards: int
    source: Path
    deck: Path
    rows: Path
    typst: Path
    html: Path
    sentences: Path


def make(folder: Path, cards: int, kind: str = "facts") -> Inputs:
    """Write a deck of so many cards in all forms into a folder; its kind is facts or prose.

    In a process of its own: Linux counts the memory of who starts a program as the
    program's, so who measures has to stay small.
    """
    subprocess.run([sys.executable, "-m", __name__, str(folder), str(cards), kind], check=True)
    return _inputs(folder, cards, kind)


def _inputs(folder: Path, cards: int, kind: str) -> Inputs:
    return Inputs(
        cards,
        *(
            folder / f"{kind}-{cards}{end}"
            for end in (".yaml", ".pickle", ".json", ".typ", ".html.json", ".txt")
        ),
    )


def _make(folder: Path, cards: int, kind: str) -> None:
    made = _inputs(folder, cards, kind)
    written = {"facts": decks, "prose": prose}[kind].source(cards)
    made.source.write_text(written, encoding="utf-8")
    deck = _read(made.source)
    made.deck.write_bytes(pickle.dumps(deck))
    made.rows.write_text(json.dumps(_rows(deck, folder)), encoding="utf-8")
    made.typst.write_text(_TYPST_HEAD + "".join(_typst(deck)), encoding="utf-8")
    made.html.write_text(json.dumps(_html(deck)), encoding="utf-8")
    lines = [line for card in deck.cards[:60] for line in card.text.plain.split("\n")]
    made.sentences.write_text("\n".join(lines), encoding="utf-8")


def _read(path: Path) -> Deck:
    diagnostics = Diagnostics()
    source = pipeline.read(path, diagnostics)
    numbered = pipeline.load(source, Lock(), 1_767_225_600, diagnostics)
    assert numbered and not len(diagnostics), list(diagnostics)[:3]
    return numbered.deck


def _rows(deck: Deck, folder: Path) -> list[dict[str, object]]:
    """The notes of our own package, so that others write the same."""
    package = next(iter(formats.load("anki").export(deck)))
    collection = folder / "collection.anki2"
    with zipfile.ZipFile(_written(folder / package.name, package.data)) as archive:
        collection.write_bytes(archive.read("collection.anki2"))
    with sqlite3.connect(collection) as database:
        rows = database.execute(_ROWS).fetchall()
    return [
        {"guid": g, "tags": t.split(), "fields": f.split("\x1f"), "orders": json.loads(o)}
        for g, t, f, o in rows
    ]


def _written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def _typst(deck: Deck) -> list[str]:
    return [
        f"= {_escaped(card.title.plain)}\n"
        + "".join(f"{_paragraph(card.text, block)}\n" for block in card.text.blocks)
        for card in deck.cards
    ]


def _paragraph(text: Text, block: Block) -> str:
    marker = "- " if block.marker else ""
    parts = (
        f"*{_escaped(part.text)}*" if isinstance(part, Hidden) else _escaped(part.text)
        for part in text.parts(block)
    )
    return f"{marker}{''.join(parts)}\n"


def _html(deck: Deck) -> list[tuple[str, list[tuple[str, str]]]]:
    """Titles, and the marker and HTML of each paragraph."""
    return [
        (escape(card.title.plain), [(b.marker, _marked(card.text, b)) for b in card.text.blocks])
        for card in deck.cards
    ]


def _marked(text: Text, block: Block) -> str:
    return "".join(
        f"<b>{escape(part.text)}</b>" if isinstance(part, Hidden) else escape(part.text)
        for part in text.parts(block)
    )


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


if __name__ == "__main__":
    _make(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
