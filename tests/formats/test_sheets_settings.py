"""Every paper in every profile: nothing outside the margins, nothing overlapping, nothing lost."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import combinations, product
from unicodedata import combining

import pytest

from exporter.formats import sheets
from exporter.formats.sheets.paper import PAPERS, PROFILES
from exporter.model import Deck, Print, Subset
from tests.formats.sheet_decks import SMALL, TORTURE
from tests.formats.sheet_pages import MM, Run, Sheet
from tests.reading import real_deck

DECKS = ("torture", "real")
CASES = [
    case for case in product(DECKS, PAPERS, PROFILES) if case[1:] != ("a4", "standard")
]  # the rest is tested in test_sheets_pages.py
EVERY = pytest.mark.parametrize(("deck", "paper", "profile"), CASES)
SIZES = {"a4": (210 * MM, 297 * MM), "letter": (612.0, 792.0), "a5": (148 * MM, 210 * MM)}


def exported(deck: Deck, **settings: object) -> dict[str, Sheet]:
    chosen = replace(deck, print=Print(**settings))  # type: ignore[arg-type]
    assert not list(sheets.check(chosen))
    return {
        artifact.name.removeprefix(f"{deck.id}-").removesuffix(".pdf"): Sheet(artifact.data)
        for artifact in sheets.export(chosen)
    }


@cache
def pack(deck: str, paper: str, profile: str) -> dict[str, Sheet]:
    return exported(TORTURE if deck == "torture" else real_deck(), paper=paper, profile=profile)


def visible(read: Sheet) -> list[Run]:
    return [run for run in read.runs if any(c != " " and not combining(c) for c in run.text)]


@EVERY
def test_nothing_stands_outside_the_margins(deck: str, paper: str, profile: str) -> None:
    width, height = SIZES[paper]
    for name, read in pack(deck, paper, profile).items():
        for run in visible(read):
            if name == "flashcards":
                across, high = (height, width) if paper == "a5" else (width, height)
                left = right = top = foot = 4 * MM
            else:
                across, high = width, height
                left, right, top, foot = 20 * MM, 15 * MM, 13 * MM, 13 * MM
            assert run.x >= left - 0.2, (name, run)
            assert run.right <= across - right + 0.2, (name, run)
            assert foot - 0.2 <= run.y <= high - top - 0.48 * run.size, (name, run)


@EVERY
def test_no_two_texts_overlap(deck: str, paper: str, profile: str) -> None:
    for name, read in pack(deck, paper, profile).items():
        pages: dict[int, list[Run]] = {}
        for run in visible(read):
            pages.setdefault(run.page, []).append(run)
        for runs in pages.values():
            for a, b in combinations(runs, 2):
                one, two = a.ink, b.ink
                apart = one[2] <= two[0] + 0.2 or two[2] <= one[0] + 0.2
                assert apart or one[3] <= two[1] or two[3] <= one[1], (name, a, b)


@EVERY
def test_text_is_as_large_as_the_profile_says(deck: str, paper: str, profile: str) -> None:
    body = 12 if profile == "standard" else 14
    sizes = [run.size for run in pack(deck, paper, profile)["notes"].runs if run.tag == "LBody"]
    assert any(size == pytest.approx(body, abs=0.01) for size in sizes)


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
