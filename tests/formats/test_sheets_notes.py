"""The notes sheet says everything that the cards say, in their order."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from unicodedata import normalize

import pytest

from exporter.cloze import find
from exporter.formats import sheets
from exporter.formats.sheets.entries import entries
from exporter.model import Block, Card, Deck, Event, Text
from tests.formats.sheet_decks import LUBLIN, MOHACS, SMALL, TORTURE, card, deck
from tests.formats.sheet_pages import MM, Run, Sheet

QUARTER = 297 * MM / 4 - 30  # what may stay empty, counted from the page's foot


def notes(deck_: Deck) -> Sheet:
    return Sheet(next(iter(sheets.export(deck_))).data)


@cache
def small() -> Sheet:
    return notes(SMALL)


def words(text: str) -> str:
    return " ".join(text.split())


def body(read: Sheet) -> str:
    return words(read.text("H2", "P", "LBody", "Lbl", "H3"))


def said(text: Text) -> list[str]:
    return [words(text.plain[block.start : block.end]) for block in text.blocks]


@pytest.mark.parametrize("deck_", [SMALL, TORTURE], ids=["small", "torture"])
def test_every_card_is_there_with_all_its_words_in_order(deck_: Deck) -> None:
    read = body(notes(deck_))
    position = 0
    for card_ in deck_.cards:
        for block in [*said(card_.title), *said(card_.text)]:
            found = read.find(words(normalize("NFC", block)), position)
            assert found >= 0, block
            position = found


def test_words_are_not_run_together_at_a_line_end() -> None:
    for run in small().runs:
        if run.tag in ("P", "LBody", "H2") and not run.text.endswith("\u00ad"):
            assert run.text.endswith((" ", "(", "/", "-")) or _followed_by_more(run)


def _followed_by_more(run: Run) -> bool:
    """Whether another font goes on right behind it, on the same line."""
    return any(
        other.y == run.y and other.page == run.page and abs(other.x - run.right) < 0.5
        for other in small().runs
    )


def test_answers_are_bold_and_nothing_else_in_the_text_is() -> None:
    bold = [run.text for run in small().runs if run.size == 12 and _is_bold(run)]
    answers = [c.text.answer(cloze) for c in SMALL.cards for cloze in c.text.clozes]
    assert words(" ".join(text for text in bold if "•" not in text)) == " ".join(answers)


def _is_bold(run: Run) -> bool:
    return "Bold" in run.font and "Semi" not in run.font


def test_markup_characters_stay_text() -> None:
    read = body(notes(TORTURE))
    assert "<b>c1::x</b> (y)" in read
    assert "&amp; <img src='/etc/passwd'> __no__ )Tj (\\ z" in read


def test_nothing_of_the_notation_is_left() -> None:
    for mark in ("{{", "}}", "[[", "]]", "**"):
        assert mark not in small().text()


def test_dates_stand_beside_the_text_on_its_lines() -> None:
    read = small()
    date = next(run for run in read.runs if run.text.startswith("1569") and run.size == 10)
    beside = [run for run in read.runs if run.size == 12 and abs(run.y - date.y) < 0.01]
    assert date.x > 149 * MM
    assert beside


def test_without_events_the_dates_of_the_text_are_listed_in_order_of_time() -> None:
    told = card("x", "A card", "In {1730} it ended. It began in {1710}, after long talks at court.")
    read = notes(deck(told))
    listed = [run.text.strip() for run in read.runs if run.tag == "Lbl"]
    labels = words(read.text("LBody"))
    assert listed == ["1710", "1730"]
    assert labels == "It began …, after long talks at court it ended"


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("In {1730} the old king died.", "the old king died"),
        ("It was long ago, and in {1730} the old king died.", "the old king died"),
        ("The old king died in {1730}.", "The old king died"),
        ("The war went on until {1730}, killing many.", "The war went on …, killing many"),
        ("He died in {1730} at his country house.", "He died … at his country house"),
        ("The king ({1730}) ruled the country.", "The king … ruled the country"),
        ("{1730}", ""),
        ("{1914}. The archduke was shot. War came.", "The archduke was shot"),
        ("It was late. St. Petersburg was founded in {1703}.", "St. Petersburg was founded"),
        (
            "The U.S. Senate, i.e. Mr. J. Doe, met in {1919}.",
            "The U.S. Senate, i.e. Mr. J. Doe, met",
        ),
        ("It was a fine poet (fl. {1730}).", "It was a fine poet (fl. …)"),
    ],
)
def test_a_label_made_of_a_sentence_keeps_what_happened(sentence: str, label: str) -> None:
    (entry,) = entries(card("x", "T", sentence))
    assert entry.label == label


def recognised(written: str) -> list[tuple[str, str]]:
    """The entries of a text, its dates found as they are in a deck."""
    whole = Text(written, (Block(0, len(written)),), found=tuple(find(written)))
    return [
        (entry.date, entry.label) for entry in entries(replace(card("x", "T", "x"), text=whole))
    ]


def test_each_sentence_with_the_same_date_is_an_entry() -> None:
    told = recognised("In 1917 the Tsar fell. In 1917 Lenin came home. In 1918 he moved house.")
    assert told == [
        ("1917", "the Tsar fell"),
        ("1917", "Lenin came home"),
        ("1918", "he moved house"),
    ]


def test_a_date_said_twice_in_a_sentence_is_one_entry() -> None:
    told = recognised("In 1917 the Tsar fell, and still in 1917 he was moved.")
    assert told == [("1917", "the Tsar fell, and still in 1917 he was moved")]


@pytest.mark.parametrize(
    ("written", "entry"),
    [
        ("Writing began c. 3200 BC.", ("c. 3200 BC", "Writing began")),
        ("Hammurabi reigned c. 1792–1750 BC.", ("c. 1792–1750 BC", "Hammurabi reigned")),
        ("About 1913 the boom ended.", ("about 1913", "the boom ended")),
        ("In the mid-1920s trade came back.", ("mid-1920s", "trade came back")),
        ("On 19 August AD 14 Augustus died.", ("19 August AD 14", "Augustus died")),
        ("In AD 9 Varus lost three legions.", ("AD 9", "Varus lost three legions")),
    ],
)
def test_a_date_is_told_with_all_that_belongs_to_it(written: str, entry: tuple[str, str]) -> None:
    assert recognised(written) == [entry]


@pytest.mark.parametrize(
    ("written", "entry"),
    [
        ("From 1939 to 1945 the war raged.", ("1939–1945", "the war raged")),
        ("Between 1917 and 1921 the war raged.", ("1917–1921", "the war raged")),
        ("Rome fought from 264 BC to 241 BC.", ("264 BC – 241 BC", "Rome fought")),
        ("The towns burnt c. 1200 BC–c. 1150 BC.", ("c. 1200 BC – c. 1150 BC", "The towns burnt")),
        ("From June 1941 to May 1945 they fought.", ("June 1941 – May 1945", "they fought")),
    ],
)
def test_two_dates_in_a_frame_are_a_range(written: str, entry: tuple[str, str]) -> None:
    assert recognised(written) == [entry]


def test_an_excerpt_too_long_is_cut_at_a_word() -> None:
    told = card("x", "A card", "In {1730} " + "the quarrelling ambassadors " * 12 + "left.")
    excerpt = words(notes(deck(told)).text("LBody"))
    assert excerpt.endswith(("the\u00a0…", "quarrelling\u00a0…", "ambassadors\u00a0…", " …"))


def test_corrections_and_sources_are_there() -> None:
    read = body(small())
    for part in (
        "Corrections",
        "signed on 4 July 1569",
        "→ It was signed on 1 July.",
        "The Sejm's diary",
        "example.org/diary/1569",
        "Sources",
        "A history",
        "A note of the editors.",
    ):
        assert part in read
    assert "example.org/" + "long-address/" * 13 in read


def test_a_source_named_with_a_correction_is_not_named_again() -> None:
    correction = LUBLIN.corrections[0]
    assert correction.source
    told = card("x", "T", "In {1730}.", corrections=(correction,), sources=(correction.source,))
    assert notes(deck(told)).text().count("diary/1569") == 1


def test_a_card_is_kept_on_one_page_where_that_wastes_little() -> None:
    for length in range(20, 60, 3):
        cards = [card(f"card-{n}", f"Title {n}", "Some words. " * 2 * length) for n in range(8)]
        read = notes(deck(*cards))
        headings = [run for run in read.runs if run.tag == "H2"]
        lines = [run.page for run in read.runs if run.tag == "P" and run.size == 12]
        each = len(lines) // 8
        for number, heading in enumerate(headings):
            if lines[(number + 1) * each - 1] != heading.page:
                assert heading.y > QUARTER


def test_a_heading_is_never_alone_at_the_foot_of_a_page() -> None:
    for words_ in range(20, 700, 40):
        read = notes(deck(card("a", "First", "word " * words_), MOHACS))
        heading = next(run for run in read.runs if run.text.startswith("Hungary"))
        text = next(run for run in read.runs if run.text.startswith("On "))
        assert heading.page == text.page


@pytest.mark.parametrize("count", range(400, 480, 7))
def test_no_line_of_a_paragraph_stands_alone_on_a_page(count: int) -> None:
    read = notes(deck(card("a", "First", "some words " * count)))
    lines = [run.page for run in read.runs if run.tag == "P" and run.size == 12]
    for page in set(lines):
        assert lines.count(page) != 1


def test_what_a_list_stands_under_stays_with_its_first_item() -> None:
    pages = set[int]()
    for length in range(400, 620, 9):
        text = "word " * length + "\n\nThese came:\n\n" + "- one\n" * 30
        read = notes(deck(card("a", "First", text)))
        above = next(run for run in read.runs if run.text.startswith("These"))
        item = next(run for run in read.runs if run.text.startswith("one"))
        assert above.page == item.page
        pages.add(above.page)
    assert len(pages) > 1


def test_an_empty_deck_is_a_page() -> None:
    assert len(notes(deck()).pdf.pages) == 1


def test_events_of_a_card_are_shown_as_given() -> None:
    told = card("x", "T", "In {1730}.", events=(Event("3 May 1730", "the coronation"),))
    assert _listed(told) == [("3 May 1730", "the coronation")]


def _listed(card_: Card) -> list[tuple[str, str]]:
    read = notes(deck(card_))
    dates = [run.text.strip() for run in read.runs if run.tag == "Lbl"]
    labels = [run.text.strip() for run in read.runs if run.tag == "LBody"]
    return list(zip(dates, labels, strict=True))
