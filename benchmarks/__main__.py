"""How fast the exporter is beside others: `make bench` prints ratios measured in one run."""

from __future__ import annotations

import argparse
import platform
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from benchmarks import inputs
from benchmarks.inputs import Inputs
from benchmarks.measure import Comparison, compare, median

HERE = Path(__file__).parent
FONTS = HERE.parent / "src" / "exporter" / "formats" / "sheets" / "fonts"


@dataclass(frozen=True, slots=True)
class Row:
    """What is compared: our command and theirs."""

    name: str
    ours: list[str]
    theirs: list[str]


def rows(made: Inputs, folder: Path, cards: int) -> Iterator[Row]:
    """The comparisons for one size of deck."""
    python = sys.executable
    build = [python, "-m", "exporter", "build", str(made.source), "-o", str(folder / "build")]
    stock = [python, str(HERE / "peers" / "genanki_stock.py"), str(made.rows)]
    stock.append(str(folder / "stock.apkg"))
    yield Row(f"deck of {cards} / stock genanki", [*build, "--only", "anki"], stock)
    yield Row(f"deck and sheets of {cards} / stock genanki", build, stock)
    yield Row(
        f"notes sheet of {cards} / Typst",
        [python, str(HERE / "notes_sheet.py"), str(made.deck), str(folder / "notes.pdf")],
        [
            python,
            str(HERE / "peers" / "typst_notes.py"),
            str(made.typst),
            str(folder / "typst.pdf"),
            str(FONTS),
        ],
    )


def line(name: str, measured: Comparison) -> str:
    low, middle, high = (measured.ratios[i] for i in (0, len(measured.ratios) // 2, -1))
    return (
        f"{name:46} {middle:6.2f}  ({low:.2f}–{high:.2f})   {measured.memory:6.2f}   "
        f"{median(measured.ours, 'cpu'):7.2f} s  {median(measured.ours, 'peak'):6.0f} MB"
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--cards", type=int, nargs="*", default=[1000])
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    libraries = ", ".join(f"{n} {version(n)}" for n in ("genanki", "reportlab", "typst"))
    print(f"Python {platform.python_version()}, {platform.machine()}, {libraries}")
    print("CPU time and peak memory of whole processes, ours / theirs; median of pairs (min–max)\n")
    print(f"{'ours / theirs':46} {'CPU':>6}  {'spread':14} {'memory':>6}   {'ours':>9}")
    with tempfile.TemporaryDirectory() as name:
        for cards in options.cards:
            made = inputs.make(Path(name), cards)
            for row in rows(made, Path(name), cards):
                print(line(row.name, compare(row.ours, row.theirs, options.runs)), flush=True)


main()
