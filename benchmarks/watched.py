"""How long after a save of the real deck everything has been built again."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.comparisons import ROOT
from benchmarks.measure import ENVIRONMENT

_PATIENCE = 60.0  # seconds; a build that takes longer has failed
_SAID = b"Ctrl-C ends"


def told(folder: Path, saves: int) -> str:
    """Seconds of the clock, and of CPU, from a save to the line that all is built again."""
    shutil.copytree(ROOT / "source", folder / "source")
    source, said = folder / "source" / "cards.yaml", folder / "said.txt"
    command = [str(Path(sys.executable).with_name("exporter")), "build", "--watch"]
    with said.open("wb") as stream:
        process = subprocess.Popen(
            command, cwd=folder, env=ENVIRONMENT, stdout=stream, stderr=subprocess.STDOUT
        )
    try:
        _until(process, said, 1)
        before = _cpu(process.pid)
        taken = sorted(_saved(process, source, said, number + 2) for number in range(saves))
        cpu = (_cpu(process.pid) - before) / saves
    finally:
        process.terminate()
        process.wait()
    return (
        f"After a save of the real deck, all files are there again in "
        f"{statistics.median(taken):.2f} s ({taken[0]:.2f}–{taken[-1]:.2f}), "
        f"of which the processor worked for {cpu:.2f} s."
    )


def _cpu(process: int) -> float:
    """CPU seconds of a running process, as Linux counts them (man 5 proc); elsewhere 0."""
    counted = Path(f"/proc/{process}/stat")
    if not counted.exists():
        return 0.0
    fields = counted.read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _saved(process: subprocess.Popen[bytes], source: Path, said: Path, builds: int) -> float:
    text = source.read_text(encoding="utf-8")
    new = source.with_name("cards.yaml~")
    edited = text.replace("description: >-\n", "description: >-\n    Again.\n", 1)
    new.write_text(edited, encoding="utf-8")
    began = time.monotonic()
    new.replace(source)
    return _until(process, said, builds) - began


def _until(process: subprocess.Popen[bytes], said: Path, builds: int) -> float:
    """When the program has said so many times that it waits for the next save."""
    end = time.monotonic() + _PATIENCE
    while said.read_bytes().count(_SAID) < builds:
        if time.monotonic() > end or process.poll() is not None:
            raise TimeoutError(said.read_text(encoding="utf-8"))
        time.sleep(0.01)
    return time.monotonic()
