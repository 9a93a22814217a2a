"""A font of the user's own: used for all text, or refused with the reason."""

from __future__ import annotations

import re
import struct
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from exporter.formats import sheets
from exporter.formats.sheets.gaps import text_of
from exporter.formats.sheets.text.fonts import PLAIN, Cut, spaced
from exporter.formats.sheets.text.lines import break_lines
from exporter.formats.sheets.text.typeface import UnusableFont, check, typeface
from exporter.formats.sheets.text.words import plain
from exporter.model import Print
from tests.formats.sheet_checks import outside, overlaps
from tests.formats.sheet_decks import SMALL, TORTURE, card, deck
from tests.formats.sheet_pages import Sheet
from tests.running import GOOD, run

FONTS = Path(sheets.__file__).parent / "text" / "fonts"


@cache
def data(name: str) -> bytes:
    return (FONTS / f"{name}.ttf").read_bytes()


# A regular font by its tables, which has no Hebrew; and its family's other cuts.
REGULAR, BOLD = "SourceSans3_400Regular", "SourceSans3_700Bold"
ITALIC, BOLD_ITALIC = "SourceSans3_400Regular_Italic", "SourceSans3_700Bold_Italic"
SERIF = "SourceSerif4_600SemiBold"


def notes(*fonts: str, written: str = "In *stress* {1956} שלום") -> tuple[Sheet, str]:
    told = replace(
        deck(card("x", "Title", written)), print=Print(fonts=tuple(data(name) for name in fonts))
    )
    assert not list(sheets.check(told))
    read = Sheet(next(iter(sheets.export(told))).data)
    return read, read.pdf.pages[0].Contents.read_bytes().decode("latin-1")


def families(read: Sheet) -> set[str]:
    return {str(font.BaseFont).split("+")[-1] for font in read.fonts}


def test_one_font_is_used_for_all_text_and_the_others_for_what_it_lacks() -> None:
    read, _ = notes(SERIF, written="In {1956} שלום")
    assert families(read) == {
        "SourceSerif4-SemiBold-regular",
        "SourceSerif4-SemiBold-stroked",
        "DejaVuSans",
    }


def test_without_a_bold_font_letters_are_drawn_heavier_in_their_own_shade() -> None:
    read, operators = notes(REGULAR)
    assert "SourceSans3-Bold" not in families(read)
    (answer,) = re.findall(r"q 0 G BT[^Q]*2 Tr 0.420 w [^Q]*1956[^Q]*ET Q", operators)
    assert "0 Tr" in answer
    assert re.search(r"q 0.38 G BT[^Q]*Dates to know", operators)
    assert "1956" in read.text("P")


def test_a_family_of_fonts_gives_each_its_part() -> None:
    read, operators = notes(BOLD, ITALIC, REGULAR, BOLD_ITALIC)
    assert " 2 Tr" not in operators
    assert " 0 Tr" not in operators
    assert families(read) == {
        "SourceSans3-Regular-regular",
        "SourceSans3-Italic-italic",
        "SourceSans3-Bold-bold",
        "DejaVuSans",
    }


def test_a_wide_font_keeps_the_margins_and_no_two_texts_overlap() -> None:
    fonts = (data("DejaVuSans-Bold"),)
    cards = tuple(card_ for card_ in TORTURE.cards if card_.id != "long")  # for a flashcard
    told = replace(TORTURE, cards=cards, print=Print(fonts=fonts, paper="a5"))
    assert not list(sheets.check(told))
    for artifact in sheets.export(told):
        read = Sheet(artifact.data)
        name = artifact.name.removeprefix("test-").removesuffix(".pdf")
        assert outside(name, read, "a5") == [], name
        assert overlaps(read) == [], name


def test_the_label_of_the_word_bank_stays_clear_of_the_words_in_a_wide_font() -> None:
    fonts = (data("DejaVuSans-Bold"),)
    told = deck(card("x", "T", "In {1956}."))
    told = replace(told, print=Print(fonts=fonts, paper="a5", profile="spaced"))
    _, gaps, *_ = sheets.export(told)
    read = Sheet(gaps.data)
    label = next(run for run in read.runs if run.text.strip() == "Word bank")
    word = next(run for run in read.runs if run.text.strip() == "1956" and run.tag == "LBody")
    assert label.y == pytest.approx(word.y, abs=0.1)
    assert word.x - label.right > 4


