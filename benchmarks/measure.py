"""Programs measured side by side: CPU time and peak memory of whole processes."""

from __future__ import annotations

import os
import statistics
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Command = list[str]

# Installed programs come compiled. What is measured here would be compiled at every start
# where Python is told to keep nothing.
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


@dataclass(frozen=True, slots=True)
class Program:
    """Commands run one after the other.

    One that is ``clocked`` prints the CPU seconds of what is compared, without those that
    it took to start and to read what it is given.
    """

    commands: tuple[Command, ...]
    clocked: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """CPU seconds (user and system) and peak memory in megabytes."""

    cpu: float
    peak: float


@dataclass(frozen=True, slots=True)
class Pairs:
    """Two programs' runs, in pairs."""

    ours: tuple[Run, ...]
    theirs: tuple[Run, ...]

    def each(self, figure: Callable[[Run, Run], float]) -> list[float]:
        """A figure of each pair, from the least to the greatest."""
        return sorted(figure(a, b) for a, b in zip(self.ours, self.theirs, strict=True))


def median(runs: Sequence[Run], figure: Callable[[Run], float]) -> float:
    return statistics.median(map(figure, runs))


def compare(ours: Program, theirs: Program, runs: int) -> Pairs:
    """Run both in turn, so that a change of the machine's speed meets both."""
    if runs > 1:  # caches warm for both
        run(ours), run(theirs)
    pairs = [(run(ours), run(theirs)) for _ in range(runs)]
    return Pairs(tuple(a for a, _ in pairs), tuple(b for _, b in pairs))


def run(program: Program) -> Run:
    """Run a program to its end; raises CalledProcessError if it fails."""
    done = [_run(command, clocked=program.clocked) for command in program.commands]
    return Run(sum(each.cpu for each in done), max(each.peak for each in done))


def _run(command: Command, *, clocked: bool) -> Run:
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=ENVIRONMENT
    ) as process:
        assert process.stdout
        said = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    cpu = float(said) if clocked else usage.ru_utime + usage.ru_stime
    return Run(cpu, usage.ru_maxrss / 1000)


def rates(ours: Command, theirs: Command, runs: int) -> tuple[float, float]:
    """The median rates that two programs print, run in turn."""
    pairs = [(_printed(ours), _printed(theirs)) for _ in range(runs)]
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)


def _printed(command: Command) -> float:
    said = subprocess.check_output(command, stderr=subprocess.DEVNULL, env=ENVIRONMENT)
    return float(said)
