"""Every ``tests/diagnostics/*.yaml`` is a deck with a mistake; beside it, what its author sees.

``UPDATE_GOLDEN=1 pytest tests/test_diagnostics.py`` writes the reports anew.
"""

import os
from pathlib import Path

import pytest

from exporter import pipeline, report
from exporter.diagnostics import Diagnostics
from exporter.lock import Lock

FOLDER = Path(__file__).parent / "diagnostics"
CASES = sorted(FOLDER.glob("*.yaml"))


def reported(case: Path) -> str:
    diagnostics = Diagnostics()
    source = pipeline.read(case, diagnostics)
    source = type(source)(case.name, source.text)
    pipeline.load(source, Lock(), 1_767_225_600, diagnostics)
    return report.full(diagnostics, source, report.Paint(False))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_the_author_sees_this(case: Path) -> None:
    golden, seen = case.with_suffix(".txt"), reported(case)
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(seen, encoding="utf-8")
    assert seen == golden.read_text(encoding="utf-8")


def test_every_case_reports_something() -> None:
    assert [case.name for case in CASES if "no problems" in reported(case)] == []
