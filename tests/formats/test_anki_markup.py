"""Text as HTML: elements close where they should, clozes keep their styles inside."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporter.formats.anki.markup import blocks, inline
from exporter.formats.anki.references import corrections, reference
from exporter.model import Block, Cloze, Correction, Reference, Style, Styled, Text
from tests.formats.anki_decks import text


def listed(*lines: tuple[int, str, str]) -> Text:
    """Lines of (depth, marker, text)."""
    made, start = [], 0
    for depth, marker, line in lines:
        made.append(Block(start, start + len(line), depth, marker))
        start += len(line) + 1
    return Text("\n".join(line for _, _, line in lines), tuple(made))


def html(*lines: tuple[int, str, str]) -> str:
    return blocks(listed(*lines), clozes=True)


def test_paragraphs_tell_their_own_direction() -> None:
    assert html((0, "", "a"), (0, "", "b")) == '<p dir="auto">a</p><p dir="auto">b</p>'


def test_items_make_a_list_between_paragraphs() -> None:
    assert html((0, "", "a"), (1, "•", "b"), (1, "•", "c"), (0, "", "d")) == (
        '<p dir="auto">a</p><ul dir="auto"><li>b</li><li>c</li></ul><p dir="auto">d</p>'
    )


def test_a_list_in_an_item_stands_inside_it() -> None:
    assert html((1, "1.", "a"), (2, "•", "b"), (2, "•", "c"), (1, "2.", "d")) == (
        '<ol dir="auto"><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ol>'
    )


def test_a_second_paragraph_of_an_item_stays_in_it() -> None:
    assert html((1, "•", "a"), (1, "", "b"), (2, "•", "c"), (1, "", "d")) == (
        '<ul dir="auto"><li>a<p>b</p><ul><li>c</li></ul><p>d</p></li></ul>'
    )


def test_a_list_counts_from_its_first_number() -> None:
    assert html((1, "3.", "a"), (1, "4.", "b")) == (
        '<ol start="3" dir="auto"><li>a</li><li>b</li></ol>'
    )


def test_a_break_in_the_count_starts_another_list() -> None:
    assert html((1, "1.", "a"), (1, "1.", "b"), (1, "•", "c")) == (
        '<ol dir="auto"><li>a</li></ol><ol dir="auto"><li>b</li></ol><ul dir="auto"><li>c</li></ul>'
    )


def test_an_item_that_begins_with_a_list_is_still_an_item() -> None:
    assert html((2, "1.", "a")) == '<ul dir="auto"><li><ol><li>a</li></ol></li></ul>'


def test_a_style_across_a_clozes_edge_is_cut_at_it() -> None:
    strong = Styled(2, 7, Style.STRONG)
    made = Text("in 24 June", (Block(0, 10),), (strong,), (Cloze(3, 10, 1, "date"),))
    assert inline(made, clozes=True) == (
        "in<strong> </strong>{{c1::<strong>24 J</strong>une::date}}"
    )


def test_both_styles_nest() -> None:
    made = Text("ab", (Block(0, 2),), (Styled(0, 2, Style.STRONG), Styled(1, 2, Style.EMPHASIS)))
    assert inline(made, clozes=True) == "<strong>a</strong><strong><em>b</em></strong>"


stretches = st.builds(
    lambda start, length, style: Styled(start, start + length, style),
    st.integers(0, 13),
    st.integers(1, 5),
    st.sampled_from([Style.STRONG, Style.EMPHASIS]),
)


@given(st.lists(stretches, max_size=3), st.booleans())
def test_a_character_to_be_escaped_changes_nothing_around_it(
    styles: list[Styled], clozes: bool
) -> None:
    plain, paragraphs = "in 24 June\nof 1953\n", (Block(0, 10), Block(11, 18))
    hidden = (Cloze(3, 10, 1, "date"), Cloze(14, 18, 2, "year"))
    ordered = tuple(sorted(styles, key=lambda styled: styled.start))
    without = Text(plain[:-1], paragraphs, ordered, hidden)
    behind = Text(f"{plain}&", (*paragraphs, Block(19, 20)), ordered, hidden)
    written = blocks(without, clozes=clozes)
    assert blocks(behind, clozes=clozes) == f'{written}<p dir="auto">&amp;</p>'


def test_a_newline_in_a_paragraph_is_a_line_break() -> None:
    made = Text("a\nb", (Block(0, 3),))
    assert blocks(made, clozes=True) == '<p dir="auto">a<br>b</p>'


def test_outside_the_asking_field_a_cloze_is_its_answer() -> None:
    assert inline(text("in ⟦1|1953|year⟧"), clozes=False) == "in 1953"


def test_a_reference_links_to_its_page() -> None:
    assert reference(Reference("A & B", "https://example.org/?a=1&b={2}")) == (
        '<a href="https://example.org/?a=1&amp;b=&#123;2&#125;">A &amp; B</a>'
    )


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "http://[", "https://", "data:,x", "a b"]
)
def test_what_is_no_web_address_is_text(url: str) -> None:
    assert "<a" not in reference(Reference("Title", url))
    assert "<a" not in reference(Reference("", url))


def test_a_correction_strikes_out_what_was_given() -> None:
    made = corrections([Correction(text("the 24th"), text("the 23rd"), Reference("Diary"))])
    assert made == ("<ul><li><del>the 24th</del> <ins>the 23rd</ins> <cite>Diary</cite></li></ul>")


class Elements(HTMLParser):
    """Fails on an element that is closed out of turn."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag == "li":
            assert self.open[-1] in ("ul", "ol")
        if tag != "br":
            self.open.append(tag)

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


lines = st.tuples(
    st.integers(0, 4),
    st.sampled_from(["", "•", "1.", "2.", "3)"]),
    st.text(st.characters(exclude_characters="\n", exclude_categories=["C"])),
)


@given(st.lists(lines))
def test_any_lists_nest_well_and_keep_every_word_in_order(
    drawn: list[tuple[int, str, str]],
) -> None:
    page = Elements()
    page.feed(html(*drawn))
    page.close()
    assert not page.open
    assert page.words == "".join(line for _, _, line in drawn)
