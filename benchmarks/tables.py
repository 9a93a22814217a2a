"""What was measured as Markdown, for people, and as JSON, for programs."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.comparisons import Comparison, Figure
from benchmarks.measure import Pairs, Run, median

HEADING = (
    "| cards | what | against | CPU, ours / theirs (least–most) | target | memory | ours |\n"
    "|--:|---|---|--:|--:|--:|--:|"
)

# A deck of 50,000 cards may take so much longer for a card than one of 1,000, and so much
# memory in megabytes.
_SMALL, _LARGE = 1_000, 50_000
_GROWTH, _MEMORY = 1.3, 1_500


@dataclass(frozen=True, slots=True)
class Measured:
    """A comparison on a deck of so many cards, or of none."""

    compared: Comparison
    cards: int
    pairs: Pairs

    @property
    def figures(self) -> list[float]:
        """What the comparison is about, of each pair, from the least to the greatest."""
        match self.compared.figure:
            case Figure.RATIO:
                return self.pairs.each(lambda ours, theirs: ours.cpu / theirs.cpu)
            case Figure.MORE:
                return self.pairs.each(lambda ours, theirs: ours.cpu - theirs.cpu)
            case Figure.SECONDS:
                return self.pairs.each(lambda ours, _: ours.cpu)

    @property
    def middle(self) -> float:
        return self.figures[len(self.pairs.ours) // 2]


@dataclass(frozen=True, slots=True)
class Growth:
    """The CPU seconds of each stage for so many cards, and a whole build."""

    cards: int
    stages: Mapping[str, float]
    whole: Run


def row(done: Measured) -> str:
    """A line of the table; the middle figure stands before the extremes."""
    figures, compared = done.figures, done.compared
    written = [_written(compared.figure, figure) for figure in figures]
    most = compared.target
    target = _written(compared.figure, most) if most else ""
    cells = (
        f"{done.cards:,}" if done.cards else "",
        compared.name,
        compared.against,
        f"{written[len(written) // 2]} ({written[0]}–{written[-1]})",
        f"{target} {_mark(done.middle <= most)}" if most else "",
        f"{median(done.pairs.ours, _peak) / median(done.pairs.theirs, _peak):.2f}",
        f"{median(done.pairs.ours, _cpu):.2f} s, {median(done.pairs.ours, _peak):.0f} MB",
    )
    return f"| {' | '.join(cells)} |"


def _written(figure: Figure, value: float) -> str:
    match figure:
        case Figure.RATIO:
            return f"{value:.2f}"
        case Figure.MORE:
            return f"+{value:.2f} s"
        case Figure.SECONDS:
            return f"{value:.2f} s"


def _mark(reached: bool) -> str:
    return "✓" if reached else "✗"


def growth(measured: Sequence[Growth]) -> str:
    """CPU milliseconds a card of every stage, one column for each size of deck."""
    names = list(dict.fromkeys(name for each in measured for name in each.stages))
    lines = ["| ms of CPU a card |" + "".join(f" {each.cards:,} cards |" for each in measured)]
    lines.append("|---|" + "--:|" * len(measured))
    for name in names:
        figures = [each.stages.get(name, 0) / each.cards * 1000 for each in measured]
        lines.append(f"| {name} |" + "".join(f" {figure:.2f} |" for figure in figures))
    whole = [each.whole.cpu / each.cards * 1000 for each in measured]
    lines.append("| a whole build |" + "".join(f" {figure:.2f} |" for figure in whole))
    peaks = "".join(f" {each.whole.peak:.0f} MB |" for each in measured)
    return "\n".join([*lines, f"| its peak memory |{peaks}", *_grown(measured)])


def _grown(measured: Sequence[Growth]) -> list[str]:
    """Whether a large deck takes no longer a card than a small one, and not too much memory."""
    by_size = {each.cards: each.whole for each in measured}
    if _SMALL not in by_size or _LARGE not in by_size:
        return []
    small, large = by_size[_SMALL], by_size[_LARGE]
    growth = (large.cpu / _LARGE) / (small.cpu / _SMALL)
    told = (
        f"A card of {_LARGE:,} takes {growth:.2f} times as long as one of {_SMALL:,} "
        f"(target {_GROWTH} {_mark(growth <= _GROWTH)}), and the whole build {large.peak:.0f} MB "
        f"(target {_MEMORY} {_mark(large.peak <= _MEMORY)})."
    )
    return ["", told]


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
                    "figure": each.compared.figure.value,
                    "figures": each.figures,
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
