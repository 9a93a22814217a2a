"""What holds for every page of every sheet: nothing lost, cut off, laid over another, or stray."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest

from exporter.formats import sheets
from exporter.model import Deck, Print
from tests.formats.sheet_checks import overlaps
from tests.formats.sheet_decks import SMALL, TORTURE, card, deck
from tests.formats.sheet_pages import MM, Sheet

DECKS = {"small": SMALL, "torture": TORTURE}
SHEETS = ("notes", "gap-fill", "answers", "timeline")
EVERY = pytest.mark.parametrize(("deck", "name"), [(d, s) for d in DECKS for s in SHEETS])


@cache
def sheet(deck: str, name: str) -> Sheet:
    return _all(deck)[f"test-{name}.pdf"]


@cache
def _all(deck: str) -> dict[str, Sheet]:
    return exported(DECKS[deck])


def exported(deck: Deck) -> dict[str, Sheet]:
    return {artifact.name: Sheet(artifact.data) for artifact in sheets.export(deck)}


@EVERY
def test_no_text_stands_outside_the_margins(deck: str, name: str) -> None:
    for run in sheet(deck, name).runs:
        assert run.x >= 20 * MM - 0.1, run
        assert run.right <= (210 - 15) * MM + 0.1, run
        assert 13 * MM - 0.1 <= run.y <= (297 - 13) * MM - 0.6 * run.size, run


@EVERY
def test_no_two_texts_overlap(deck: str, name: str) -> None:
    assert overlaps(sheet(deck, name)) == []


@EVERY
def test_all_fonts_are_embedded(deck: str, name: str) -> None:
    for font in sheet(deck, name).fonts:
        assert "/FontFile2" in font.FontDescriptor
        assert "/ToUnicode" in font


@EVERY
def test_every_drawing_is_tagged_or_belongs_to_the_page(deck: str, name: str) -> None:
    read = sheet(deck, name)
    assert {run.tag for run in read.runs} <= {
        "H1",
        "H2",
        "H3",
        "P",
        "Lbl",
        "LBody",
        "Span",
        "Artifact",
    }
    assert all(line.tag for line in read.lines)
    marks = {(run.page, run.mark) for run in read.runs if run.tag != "Artifact"}
    assert None not in {mark for _, mark in marks}


@EVERY
def test_the_structure_has_every_mark_once(deck: str, name: str) -> None:
    read = sheet(deck, name)
    listed = [place for _, places in read.elements for place in places]
    drawn = {(run.page, run.mark) for run in read.runs if run.mark is not None}
    assert len(listed) == len(set(listed))
    assert drawn <= set(listed)


def test_every_sheet_is_tagged_whole_and_its_headings_skip_no_level() -> None:
    told = replace(SMALL, print=Print(calibration=True))
    for name, read in exported(told).items():
        drawn = {(run.page, run.mark) for run in read.runs if run.mark is not None}
        listed = [place for _, places in read.elements for place in places]
        assert len(listed) == len(set(listed)), name
        assert drawn <= set(listed), name
        assert all(run.tag for run in read.runs), name
        assert all(line.tag for line in read.lines), name
        tags = [str(element.S)[1:] for element, _ in read.elements]
        levels = [1, *(int(tag[1]) for tag in tags if re.fullmatch("H[1-6]", tag))]
        assert all(after <= before + 1 for before, after in pairwise(levels)), name


def test_a_document_says_what_it_is() -> None:
    for name, read in exported(SMALL).items():
        root = read.pdf.Root
        assert str(root.Lang) == "en-GB"
        assert bool(root.MarkInfo.Marked)
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        assert str(read.pdf.docinfo["/Title"]).startswith("Poland and her neighbours"), name
        metadata = root.Metadata.read_bytes().decode()
        assert "Poland and her neighbours, 1526–1830 — " in metadata
        assert "pdfuaid" not in metadata


def test_the_outline_lists_the_cards() -> None:
    with exported(SMALL)["test-notes.pdf"].pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
    assert titles == [card.title.plain for card in SMALL.cards]


def test_a_nested_title_reads_with_dots() -> None:
    read = sheet("torture", "notes")
    assert read.text("H1").startswith("Torture · a very long title")


def test_the_date_is_the_latest_change_and_not_the_clock() -> None:
    for read in exported(SMALL).values():
        assert str(read.pdf.docinfo["/CreationDate"]).startswith("D:20260101000000")


PRINT_DIGESTS = """
import hashlib
from exporter.formats import sheets
from tests.formats.sheet_decks import SMALL
for artifact in sheets.export(SMALL):
    print(artifact.name, hashlib.sha256(artifact.data).hexdigest())
"""


def test_the_bytes_depend_on_the_deck_alone() -> None:
    settings = (
        {"PYTHONHASHSEED": "1", "TZ": "UTC"},
        {"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo", "SOURCE_DATE_EPOCH": "1000000000"},
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", PRINT_DIGESTS],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **setting},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for setting in settings
    ]
    assert runs[0] == runs[1]
    assert "test-notes.pdf" in runs[0]


def test_no_stream_is_compressed_because_zlib_builds_differ() -> None:
    for artifact in sheets.export(SMALL):
        assert b"FlateDecode" not in artifact.data


def test_a_large_sheet_comes_in_parts() -> None:
    written = " ".join(f"In {{{year}}} the council met again." for year in range(1400, 1460))
    many = deck(*(card(f"card-{n}", f"Card {n}", written) for n in range(50)))
    made = next(iter(sheets.export(many)))
    parts = list(made.parts)
    assert len(parts) > 1
    assert len(Sheet(b"".join(parts)).pdf.pages) == made.counts["pages"]


def test_a_sheet_does_not_depend_on_those_that_were_taken_before() -> None:
    in_turn = {artifact.name: artifact.data for artifact in sheets.export(SMALL)}
    for artifact in reversed(list(sheets.export(SMALL))):
        assert artifact.data == in_turn[artifact.name]
