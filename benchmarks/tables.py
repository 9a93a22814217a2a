"""What was measured as Markdown, for people, and as JSON, for programs."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.comparisons import Comparison
from benchmarks.measure import Pairs, Run, median

HEADING = (
    "| cards | what | against | CPU, ours / theirs (least–most) | target | memory | ours |\n"
    "|--:|---|---|--:|--:|--:|--:|"
)


@dataclass(frozen=True, slots=True)
class Measured:
    """A comparison on a deck of so many cards, or of none."""

    compared: Comparison
    cards: int
    pairs: Pairs


@dataclass(frozen=True, slots=True)
class Growth:
    """The CPU seconds of each stage for so many cards, and a whole build."""

    cards: int
    stages: Mapping[str, float]
    whole: Run


def row(done: Measured) -> str:
    """A line of the table; the middle ratio stands before the extremes."""
    ratios = done.pairs.ratios(_cpu)
    middle = ratios[len(ratios) // 2]
    target = done.compared.target
    cells = (
        str(done.cards or ""),
        done.compared.name,
        done.compared.against,
        f"{middle:.2f} ({ratios[0]:.2f}–{ratios[-1]:.2f})",
        f"{target:g} {'✓' if middle <= target else '✗'}" if target else "",
        f"{median(done.pairs.ours, _peak) / median(done.pairs.theirs, _peak):.2f}",
        f"{median(done.pairs.ours, _cpu):.2f} s, {median(done.pairs.ours, _peak):.0f} MB",
    )
    return f"| {' | '.join(cells)} |"


def growth(measured: Sequence[Growth]) -> str:
    """CPU milliseconds a card of every stage, one column for each size of deck."""
    names = list(dict.fromkeys(name for each in measured for name in each.stages))
    lines = ["| ms of CPU a card |" + "".join(f" {each.cards} cards |" for each in measured)]
    lines.append("|---|" + "--:|" * len(measured))
    for name in names:
        figures = [each.stages.get(name, 0) / each.cards * 1000 for each in measured]
        lines.append(f"| {name} |" + "".join(f" {figure:.2f} |" for figure in figures))
    whole = [each.whole.cpu / each.cards * 1000 for each in measured]
    lines.append("| a whole build |" + "".join(f" {figure:.2f} |" for figure in whole))
    peaks = "".join(f" {each.whole.peak:.0f} MB |" for each in measured)
    return "\n".join([*lines, f"| its peak memory |{peaks}"])


def as_json(versions: str, measured: Sequence[Measured], grown: Sequence[Growth]) -> str:
    return json.dumps(
        {
            "versions": versions,
            "comparisons": [
                {
                    "cards": each.cards,
                    "what": each.compared.name,
                    "against": each.compared.against,
                    "target": each.compared.target,
                    "ratios": each.pairs.ratios(_cpu),
                    "ours": [(run.cpu, run.peak) for run in each.pairs.ours],
                    "theirs": [(run.cpu, run.peak) for run in each.pairs.theirs],
                }
                for each in measured
            ],
            "stages": {each.cards: dict(each.stages) for each in grown},
            "wholes": {each.cards: (each.whole.cpu, each.whole.peak) for each in grown},
        },
        indent=1,
    )


def _cpu(run: Run) -> float:
    return run.cpu


def _peak(run: Run) -> float:
    return run.peak