def test_without_an_italic_font_text_is_upright() -> None:
    read, _ = notes(REGULAR, BOLD)
    assert not [name for name in families(read) if "It" in name]


def test_chinese_in_a_font_that_has_it_is_broken_anywhere_without_hyphens() -> None:
    given = typeface((data(REGULAR),))
    given.regular.face.charToGlyph[ord("漢")] = given.regular.face.charToGlyph[ord("M")]
    given.regular.face.charWidths[ord("漢")] = 1000
    with spaced(PLAIN, given):
        lines = break_lines(plain("漢" * 23, Cut.REGULAR, 10), 100, 10)
        assert [text_of(line) for line in lines] == ["漢" * 9, "漢" * 9, "漢" * 5]


def test_a_hyphen_shows_in_a_font_that_has_no_soft_one() -> None:
    given = typeface((data(SERIF),)).regular.face
    assert given.charToGlyph[0xAD] == given.charToGlyph[ord("-")]


def test_a_font_leaves_no_trace_in_what_is_printed_afterwards() -> None:
    first = [artifact.data for artifact in sheets.export(SMALL)]
    notes(SERIF)
    assert [artifact.data for artifact in sheets.export(SMALL)] == first


def with_number(font: bytes, at: int, number: int) -> bytes:
    """The font with another number in its table "OS/2"."""
    place = font.index(b"OS/2")
    (start,) = struct.unpack_from(">L", font, place + 8)
    return font[: start + at] + struct.pack(">H", number) + font[start + at + 2 :]


def with_table(font: bytes, tag: bytes, instead: bytes) -> bytes:
    return font.replace(tag, instead, 1)


BROKEN = {
    "not a TrueType font": b"%PDF-1.7",
    "is not a TrueType font": b"",
    "PostScript outlines": b"OTTO" + data(REGULAR)[4:],
    "a collection": b"ttcf" + data(REGULAR)[4:],
    "a web font": b"wOF2" + data(REGULAR)[4:],
    "its end is missing": data(REGULAR)[:20000],
    "a variable font": with_table(data(REGULAR), b"GPOS", b"fvar"),
    "tables are missing": with_table(data(REGULAR), b"glyf", b"gone"),
    "may not be embedded": with_number(data(REGULAR), 8, 0x0002),
    "maker forbids it": with_number(data(REGULAR), 8, 0x0100),
}


@pytest.mark.parametrize("reason", BROKEN)
def test_what_cannot_be_embedded_is_refused_with_the_reason(reason: str) -> None:
    with pytest.raises(UnusableFont, match=re.escape(reason)):
        check(BROKEN[reason])


@pytest.mark.parametrize("place", range(200, 4000, 380))
def test_a_damaged_font_is_refused_or_used_and_nothing_else_happens(place: int) -> None:
    font = bytearray(data(SERIF))
    font[place : place + 40] = bytes(40)
    try:
        check(bytes(font))
    except UnusableFont as error:
        assert re.match("is broken|lacks|may not", str(error))
    else:
        assert list(sheets.export(replace(SMALL, print=Print(fonts=(bytes(font),)))))


def test_two_fonts_for_one_purpose_are_refused_and_so_are_none_for_the_text() -> None:
    with pytest.raises(UnusableFont, match="two of the fonts are bold"):
        typeface((data(REGULAR), data(BOLD), data(SERIF)))
    with pytest.raises(UnusableFont, match="none of the fonts is regular"):
        typeface((data(ITALIC), data(BOLD)))


def test_the_command_line_takes_fonts_and_says_what_is_wrong_with_them(tmp_path: Path) -> None:
    (tmp_path / "cards.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "good.ttf").write_bytes(data(SERIF))
    (tmp_path / "bad.ttf").write_bytes(BROKEN["PostScript outlines"])
    build = ("build", "cards.yaml", "--only", "sheets", "--font")
    assert run(*build, "good.ttf", folder=tmp_path).returncode == 0
    refused = run(*build, "bad.ttf", folder=tmp_path)
    assert refused.returncode == 2
    assert refused.stderr.startswith("exporter: bad.ttf has PostScript outlines")
    assert run(*build, "none.ttf", folder=tmp_path).returncode == 2
