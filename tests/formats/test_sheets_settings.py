"""Every paper in every profile: nothing outside the margins, nothing overlapping, nothing lost."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from exporter.formats import sheets
from exporter.formats.sheets.paper import PAPERS, PROFILES
from exporter.model import Deck, Print, Subset
from tests.formats.sheet_checks import SIZES, narrow_gaps, outside, overlaps
from tests.formats.sheet_decks import SMALL, TORTURE, card, deck
from tests.formats.sheet_pages import MM, Sheet
from tests.reading import real_deck

# The torture deck on every paper in every profile, the real one in some; both on A4 in the
# standard profile are tested in test_sheets_pages.py.
CASES = [
    *(("torture", *case) for case in product(PAPERS, PROFILES) if case != ("a4", "standard")),
    ("real", "a4", "large"),
    ("real", "letter", "spaced"),
    ("real", "a5", "standard"),
]
SCALES = {"standard": 1.0, "large": 14 / 12, "spaced": 14 / 12}


def exported(deck: Deck, **settings: object) -> dict[str, Sheet]:
    chosen = replace(deck, print=Print(**settings))  # type: ignore[arg-type]
    assert not list(sheets.check(chosen))
    return {
        artifact.name.removeprefix(f"{deck.id}-").removesuffix(".pdf"): Sheet(artifact.data)
        for artifact in sheets.export(chosen)
    }


@pytest.mark.parametrize(("name", "paper", "profile"), CASES)
def test_every_page_of_a_pack_is_right(name: str, paper: str, profile: str) -> None:
    deck = TORTURE if name == "torture" else real_deck()
    pack = exported(deck, paper=paper, profile=profile)
    for sheet, read in pack.items():
        assert outside(sheet, read, paper) == [], sheet
        assert overlaps(read) == [], sheet
    sizes = [run.size for run in pack["notes"].runs if run.tag == "LBody"]
    assert any(size == pytest.approx(12 * SCALES[profile], abs=0.01) for size in sizes)
    assert narrow_gaps(pack["gap-fill"], SCALES[profile]) == []
    empty, written = (
        [line for line in pack[sheet].lines if line.tag == "Span"]
        for sheet in ("gap-fill", "answers")
    )
    assert empty == written


def test_spaced_text_has_no_italics() -> None:
    read = exported(SMALL, profile="spaced")["notes"]
    fonts = [str(font.BaseFont) for font in read.fonts]
    assert fonts
    assert not [name for name in fonts if "Italic" in name]


def test_a_profile_leaves_no_trace_in_what_is_printed_afterwards() -> None:
    first = [artifact.data for artifact in sheets.export(SMALL)]
    list(sheets.export(replace(SMALL, print=Print(profile="spaced"))))
    assert [artifact.data for artifact in sheets.export(SMALL)] == first


def test_bank_and_strip_can_be_left_out() -> None:
    said = exported(SMALL, word_bank=False, fold_strip=False)["gap-fill"].text()
    assert "Word bank" not in said
    assert "Süleyman" not in said
    assert "Süleyman" in exported(SMALL, word_bank=False)["gap-fill"].text()


@pytest.mark.parametrize("settings", [{}, {"word_bank": False}, {"fold_strip": False}])
@pytest.mark.parametrize("profile", PROFILES)
def test_the_answers_break_as_the_gaps_do(settings: dict[str, bool], profile: str) -> None:
    read = exported(SMALL, paper="a5", profile=profile, **settings)
    for one, two in zip(read["gap-fill"].pdf.pages, read["answers"].pdf.pages, strict=True):
        assert one.MediaBox == two.MediaBox
    lines = [
        sorted((line[:5]) for line in read[name].lines if line.tag == "Span")
        for name in ("gap-fill", "answers")
    ]
    assert lines[0] == lines[1]


@pytest.mark.parametrize("duplex", ["long", "short"])
@pytest.mark.parametrize("paper", PAPERS)
def test_backs_lie_behind_their_fronts_moved_by_the_offset(paper: str, duplex: str) -> None:
    read = exported(SMALL, paper=paper, duplex=duplex, back_offset=(1.5, -2.0))["flashcards"]
    width, height = SIZES[paper]
    if paper == "a5":
        width, height = height, width
    turns_over_top = (duplex == "long") == (width > height)
    fronts, backs = _numbers(read, 0), _numbers(read, 1)
    assert fronts.keys() == backs.keys()
    for number, (x, y) in fronts.items():
        back_x, back_y = backs[number][0] - 1.5 * MM, backs[number][1] + 2 * MM
        # A number stands 6 mm from the right, and 6 mm and 6 points from the top of its cell.
        middle, level = x + 6 * MM - 46 * MM, y + 6 * MM + 6 - 33 * MM
        behind, below = back_x + 6 * MM - 46 * MM, back_y + 6 * MM + 6 - 33 * MM
        mirrored = (middle, height - level) if turns_over_top else (width - middle, level)
        assert (behind, below) == pytest.approx(mirrored, abs=0.1 * MM)


def _numbers(read: Sheet, page: int) -> dict[str, tuple[float, float]]:
    found = [run for run in read.runs if run.page == page and run.size == 8.5]
    return {r.text.strip(): (r.right, r.y) for r in found if r.text.strip().isdigit()}


def test_a_subset_prints_its_cards_into_files_of_their_own() -> None:
    chosen = replace(SMALL, print=Print(subset=Subset("hungary", frozenset({"mohacs"}))))
    made = {artifact.name: Sheet(artifact.data) for artifact in sheets.export(chosen)}
    assert all(name.startswith("test-hungary-") for name in made)
    said = made["test-hungary-notes.pdf"].text()
    assert "Hungary after Mohács" in said
    assert "Lublin" not in said


def test_what_cannot_be_printed_of_other_cards_does_not_keep_a_subset_from_being() -> None:
    printable = card("a", "In {1953}", "It was in {1953}.")
    both = deck(printable, card("b", "漢字", "In {1956} it was."))
    chosen = replace(both, print=Print(subset=Subset("card-a", frozenset({"a"}))))
    assert list(sheets.check(both))
    assert not list(sheets.check(chosen))
