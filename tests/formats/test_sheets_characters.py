"""Characters: what no font has is reported at its place, what the fonts have is drawn right."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from exporter.diagnostics import Severity
from exporter.formats import sheets
from exporter.formats.sheets import surely
from exporter.formats.sheets.gaps import text_of
from exporter.formats.sheets.text.fonts import PLAIN, Cut, font, missing, spaced
from exporter.formats.sheets.text.lines import break_lines, line_width
from exporter.formats.sheets.text.runs import Run, clean
from exporter.formats.sheets.text.typeface import typeface
from exporter.formats.sheets.text.words import plain
from exporter.model import Origin
from exporter.source import Span
from tests.formats.sheet_decks import SMALL, TORTURE, card, deck, text
from tests.formats.sheet_pages import Sheet

DEJAVU = Path(sheets.__file__).parent / "text" / "fonts" / "DejaVuSans.ttf"


def test_the_decks_of_these_tests_can_be_printed() -> None:
    assert not list(sheets.check(SMALL))
    assert not list(sheets.check(TORTURE))


def test_the_common_characters_for_which_no_font_is_asked_can_all_be_printed() -> None:
    everything = "".join(map(chr, range(0x10000)))
    common = "".join(re.findall(f"[{surely.COMMON}]", everything))
    assert {"é", "–", "’", "ł", "€"} < set(common)
    assert missing(clean(common).replace("\n", " ")) == ""


def test_a_character_that_no_font_has_is_an_error_that_names_it_and_the_card() -> None:
    origin = Origin(Span(7, 90), {"title": Span(10, 20)})
    (diagnostic,) = sheets.check(deck(replace(card("cards", "漢 and 漢", "Text."), origin=origin)))
    assert diagnostic.code == "missing-glyph"
    assert diagnostic.severity is Severity.ERROR
    assert "card 'cards'" in diagnostic.message
    assert "U+6F22" in diagnostic.message
    assert diagnostic.span == Span(7, 90)


def test_the_missing_characters_of_a_card_are_told_together() -> None:
    found = list(sheets.check(deck(card("a", "漢字", "字 and 漢"), card("b", "漢", "x"))))
    ideograph = "cjk unified ideograph-"
    assert [d.message for d in found] == [
        (
            "card 'a' has 2 characters that cannot be printed: "
            f"U+6F22, {ideograph}6f22; U+5B57, {ideograph}5b57"
        ),
        f"card 'b' has a character that cannot be printed: U+6F22, {ideograph}6f22",
    ]
    (many,) = sheets.check(deck(card("a", "春夏秋冬赤", "x")))
    assert "has 5 characters" in many.message
    assert many.message.endswith("; and 2 more")


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


def test_a_letter_of_another_script_is_set_in_the_fallback_and_bold_where_it_is_an_answer() -> None:
    read = Sheet(next(iter(sheets.export(deck(card("a", "T", "Հայաստան {Երևան} 𝔸 ℝ 😀"))))).data)
    fonts = {run.text.strip(): run.font for run in read.runs if run.size == 12}
    assert fonts["Հայաստան"].endswith("DejaVuSans")
    assert fonts["Երևան"].endswith("DejaVuSans-Bold")
    assert "Հայաստան Երևան 𝔸 ℝ 😀" in read.text()


@pytest.mark.parametrize("cut", Cut)
def test_what_the_check_lets_pass_no_cut_lacks(cut: Cut) -> None:
    known = [chr(code) for code in font(Cut.FALLBACK).file.face.charToGlyph]
    known += [chr(code) for code in font(Cut.REGULAR).file.face.charToGlyph]
    lacking = [c for c in known if not missing(c) and not font(cut).having(c)]
    assert cut is Cut.FALLBACK or lacking == []


def test_where_no_font_has_a_letter_and_its_mark_each_is_had_by_one() -> None:
    assert "".join(part for _, part in font(Cut.REGULAR).runs("a\u05b8ⱥ\u05b8")) == "a\u05b8ⱥ\u05b8"
    for chosen, part in font(Cut.REGULAR).runs("a\u05b8ⱥ\u05b8"):
        assert all(map(chosen.has, part))


def test_a_script_whose_letters_change_beside_each_other_is_not_printed_as_if_they_did_not() -> (
    None
):
    given = typeface((DEJAVU.read_bytes(),))
    given.regular.face.charToGlyph[ord("क")] = 5
    given.regular.face.charWidths[ord("क")] = 500
    with spaced(PLAIN, given):
        assert missing("कa") == "क"


@pytest.mark.parametrize("character", ["漢", "🇵", "क", "ก", "𓂀", "\ue000"])
def test_what_cannot_be_printed_is_an_error_and_no_box(character: str) -> None:
    assert [d.code for d in sheets.check(deck(card("a", "T", character)))] == ["missing-glyph"]


def test_a_soft_hyphen_shows_only_where_a_word_too_long_is_broken() -> None:
    def lines(word: str) -> list[str]:
        words = plain(f"a {word} b", Cut.REGULAR, 12)
        return [text_of(line) for line in break_lines(words, 120, 12)]

    assert lines("Zu\u00adcker") == ["a Zucker b"]
    assert lines("\u00ad \u200b\u00ad\u00adZu\u00ad\u00adcker\u00ad \u00ad") == ["a Zucker b"]
    assert lines("Donaudampf\u00adschiffahrts\u00adgesellschaft") == [
        "a Donaudampf\u00ad",
        "schiffahrtsgesellschaft",
        "b",
    ]


def test_a_no_break_space_keeps_what_it_joins_on_one_line() -> None:
    for blank in "\u00a0\u202f":
        words = plain(f"some ten{blank}kilometres", Cut.REGULAR, 12)
        assert [text_of(line) for line in break_lines(words, 90, 12)] == [
            "some",
            "ten\u00a0kilometres",
        ]


def operators(word: str) -> tuple[str, str]:
    """What is read in the notes of a card with a word, and by what they are drawn."""
    read = Sheet(next(iter(sheets.export(deck(card("a", "T", word))))).data)
    return read.text(), read.pdf.pages[0].Contents.read_bytes().decode("latin-1")


@pytest.mark.parametrize(("word", "rises"), [("за\u0301мок", False), ("А\u0301нна", True)])
def test_an_accent_without_a_letter_of_its_own_stands_over_the_middle_of_its_letter(
    word: str, rises: bool
) -> None:
    said, drawn = operators(word)
    assert word in said
    used = font(Cut.REGULAR)
    letter = word[word.index("\u0301") - 1]
    left, _, right, _ = used.file.box(letter)
    mark_left, _, mark_right, _ = used.file.box("\u0301")
    back = used.width(letter) - (left + right) / 2 + (mark_left + mark_right) / 2
    assert f"){1000 * back:.0f}(" in drawn
    assert f"){-1000 * back:.0f}(" in drawn
    assert (" Ts " in drawn) is rises


def test_marks_upon_marks_keep_clear_of_each_other() -> None:
    said, drawn = operators("x\u0304\u0301 X\u0301\u0323")
    assert "x\u0304\u0301 X\u0323\u0301" in said
    rises = [float(rise) for rise in re.findall(r"\] TJ (\S+) Ts", drawn)]
    assert len([rise for rise in rises if rise > 0]) == 2


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
    for number, artifact in enumerate(sheets.export(told)):
        assert artifact.data.startswith(b"%PDF-1.7")
        assert artifact.counts["pages"] > 0
        if number == 0:  # no letter is drawn as the box that stands for none
            assert "\0" not in "".join(run.text for run in Sheet(artifact.data).runs)


def broken(word: str) -> list[str]:
    return [text_of(line) for line in break_lines(plain(word, Cut.REGULAR, 12), 200, 12)]


def test_no_hyphen_is_put_into_a_web_address() -> None:
    address = "https://example.org/" + "averylongword" * 12
    assert "".join(broken(address)) == address
    assert "\xad" in "".join(broken("averylongword" * 12))


def test_a_hyphen_that_is_put_in_has_three_letters_on_each_side() -> None:
    for length in range(40, 60):
        assert min(len(line.rstrip("\xad")) for line in broken("n" * length)) >= 3
