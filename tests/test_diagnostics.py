"""What authors are told, word for word; see tests/catalogue.py.

``UPDATE_GOLDEN=1 pytest tests/test_diagnostics.py`` writes the reports anew.
"""

import os
from pathlib import Path

import pytest

from tests import catalogue
from tests.catalogue import CASES, FOLDER, ROOT


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_the_author_sees_this(case: Path) -> None:
    golden, seen = case.with_suffix(".txt"), catalogue.seen(case)
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(seen, encoding="utf-8")
    assert seen == golden.read_text(encoding="utf-8")


def test_the_page_of_mistakes_is_current() -> None:
    path, page = ROOT / "docs" / "mistakes.md", catalogue.page()
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(page, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == page


def test_the_example_of_a_report_in_json_is_current() -> None:
    path = ROOT / "docs" / "reports.md"
    page = catalogue.with_example(path.read_text(encoding="utf-8"))
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(page, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == page


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_every_mistake_comes_with_something_to_do(case: Path) -> None:
    _, diagnostics = catalogue.told(case)
    assert len(diagnostics)
    assert [d.code for d in diagnostics if not d.help] == []


def test_every_code_has_a_case_of_its_own() -> None:
    alone = [{d.code for d in catalogue.told(case)[1]} for case in CASES]
    assert {code for codes in alone if len(codes) == 1 for code in codes} == catalogue.codes()


def test_every_report_belongs_to_a_case() -> None:
    cases = {case.stem for case in CASES}
    assert [path.name for path in FOLDER.iterdir() if path.stem not in cases] == []
