"""Text from right to left: read in the order it was typed, seen in the order of its script."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from unicodedata import normalize

import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from exporter.formats import sheets
from exporter.formats.sheets.text.bidi import drawn, levels, visual_order
from exporter.formats.sheets.text.fonts import missing
from exporter.formats.sheets.text.forms import formed
from exporter.formats.sheets.text.runs import clean
from exporter.model import Print, ProfileName
from tests.formats.sheet_checks import overlaps
from tests.formats.sheet_decks import card, deck
from tests.formats.sheet_pages import MM, Run, Sheet


def printed(*written: str, number: int = 0) -> Sheet:
    told = deck(card("x", "T", "\n".join(written)))
    assert not list(sheets.check(told))
    return Sheet(list(sheets.export(told))[number].data)


def seen(read: Sheet) -> list[str]:
    """The lines of the text from left to right."""
    lines: dict[float, list[Run]] = {}
    for run in read.runs:
        if run.size == 12:
            lines.setdefault(run.y, []).append(run)
    return ["".join(r.text for r in sorted(line, key=lambda r: r.x)) for line in lines.values()]


@given(
    st.text(st.sampled_from("ab אבג ابت 12 ٤٥ ,.()[]-+%«» \u05b8\u0301/:!"), max_size=20),
    st.booleans(),
)
def test_letters_stand_where_unicode_puts_them(text: str, leftwards: bool) -> None:
    order = visual_order(levels(text, leftwards=leftwards))
    expected = get_display(text, base_dir="R" if leftwards else "L")
    assert "".join(text[index] for index in order) == expected


def test_brackets_turn_round_in_text_that_runs_leftwards() -> None:
    assert (drawn("(", 1), drawn("(", 0), drawn("א", 1), drawn("«", 3)) == (")", "(", "א", "»")


def test_hebrew_is_read_as_it_was_typed_and_runs_from_right_to_left() -> None:
    read = printed("He said שלום עולם, once.")
    assert "He said שלום עולם, once." in read.text()
    assert seen(read)[0].strip() == "He said םלוע םולש, once."


def test_a_paragraph_that_begins_so_runs_from_right_to_left_as_a_whole() -> None:
    read = printed("בשנת 1948 הוקמה (המדינה). Ben כך.")
    assert "בשנת 1948 הוקמה (המדינה). Ben כך." in read.text()
    assert seen(read)[0].replace(". ", ".", 1) == ".ךכ Ben .)הנידמה( המקוה 1948 תנשב"


def test_a_line_without_such_letters_in_a_paragraph_that_has_them_is_drawn_whole() -> None:
    for number in range(3):
        read = printed("אחת " + "b {1948} " * 60, number=number)
        assert "\x00" not in "".join(run.text for run in read.runs)
        assert overlaps(read) == []


def test_numbers_and_marks_keep_their_place_beside_hebrew() -> None:
    read = printed("(מדינת ישראל, 1948) and בְּרֵאשִׁית.")
    said = normalize("NFC", read.text())
    assert "(מדינת ישראל, 1948)" in said
    assert normalize("NFC", "בְּרֵאשִׁית") in said


def test_a_gap_stands_where_its_answer_stood() -> None:
    read = printed("אחת {שתיים} שלוש ארבע", number=1)
    (gap,) = (line for line in read.lines if line.tag == "Span")
    words = {run.text.strip(): run for run in read.runs if run.size == 12 and run.y > 500}
    assert words["ע"].x < words["ל"].x < gap.x < gap.to_x < words["ח"].x
    assert "שתיים" in printed("אחת {שתיים} שלוש ארבע", number=2).text("Span")


@pytest.mark.parametrize(
    ("typed", "shapes"),
    [
        ("كتاب", "\ufedb\ufe98\ufe8e\ufe8f"),
        ("السلام", "\ufe8d\ufedf\ufeb4\ufefc\ufee1"),
        ("لا", "\ufefb"),
        ("لاا", "\ufefb\ufe8d"),
        ("می\u200cخ", "\ufee3\ufbfd\ufea5"),
        ("مُحَ", "\ufee3\u064f\ufea2\u064e"),
        ("د ب", "\ufea9 \ufe8f"),
        ("שׁ and שָׁ", "\ufb2a and \ufb2a\u05b8"),
        ("Kyiv, Київ", "Kyiv, Київ"),
    ],
)
def test_letters_take_the_form_of_their_place_in_the_word(typed: str, shapes: str) -> None:
    assert formed(typed) == shapes
    assert formed(formed(typed)) == shapes


def test_arabic_is_joined_and_copied_out_as_it_was_typed() -> None:
    read = printed("Peace is السلام عليكم, and {لا إله} too.")
    assert "Peace is السلام عليكم, and لا إله too." in read.text()
    (line,) = (line for line in seen(read) if line.startswith("Peace"))
    assert line.index("مكيلع") < line.index("س")


@pytest.mark.parametrize(("word", "letter"), [("ټول", "U+067C"), ("ہے", "U+06C1")])
def test_arabic_letters_that_cannot_be_joined_are_refused_by_their_name(
    word: str, letter: str
) -> None:
    found = list(sheets.check(deck(card("x", "T", f"a {word}"))))
    assert found
    assert letter in found[0].message


@pytest.mark.parametrize("letter", "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأإؤئپچژگکی")
def test_every_letter_of_arabic_and_persian_has_all_its_forms(letter: str) -> None:
    for word in (letter, f"ب{letter}", f"{letter}ب", f"ب{letter}ب", f"ل{letter}"):
        assert missing(clean(word)) == ""


@pytest.mark.parametrize(("profile", "size"), [("standard", 12), ("spaced", 14)])
def test_arabic_letters_of_a_word_touch(profile: ProfileName, size: float) -> None:
    told = replace(deck(card("x", "T", "كتاب")), print=Print(profile=profile))
    read = Sheet(next(iter(sheets.export(told))).data)
    runs = (r for r in read.runs if r.size == pytest.approx(size, abs=0.01) and r.text.strip())
    letters = sorted(runs, key=lambda run: run.x)
    assert len(letters) == 4
    for one, two in pairwise(letters):
        assert one.right == pytest.approx(two.x, abs=0.03)


@pytest.mark.parametrize("name", ["notes", "gap-fill", "answers", "flashcards"])
def test_every_sheet_says_right_to_left_words_in_order(name: str) -> None:
    told = deck(card("x", "שלום T", "He wrote {שלום עולם} in كتاب {1948}."))
    (data,) = (a.data for a in sheets.export(told) if a.name == f"test-{name}.pdf")
    assert "שלום עולם" in Sheet(data).text().replace("\u00a0", " ")
    assert "كتاب" in Sheet(data).text()


@pytest.mark.parametrize("number", [0, 1], ids=["notes", "gap-fill"])
def test_what_runs_leftwards_begins_at_the_right_edge_of_its_column(number: int) -> None:
    hebrew = "המלחמה נמשכה עד {1949}"
    read = printed(f"{hebrew}.", f"{hebrew} ועוד.", f"- {hebrew}", "In {1949}.", number=number)
    lines: dict[float, list[Run]] = {}
    for run in read.runs:
        if run.size == 12 and run.tag in ("P", "LBody", "Lbl"):
            lines.setdefault(run.y, []).append(run)
    short, long, item, english = (lines[y] for y in sorted(lines, reverse=True))
    edge = max(run.right for run in long)
    assert max(run.right for run in short) == pytest.approx(edge, abs=0.1)
    assert min(run.x for run in short) > min(run.x for run in long)
    (bullet,) = (run for run in item if run.tag == "Lbl")
    assert edge - 12 < bullet.x
    assert max(run.right for run in item if run.tag == "LBody") < bullet.x
    assert min(run.x for run in english) == pytest.approx(20 * MM, abs=0.1)
