"""Characters: what no font has is reported at its place, what the fonts have is drawn right."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from exporter.diagnostics import Severity
from exporter.formats import sheets
from exporter.formats.sheets.fonts import Cut, font, missing
from exporter.formats.sheets.lines import break_lines, line_width
from exporter.formats.sheets.words import Run, clean, plain
from exporter.model import Origin
from exporter.source import Span
from tests.formats.sheet_decks import SMALL, TORTURE, card, deck, text
from tests.formats.sheet_pages import Sheet


def test_the_decks_of_these_tests_can_be_printed() -> None:
    assert not list(sheets.check(SMALL))
    assert not list(sheets.check(TORTURE))


def test_a_character_that_no_font_has_is_an_error_that_names_it_and_the_card() -> None:
    origin = Origin(Span(7, 90), {"title": Span(10, 20)})
    (diagnostic,) = sheets.check(deck(replace(card("cards", "漢 and 漢", "Text."), origin=origin)))
    assert diagnostic.code == "missing-glyph"
    assert diagnostic.severity is Severity.ERROR
    assert "card 'cards'" in diagnostic.message
    assert "U+6F22" in diagnostic.message
    assert diagnostic.span == Span(7, 90)


def test_each_missing_character_of_a_card_is_reported_once() -> None:
    found = list(sheets.check(deck(card("a", "漢字", "字 and 漢"), card("b", "漢", "x"))))
    assert [d.message.split(":")[1].split(",")[0] for d in found] == [
        " U+6F22",
        " U+5B57",
        " U+6F22",
    ]


def test_a_missing_character_is_found_in_whatever_is_printed() -> None:
    bare = card("a", "Title", "Text {1}.")
    for other in (
        replace(bare, note=text("漢")),
        replace(bare, tags=("漢",)),
    ):
        assert [d.code for d in sheets.check(deck(other))] == ["missing-glyph"]
    assert list(sheets.check(deck(bare, title="漢")))


def test_what_cannot_be_seen_is_not_missed() -> None:
    assert not list(sheets.check(deck(card("a", "soft\u00adhy\u200bphen\ufeff", "a\u202fb\tc"))))


def test_a_letter_the_serif_lacks_is_set_in_the_sans() -> None:
    runs = font(Cut.SERIF).runs("aὴb")
    assert [(run[0].file.fontName, run[1]) for run in runs] == [
        (Cut.SERIF.value, "a"),
        (Cut.SEMIBOLD.value, "ὴ"),
        (Cut.SERIF.value, "b"),
    ]


def test_an_accent_without_a_letter_of_its_own_stands_over_the_middle_of_its_letter() -> None:
    read = Sheet(next(iter(sheets.export(deck(card("a", "T", "за\u0301мок"))))).data)
    operators = read.pdf.pages[0].Contents.read_bytes().decode("latin-1")
    half = font(Cut.REGULAR).width("а") * 500
    assert f"){half:g}(" in operators
    assert f"){-half:g}(" in operators
    assert "за\u0301мок" in read.text()


def test_decomposed_letters_are_composed() -> None:
    read = Sheet(next(iter(sheets.export(deck(card("a", "T", "Łódz\u0301 e\u0301"))))).data)
    assert "Łódź é" in read.text()


@given(
    st.lists(st.text(st.sampled_from("abcdefghij—/-."), min_size=1, max_size=90), min_size=1),
    st.floats(40, 400),
)
def test_lines_hold_every_word_and_none_is_too_long(typed: list[str], measure: float) -> None:
    words = plain(" ".join(typed), Cut.REGULAR, 12)
    lines = break_lines(words, measure, 12)
    assert all(line_width(line) <= measure + 0.01 for line in lines)
    said = "".join(
        "".join(piece.text for piece in word.pieces if isinstance(piece, Run))
        + (" " if word.space else "")
        for line in lines
        for word in line
    )
    assert said.replace("\u00ad", "").strip() == " ".join(typed)


_PRINTABLE = st.text(
    st.characters(codec="utf-8", categories=("L", "M", "N", "P", "S", "Zs", "Cf")).filter(
        lambda c: not missing(clean(c))
    ),
    max_size=60,
)


@settings(max_examples=40, deadline=None)
@given(_PRINTABLE, _PRINTABLE, _PRINTABLE)
def test_any_text_that_passes_the_check_is_printed(title: str, body: str, answer: str) -> None:
    parts = (title, body, answer)
    title, body, answer = (re.sub(r"[{}*\n]", "", part).strip() or "x" for part in parts)
    told = deck(card("any", title, f"{body} {{{answer}}} {body}", tags=(title,), note=text(body)))
    assume(not list(sheets.check(told)))
    for artifact in sheets.export(told):
        assert artifact.data.startswith(b"%PDF-1.7")
        assert artifact.counts["pages"] > 0
