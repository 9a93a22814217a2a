"""The program run as people and CI run it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

GOOD = """\
deck: {id: history, title: History, language: en-GB}
cards:
  - id: beria
    title: Beria
    text: He was arrested on 26 June 1953.
"""

_OURS = ("NO_COLOR", "FORCE_COLOR", "GITHUB_ACTIONS", "SOURCE_DATE_EPOCH", "PYTHONIOENCODING")


def environment(**more: str) -> dict[str, str]:
    """The environment of this process, without what the program heeds, and with this."""
    return {name: value for name, value in os.environ.items() if name not in _OURS} | more


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "exporter", *arguments]


def run(
    *arguments: str, folder: Path, text: str | None = None, **more: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(*arguments),
        cwd=folder,
        env=environment(**more),
        input=text,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def files(folder: Path) -> dict[str, bytes]:
    """All files below a folder, hidden ones too, by their path."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
