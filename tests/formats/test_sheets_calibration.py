"""The calibration pages: what shines through at nought is what lies behind."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from exporter.formats import sheets
from exporter.formats.sheets.paper import PAPERS
from exporter.model import Print
from tests.formats.sheet_decks import SMALL
from tests.formats.sheet_pages import MM, Line, Sheet
from tests.running import GOOD, run

SIZES = {"a4": (210 * MM, 297 * MM), "letter": (612.0, 792.0), "a5": (210 * MM, 148 * MM)}


def calibration(**settings: object) -> Sheet:
    chosen = Print(calibration=True, **settings)  # type: ignore[arg-type]
    *_, last = sheets.export(replace(SMALL, print=chosen))
    assert last.name == "test-calibration.pdf"
    return Sheet(last.data)


def crossings(read: Sheet, page: int, length: float) -> set[tuple[float, float]]:
    """Where the middles of an upright and a level line of that length meet, in millimetres."""
    lines = [line for line in read.lines if line.page == page]
    level = {middle(x) for x in lines if abs(abs(x.to_x - x.x) - length) < 0.1}
    upright = {middle(x) for x in lines if abs(abs(x.to_y - x.y) - length) < 0.1}
    return level & upright


def middle(line: Line) -> tuple[float, float]:
    return round((line.x + line.to_x) / 2 / MM, 1), round((line.y + line.to_y) / 2 / MM, 1)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("duplex", ["long", "short", "manual"])
def test_every_scale_lies_behind_a_cross_whichever_edge_is_turned(paper: str, duplex: str) -> None:
    read = calibration(paper=paper, duplex=duplex)
    width, height = (side / MM for side in SIZES[paper])
    crosses, scales = crossings(read, 0, 40 * MM), crossings(read, 1, 20 * MM)
    assert len(crosses) == len(scales) == 5
    for mirrored in (
        {(round(width - x, 1), y) for x, y in scales},
        {(x, round(height - y, 1)) for x, y in scales},
    ):
        assert all(
            any(abs(x - a) <= 0.1 and abs(y - b) <= 0.1 for a, b in crosses) for x, y in mirrored
        )


def test_the_scales_move_with_the_backs_and_the_page_says_so() -> None:
    plain, moved = calibration(), calibration(back_offset=(1.5, -2.0))
    shifted = {(round(x + 1.5, 1), round(y - 2, 1)) for x, y in crossings(plain, 1, 20 * MM)}
    found = crossings(moved, 1, 20 * MM)
    assert all(any(abs(x - a) <= 0.1 and abs(y - b) <= 0.1 for a, b in found) for x, y in shifted)
    assert crossings(moved, 0, 40 * MM) == crossings(plain, 0, 40 * MM)
    assert "moved by 1.5,-2 already" in moved.text("P")
    assert "already" not in plain.text("P")


def test_a_millimetre_of_the_scales_is_one() -> None:
    across, up = (105.0, 148.5)
    read = calibration()
    ticks = sorted(
        round(line.x / MM - across, 2)
        for line in read.lines
        if line.page == 1 and line.x == line.to_x and abs((line.y + line.to_y) / 2 / MM - up) < 0.05
    )
    assert sorted({round(tick) for tick in ticks if abs(tick) < 11}) == list(range(-10, 11))
    assert all(abs(tick - round(tick)) < 0.01 for tick in ticks if abs(tick) < 11)


def test_the_line_of_100_millimetres_is_that_long() -> None:
    lengths = [line.to_x - line.x for line in calibration().lines if line.page == 0]
    assert any(length == pytest.approx(100 * MM, abs=0.02) for length in lengths)


@pytest.mark.parametrize("moved", [(0.0, 0.0), (2.0, -3.0)])
@pytest.mark.parametrize("paper", PAPERS)
def test_the_steps_stand_on_the_page_and_touch_nothing(
    paper: str, moved: tuple[float, float]
) -> None:
    read = calibration(paper=paper, duplex="manual", back_offset=moved)
    width, _ = SIZES[paper]
    for text in (r for r in read.runs if r.page == 1 and r.tag in ("P", "Lbl", "LBody")):
        assert text.y > 13 * MM, text
        assert 55 * MM < text.x <= text.right < width - 55 * MM, text
        assert not [
            line
            for line in read.lines
            if line.page == 1
            and min(line.x, line.to_x) < text.right
            and max(line.x, line.to_x) > text.x
            and min(line.y, line.to_y) < text.y + 8
            and max(line.y, line.to_y) > text.y - 3
        ]


def test_it_is_made_when_asked_for_only(tmp_path: Path) -> None:
    (tmp_path / "cards.yaml").write_text(GOOD, encoding="utf-8")
    assert run("build", "cards.yaml", "--only", "sheets", folder=tmp_path).returncode == 0
    assert not list((tmp_path / "build").glob("*calibration*"))
    asked = run("build", "cards.yaml", "--only", "sheets", "--calibration", folder=tmp_path)
    assert asked.returncode == 0
    assert [path.name for path in (tmp_path / "build").glob("*calibration*")] == [
        "history-calibration.pdf"
    ]
    folded = run("build", "cards.yaml", "--calibration", "--duplex", "fold", folder=tmp_path)
    assert folded.returncode == 2
    assert "nothing to calibrate" in folded.stderr
