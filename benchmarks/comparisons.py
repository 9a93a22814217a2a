"""What is compared with what, and the ratio that is aimed at."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from benchmarks.inputs import Inputs
from benchmarks.measure import Command, Program

HERE = Path(__file__).parent
ROOT = HERE.parent
FONTS = ROOT / "src" / "exporter" / "formats" / "sheets" / "text" / "fonts"

# Above so many cards a peer is left out: it would take most of an hour, or all memory.
_MOST = {"Typst": 10_000, "platypus": 10_000, "WeasyPrint": 200}

WHOLE = "deck and all sheets, from the source"
PROSE = "notes of prose"

_MANY = 10_000  # from so many cards on the limit of SQLite is aimed at


class Figure(Enum):
    """What a target is held against, of the CPU time of ours and theirs."""

    RATIO = "ours / theirs"
    MORE = "ours - theirs"
    SECONDS = "ours"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Ours against theirs; ``target`` is the most that is aimed at, if anything is.

    A ``long`` one is run once on decks of thousands of cards.
    """

    name: str
    against: str
    ours: Program
    theirs: Program
    target: float | None = None
    figure: Figure = Figure.RATIO
    long: bool = False


def starting(folder: Path) -> Iterator[Comparison]:
    """How long the program takes when there is little to do."""
    least, name = _program([sys.executable, "-c", "import argparse, json"]), "import argparse, json"
    deck = str(ROOT / "source" / "cards.yaml")
    yield Comparison("exporter --help", name, _exporter("--help"), least, 1.5)
    check = _exporter("check", deck)
    yield Comparison("check, the real deck", name, check, least, 0.25, Figure.MORE)
    build = _exporter("build", deck, "--locked", "-o", str(folder / "real"))
    yield Comparison("build, the real deck", name, build, least, 1, Figure.SECONDS)


def of(made: Inputs, folder: Path, peers: str) -> Iterator[Comparison]:
    """The comparisons for one deck; ``peers`` is the Python that has the others."""
    yield _reading(made)
    yield from _anki(made, folder, peers)
    yield from notes(made, folder, peers, "notes of facts", None)
    yield from _whole(made, folder, peers)
    alone, dated = (_clocked("timeline.py", made.deck, how) for how in ("without", "with"))
    yield Comparison("timeline of a deck without period", "with period", alone, dated, 1.2)


def _reading(made: Inputs) -> Comparison:
    ours, theirs = (_clocked("reading.py", how, made.source) for how in ("exporter", "libyaml"))
    return Comparison("read the YAML", "yaml.compose", ours, theirs, 1.5)


def _anki(made: Inputs, folder: Path, peers: str) -> Iterator[Comparison]:
    target = folder / "ours.apkg"
    notes, deck = (_clocked("exporting.py", what, made.deck, target) for what in ("notes", "anki"))
    raw = _clocked("peers/raw.py", made.rows, folder / "raw.apkg")
    stock = _clocked("peers/genanki_stock.py", made.rows, folder / "stock.apkg", python=peers)
    limit = 2 if made.cards >= _MANY else None
    yield Comparison("Anki deck, its notes ready", "raw sqlite3 + zip", notes, raw, limit)
    yield Comparison("Anki deck, its HTML made too", "raw sqlite3 + zip", deck, raw)
    yield Comparison("Anki deck, its notes ready", "stock genanki", notes, stock, 1)
    yield Comparison("Anki deck, its HTML made too", "stock genanki", deck, stock, 1)


def notes(
    made: Inputs, folder: Path, peers: str, name: str = PROSE, target: float | None = 0.4
) -> Iterator[Comparison]:
    """The notes sheet beside other typesetters; ``target`` is for Typst."""
    ours = _clocked("typesetting.py", made.deck, folder / "notes.pdf")
    others = {
        "Typst": _clocked(
            "peers/typst_notes.py", made.typst, folder / "t.pdf", FONTS, python=peers
        ),
        "platypus": _program(_peer(peers, "platypus_notes.py", made.html, folder / "p.pdf")),
        "WeasyPrint": _program(_peer(peers, "weasyprint_notes.py", made.html, folder / "w.pdf")),
    }
    for other, theirs in others.items():
        if made.cards <= _MOST[other]:
            aim = target if other == "Typst" else None
            yield Comparison(name, other, ours, theirs, aim, long=True)


def _whole(made: Inputs, folder: Path, peers: str) -> Iterator[Comparison]:
    stock = _peer(peers, "genanki_stock.py", made.rows, folder / "stock.apkg")
    both = _program(stock, _typst(made, folder, peers))
    build = ("build", str(made.source), "-o", str(folder / "build"))
    if made.cards <= _MOST["Typst"]:
        yield Comparison(WHOLE, "genanki + Typst's notes", _exporter(*build), both, 1, long=True)
    else:
        yield Comparison(WHOLE, "stock genanki", _exporter(*build), _program(stock), long=True)
    only = _exporter(*build, "--only", "anki")
    yield Comparison("deck, from the source", "stock genanki", only, _program(stock), long=True)


def _typst(made: Inputs, folder: Path, peers: str) -> Command:
    return _peer(peers, "typst_notes.py", made.typst, folder / "typst.pdf", FONTS)


def _exporter(*arguments: str) -> Program:
    """The command as it is installed beside this Python."""
    return _program([str(Path(sys.executable).with_name("exporter")), *arguments])


def _program(*commands: Command) -> Program:
    return Program(commands)


def _peer(python: str, name: str, *arguments: object) -> Command:
    return _script(f"peers/{name}", *arguments, python=python)


def _clocked(name: str, *arguments: object, python: str = sys.executable) -> Program:
    return Program((_script(name, *arguments, python=python),), clocked=True)


def _script(name: str, *arguments: object, python: str = sys.executable) -> Command:
    return [python, str(HERE / name), *map(str, arguments)]
