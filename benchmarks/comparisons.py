"""What is compared with what, and the ratio that is aimed at."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.inputs import Inputs
from benchmarks.measure import Command, Program

HERE = Path(__file__).parent
ROOT = HERE.parent
FONTS = ROOT / "src" / "exporter" / "formats" / "sheets" / "fonts"

# Above so many cards a peer is left out: it would take most of an hour, or all memory.
_MOST = {"Typst": 10_000, "platypus": 10_000, "WeasyPrint": 200}


@dataclass(frozen=True, slots=True)
class Comparison:
    """Ours against theirs; ``target`` is the ratio of CPU time that is aimed at, if any is."""

    name: str
    against: str
    ours: Program
    theirs: Program
    target: float | None = None


def starting(folder: Path) -> Iterator[Comparison]:
    """How long the program takes when there is little to do."""
    least = _program([sys.executable, "-c", "import argparse, json"])
    deck = str(ROOT / "source" / "cards.yaml")
    yield Comparison("exporter --help", "import argparse, json", _exporter("--help"), least, 1.5)
    yield Comparison(
        "check, the real deck", "import argparse, json", _exporter("check", deck), least
    )
    build = _exporter("build", deck, "--locked", "-o", str(folder / "real"))
    yield Comparison("build, the real deck", "import argparse, json", build, least)


def of(made: Inputs, folder: Path, peers: str) -> Iterator[Comparison]:
    """The comparisons for one deck; ``peers`` is the Python that has the others."""
    yield _reading(made)
    yield from _anki(made, folder, peers)
    yield from _notes(made, folder, peers)
    yield from _whole(made, folder, peers)


def _reading(made: Inputs) -> Comparison:
    ours, theirs = (_clocked("reading.py", how, made.source) for how in ("exporter", "libyaml"))
    return Comparison("read the YAML", "yaml.compose", ours, theirs, 1.5)


def _anki(made: Inputs, folder: Path, peers: str) -> Iterator[Comparison]:
    ours = _clocked("exporting.py", "anki", made.deck, folder / "ours.apkg")
    raw = _clocked("peers/raw.py", made.rows, folder / "raw.apkg")
    yield Comparison("Anki deck", "raw sqlite3 + zip", ours, raw, 2)
    yield Comparison("Anki deck", "stock genanki", ours, _stock(made, folder, peers), 1)


def _stock(made: Inputs, folder: Path, peers: str) -> Program:
    return _clocked("peers/genanki_stock.py", made.rows, folder / "stock.apkg", python=peers)


def _notes(made: Inputs, folder: Path, peers: str) -> Iterator[Comparison]:
    ours = _program(_script("exporting.py", "notes", made.deck, folder / "notes.pdf"))
    others = {
        "Typst": (_typst(made, folder, peers), 0.4),
        "platypus": (_peer(peers, "platypus_notes.py", made.html, folder / "p.pdf"), None),
        "WeasyPrint": (_peer(peers, "weasyprint_notes.py", made.html, folder / "w.pdf"), None),
    }
    for name, (command, target) in others.items():
        if made.cards <= _MOST[name]:
            yield Comparison("notes", name, ours, _program(command), target)


def _whole(made: Inputs, folder: Path, peers: str) -> Iterator[Comparison]:
    stock = _peer(peers, "genanki_stock.py", made.rows, folder / "stock.apkg")
    both = _program(stock, _typst(made, folder, peers))
    build = ("build", str(made.source), "-o", str(folder / "build"))
    name = "deck and five sheets, from the source"
    if made.cards <= _MOST["Typst"]:
        yield Comparison(name, "genanki + Typst's notes", _exporter(*build), both, 1)
    else:
        yield Comparison(name, "stock genanki", _exporter(*build), _program(stock))
    only = _exporter(*build, "--only", "anki")
    yield Comparison("deck, from the source", "stock genanki", only, _program(stock))


def _typst(made: Inputs, folder: Path, peers: str) -> Command:
    return _peer(peers, "typst_notes.py", made.typst, folder / "typst.pdf", FONTS)


def _exporter(*arguments: str) -> Program:
    return _program([sys.executable, "-m", "exporter", *arguments])


def _program(*commands: Command) -> Program:
    return Program(commands)


def _peer(python: str, name: str, *arguments: object) -> Command:
    return _script(f"peers/{name}", *arguments, python=python)


def _clocked(name: str, *arguments: object, python: str = sys.executable) -> Program:
    return Program((_script(name, *arguments, python=python),), clocked=True)


def _script(name: str, *arguments: object, python: str = sys.executable) -> Command:
    return [python, str(HERE / name), *map(str, arguments)]
