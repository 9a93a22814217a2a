"""How fast the exporter is beside others: `make bench` prints ratios measured in one run."""

from __future__ import annotations

import argparse
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from benchmarks import inputs
from benchmarks.inputs import Inputs
from benchmarks.measure import Comparison, compare, median, rates

HERE = Path(__file__).parent
FONTS = HERE.parent / "src" / "exporter" / "formats" / "sheets" / "fonts"


@dataclass(frozen=True, slots=True)
class Row:
    """What is compared: our command and theirs."""

    name: str
    ours: list[str]
    theirs: list[str]


def rows(made: Inputs, folder: Path, cards: int, peers: str) -> Iterator[Row]:
    """The comparisons for one size of deck; ``peers`` is the Python that has the others."""
    python = sys.executable
    build = [python, "-m", "exporter", "build", str(made.source), "-o", str(folder / "build")]
    stock = [peers, str(HERE / "peers" / "genanki_stock.py"), str(made.rows)]
    stock.append(str(folder / "stock.apkg"))
    yield Row(f"deck of {cards} / stock genanki", [*build, "--only", "anki"], stock)
    yield Row(f"deck and sheets of {cards} / stock genanki", build, stock)
    yield Row(
        f"notes sheet of {cards} / Typst",
        [python, str(HERE / "notes_sheet.py"), str(made.deck), str(folder / "notes.pdf")],
        [
            peers,
            str(HERE / "peers" / "typst_notes.py"),
            str(made.typst),
            str(folder / "typst.pdf"),
            str(FONTS),
        ],
    )


def versions(peers: str) -> str:
    """What is measured, and what it is measured against."""
    ask = "from importlib.metadata import version; print(*map(version, {names}))"
    names = ["genanki", "typst", "recognizers-text-suite"]
    told = subprocess.check_output([peers, "-c", ask.format(names=names)], encoding="utf-8")
    against = ", ".join(f"{n} {v}" for n, v in zip(names, told.split(), strict=True))
    return f"exporter {version('exporter')} against {against}"


def line(name: str, measured: Comparison) -> str:
    low, middle, high = (measured.ratios[i] for i in (0, len(measured.ratios) // 2, -1))
    return (
        f"{name:46} {middle:6.2f}  ({low:.2f}–{high:.2f})   {measured.memory:6.2f}   "
        f"{median(measured.ours, 'cpu'):7.2f} s  {median(measured.ours, 'peak'):6.0f} MB"
    )


def finding(made: Inputs, peers: str, runs: int) -> str:
    """How fast dates and numbers are found."""
    ours, theirs = rates(
        [sys.executable, str(HERE / "finding.py"), str(made.sentences)],
        [peers, str(HERE / "peers" / "recognizers.py"), str(made.sentences)],
        runs,
    )
    return (
        f"\ndates and numbers found: {ours / 1000:.0f} thousand characters a second, "
        f"Recognizers-Text {theirs / 1000:.1f} thousand: {ours / theirs:.0f} times as fast"
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--cards", type=int, nargs="*", default=[1000])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--peers", default=sys.executable, help="the Python that has the others")
    options = parser.parse_args()
    print(f"Python {platform.python_version()}, {platform.machine()}; {versions(options.peers)}")
    print("CPU time and peak memory of whole processes, ours / theirs; median of pairs (min–max)\n")
    print(f"{'ours / theirs':46} {'CPU':>6}  {'spread':14} {'memory':>6}   {'ours':>9}")
    with tempfile.TemporaryDirectory() as name:
        for cards in options.cards:
            made = inputs.make(Path(name), cards)
            for row in rows(made, Path(name), cards, options.peers):
                print(line(row.name, compare(row.ours, row.theirs, options.runs)), flush=True)
        print(finding(made, options.peers, options.runs))


main()
