"""Programs measured side by side: CPU time and peak memory of whole processes."""

from __future__ import annotations

import os
import statistics
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """One process: CPU seconds (user and system) and peak memory in megabytes."""

    cpu: float
    peak: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two programs' runs, in pairs; ratios are ours to theirs."""

    ours: tuple[Run, ...]
    theirs: tuple[Run, ...]

    @property
    def ratios(self) -> list[float]:
        return sorted(a.cpu / b.cpu for a, b in zip(self.ours, self.theirs, strict=True))

    @property
    def memory(self) -> float:
        return median(self.ours, "peak") / median(self.theirs, "peak")


def median(runs: Sequence[Run], figure: str) -> float:
    return float(statistics.median(getattr(run, figure) for run in runs))


def compare(ours: list[str], theirs: list[str], runs: int) -> Comparison:
    """Run both in turn, so that a change of the machine's speed meets both."""
    run(ours), run(theirs)  # caches warm for both
    pairs = [(run(ours), run(theirs)) for _ in range(runs)]
    return Comparison(tuple(a for a, _ in pairs), tuple(b for _, b in pairs))


def run(command: list[str]) -> Run:
    """Run a program to its end; raises CalledProcessError if it fails."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Run(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1000)


def rates(ours: list[str], theirs: list[str], runs: int) -> tuple[float, float]:
    """The median rates that two programs print, run in turn."""
    pairs = [(_printed(ours), _printed(theirs)) for _ in range(runs)]
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)


def _printed(command: list[str]) -> float:
    return float(subprocess.check_output(command, stderr=subprocess.DEVNULL))
