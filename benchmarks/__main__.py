"""How fast the exporter is beside others: `make bench` prints ratios measured in one run."""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from benchmarks import comparisons, inputs, machine, tables, watched
from benchmarks.comparisons import HERE, ROOT
from benchmarks.inputs import Inputs
from benchmarks.measure import ENVIRONMENT, Run, compare, rates
from benchmarks.tables import Growth, Measured
from exporter import __version__

LONG, MANY = 1_000, 5_000  # so many cards make a long run too long, and others fewer
RESULTS = ROOT / "build" / "bench.json"
_PEERS = ("genanki", "typst", "weasyprint", "reportlab", "recognizers-text-suite")


def main() -> None:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--cards", type=int, nargs="*", default=[18, 1000])
    parser.add_argument("--notes", type=int, nargs="*", default=[500, 5000], help="cards of prose")
    parser.add_argument("--runs", type=int, default=5, help="pairs of runs up to 1000 cards")
    parser.add_argument("--peers", default=sys.executable, help="the Python that has the others")
    options = parser.parse_args()
    told = f"{versions(options.peers)}\n{machine.told()}"
    print(f"{told}\n\n{tables.HEADING}", flush=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        measured = [measure(each, 0, options.runs) for each in comparisons.starting(folder)]
        for cards in options.notes:
            made = inputs.make(folder, cards, "prose")
            for each in comparisons.notes(made, folder, options.peers):
                measured.append(measure(each, cards, 3 if cards > LONG else options.runs))
        growth = []
        for cards in options.cards:
            made = inputs.make(folder, cards)
            for each in comparisons.of(made, folder, options.peers):
                runs = 1 if each.long and cards > LONG else min(options.runs, MANY // cards + 3)
                measured.append(measure(each, cards, runs))
            growth.append(Growth(cards, stages(made), whole(measured, cards)))
        print(f"\n{tables.growth(growth)}\n\n{finding(made, options.peers, options.runs)}")
        print(watched.told(folder / "watched", options.runs))
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(tables.as_json(told, measured, growth), encoding="utf-8")


def measure(compared: comparisons.Comparison, cards: int, runs: int) -> Measured:
    done = Measured(compared, cards, compare(compared.ours, compared.theirs, runs))
    print(tables.row(done), flush=True)
    return done


def stages(made: Inputs) -> dict[str, float]:
    """Where the time of a build goes, measured once inside of one process."""
    command = [sys.executable, str(HERE / "stages.py"), str(made.source)]
    taken: dict[str, float] = json.loads(subprocess.check_output(command, env=ENVIRONMENT))
    return taken


def whole(measured: list[Measured], cards: int) -> Run:
    """The build of so many cards that took the middle of the time."""
    builds = (each for each in measured if each.cards == cards)
    ours = next(each.pairs.ours for each in builds if each.compared.name == comparisons.WHOLE)
    return sorted(ours, key=lambda run: run.cpu)[len(ours) // 2]


def versions(peers: str) -> str:
    """What is measured, on what, and what it is measured against."""
    ask = f"from importlib.metadata import version; print(*map(version, {_PEERS!r}))"
    told = subprocess.check_output([peers, "-c", ask], encoding="utf-8").split()
    against = ", ".join(f"{n} {v}" for n, v in zip(_PEERS, told, strict=True))
    return (
        f"exporter {__version__}, Python {platform.python_version()}, "
        f"PyYAML {version('PyYAML')} on {platform.system()} {platform.machine()}; "
        f"against {against}"
    )


def finding(made: Inputs, peers: str, runs: int) -> str:
    """How fast dates and numbers are found."""
    ours, theirs = rates(
        [sys.executable, str(HERE / "finding.py"), str(made.sentences)],
        [peers, str(HERE / "peers" / "recognizers.py"), str(made.sentences)],
        runs,
    )
    return (
        f"Dates and numbers found in the sentences of facts: {ours / 1000:.0f} thousand "
        f"characters a second, Recognizers-Text {theirs / 1000:.1f} thousand: "
        f"{ours / theirs:.0f} times as fast."
    )


main()
