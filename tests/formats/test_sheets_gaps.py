"""The gap-fill sheet hides what is to be known, and the answers sheet fits over it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import islice

import pytest

from exporter.formats import sheets
from exporter.model import Deck
from tests.formats.sheet_checks import overlaps
from tests.formats.sheet_decks import LUBLIN, PAPER_ONLY, SMALL, TORTURE, card, deck, text
from tests.formats.sheet_pages import MM, Line, Sheet


def both(deck_: Deck) -> tuple[Sheet, Sheet]:
    _, gaps, answers = islice(sheets.export(deck_), 3)
    return Sheet(gaps.data), Sheet(answers.data)


@cache
def small() -> tuple[Sheet, Sheet]:
    return both(SMALL)


def words(text_: str) -> str:
    return " ".join(text_.split())


def gap_lines(read: Sheet) -> list[Line]:
    return [line for line in read.lines if line.tag == "Span"]


def widths(*answers: str) -> list[float]:
    """How wide the gaps of these answers are: the number before a gap belongs to it."""
    gaps, _ = both(deck(card("x", "T", " and ".join(f"{{{answer}}}" for answer in answers))))
    numbers = [run for run in gaps.runs if run.tag == "Span"]
    return [
        line.to_x - number.x + 1.2 for number, line in zip(numbers, gap_lines(gaps), strict=True)
    ]


def test_an_answer_is_read_only_in_the_bank_and_in_the_strip() -> None:
    gaps, _ = small()
    asked = words(gaps.text("H2", "P", "Span"))
    hidden = {
        t.answer(c) for card_ in SMALL.cards for t in (card_.title, card_.text) for c in t.clozes
    }
    assert [answer for answer in hidden if answer in asked] == ["Lublin"]
    assert asked.count("Lublin") == 1  # in the title, where it is to be read


def test_the_text_around_the_gaps_is_there() -> None:
    gaps, _ = small()
    asked = words(gaps.text("H2", "P", "LBody"))
    for part in ("The Union of Lublin,", "the parliaments of Poland and Lithuania, meeting at"):
        assert part in asked


def test_gaps_are_numbered_in_order_and_counted_for_the_score() -> None:
    gaps, _ = small()
    numbers = [run.text for run in gaps.runs if run.tag == "Span"]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
    assert f"Score / {len(numbers)} " in gaps.text("P")


def test_a_date_in_the_title_is_a_gap_and_not_in_the_outline() -> None:
    gaps, _ = small()
    with gaps.pdf.open_outline() as outline:
        assert outline.root[0].title == "The Union of Lublin, …"


def test_every_gap_is_read_out_by_its_number() -> None:
    gaps, answers = small()
    said = [str(e.ActualText) for e, _ in gaps.elements if "/ActualText" in e]
    assert list(dict.fromkeys(said)) == [f"gap {n}" for n in range(1, len(said) + 1)]
    said = [str(e.ActualText) for e, _ in answers.elements if "/ActualText" in e]
    assert list(dict.fromkeys(said)) == [f"gap {n}: " for n in range(1, len(said) + 1)]


def test_the_number_of_an_answer_is_parted_from_it_when_it_is_heard_or_copied() -> None:
    _, answers = both(deck(card("x", "T", "Stalin died on {5 March 1953}.")))
    spans = [run.text for run in answers.runs if run.tag == "Span"]
    assert spans == ["1 ", "5 March 1953"]
    heard = [str(e.ActualText) for e, _ in answers.elements if "/ActualText" in e]
    assert heard == ["gap 1: "]


def test_a_gap_is_as_wide_as_its_kind_of_answer() -> None:
    for answers, width in (
        (("1569", "1572", "three"), 21),
        (("Báthory",), 25),
        (("1 July 1569",), 40),
        (("Zygmunt II August",), 48),
    ):
        for found in widths(*answers):
            assert found == pytest.approx(width * MM, abs=0.02)


def test_a_gap_stands_between_its_brackets() -> None:
    gaps, _ = both(deck(card("x", "T", "War ({1569}) began.")))
    (line,) = gap_lines(gaps)
    number = next(run for run in gaps.runs if run.tag == "Span")
    before, after = (run for run in gaps.runs if run.tag == "P" and run.size == 12)
    assert (before.text, after.text) == ("War (", ") began. ")
    assert before.right <= number.x
    assert line.to_x <= after.x


def placed(read: Sheet) -> Iterator[tuple[int, float, float, str]]:
    """Where everything but the answers and the strip stands."""
    for run in read.runs:
        if run.tag in ("H2", "P", "LBody", "Lbl") and run.size >= 10:
            yield run.page, round(run.x, 2), run.y, run.text.strip()


@pytest.mark.parametrize("deck_", [SMALL, TORTURE], ids=["small", "torture"])
def test_the_answers_stand_in_the_same_layout(deck_: Deck) -> None:
    gaps, answers = both(deck_)
    assert list(placed(gaps)) == list(placed(answers))
    assert gap_lines(gaps) == gap_lines(answers)
    assert len(gaps.pdf.pages) == len(answers.pdf.pages)


@pytest.mark.parametrize("deck_", [SMALL, TORTURE], ids=["small", "torture"])
def test_every_answer_fits_in_its_gap(deck_: Deck) -> None:
    _, answers = both(deck_)
    written = [run for run in answers.runs if run.tag == "Span" and run.size >= 12]
    for run in written:
        line = next(
            line
            for line in gap_lines(answers)
            if line.page == run.page
            and abs(line.y - run.y + 2.4) < 0.01
            and line.x <= run.x
            and run.right <= line.to_x
        )
        assert line.x < run.x


def test_the_answers_sheet_says_the_answers() -> None:
    _, answers = small()
    said = words(answers.text())
    for cloze in LUBLIN.text.clozes:
        assert LUBLIN.text.answer(cloze) in said


def bank(read: Sheet, page: int = 0) -> list[str]:
    entries = [r for r in read.runs if r.page == page and r.tag == "LBody" and r.size == 10.5]
    return [run.text.strip() for run in entries]


def test_the_bank_has_each_answer_once_and_says_how_often_it_is_needed() -> None:
    gaps, _ = small()
    answers = Counter(
        t.answer(c) for card_ in SMALL.cards for t in (card_.title, card_.text) for c in t.clozes
    )
    entries = [entry.replace("\u00a0", " ") for entry in bank(gaps)]
    expected = [f"{answer} ×{n}" if n > 1 else answer for answer, n in answers.items()]
    assert sorted(entries) == sorted(expected)


def test_the_order_of_the_bank_is_neither_that_of_the_text_nor_that_of_the_alphabet() -> None:
    years = [str(year) for year in range(1700, 1720)]
    gaps, _ = both(deck(card("x", "T", " ".join(f"{{{year}}}" for year in years))))
    assert sorted(bank(gaps)) == years
    assert bank(gaps) != years


def test_a_page_has_the_words_and_answers_of_its_own_gaps() -> None:
    gaps, _ = both(TORTURE)
    for page in range(len(gaps.pdf.pages)):
        numbers = [r.text for r in gaps.runs if r.page == page and r.tag == "Span"]
        strip = [
            r.text.strip() for r in gaps.runs if r.page == page and r.tag == "Lbl" and r.size == 7.5
        ]
        assert strip == numbers
        assert bank(gaps, page)


@pytest.mark.parametrize("title", ["A card", "A title without an end " * 12])
def test_a_card_that_goes_on_over_a_page_is_named_again_and_its_hidden_date_is_not(
    title: str,
) -> None:
    long = card("x", f"{title} {{1730}}", "\n\n".join(["It was so in {1731}, they said."] * 70))
    made = [Sheet(artifact.data) for artifact in islice(sheets.export(deck(long)), 3)]
    for read in made:
        again = [run for run in read.runs if "(continued)" in run.text]
        assert [run.page for run in again] == list(range(1, len(read.pdf.pages)))
        assert {run.tag for run in again} == {"Artifact"}
        assert all(run.text.startswith(title[:20]) for run in again)
        assert not overlaps(read)
    assert not [run for run in made[1].runs if "(continued)" in run.text and "1730" in run.text]


def test_a_card_without_gaps_is_left_out() -> None:
    gaps, _ = small()
    assert "How to read a source" not in gaps.text()


def test_without_any_gap_there_is_no_sheet_to_fill() -> None:
    assert [a.name for a in sheets.export(deck(PAPER_ONLY))] == ["test-notes.pdf"]


def test_a_long_answer_has_several_gaps_and_one_number() -> None:
    gaps, answers = both(
        deck(card("x", "T", "He said {" + "a word and another " * 9 + "} and left."))
    )
    assert [run.text for run in gaps.runs if run.tag == "Span"] == ["1"]
    assert len(gap_lines(gaps)) > 1
    assert "a word and another" in answers.text("Span")


def test_counts_tell_pages_and_gaps() -> None:
    notes, gaps, answers = islice(sheets.export(SMALL), 3)
    total = sum(len(card_.clozes) for card_ in SMALL.cards)
    assert all(made.data for made in (notes, gaps, answers))
    assert notes.counts == {"pages": 1}
    assert gaps.counts == answers.counts == {"pages": 1, "gaps": total}


def test_equal_answers_are_gaps_of_their_own() -> None:
    gaps, _ = both(deck(card("x", "In {1730}", "So {1730} was.")))
    assert bank(gaps) == ["1730 ×2"]
    assert len(gap_lines(gaps)) == 2


def test_a_long_answer_in_the_bank_hangs_and_shares_no_line() -> None:
    long = "a word and another " * 9
    gaps, _ = both(deck(card("x", "T", f"He said {{{long}}} in {{1730}}, {{1731}} and {{1732}}.")))
    entries = [run for run in gaps.runs if run.tag == "LBody" and run.size == 10.5]
    first, *further = [run for run in entries if "word" in run.text]
    assert further
    assert {round(run.x - first.x, 1) for run in further} == {12}
    assert not {run.y for run in (first, *further)} & {r.y for r in entries if r.text[0] == "1"}


def test_a_gap_begins_behind_what_it_is_joined_to() -> None:
    gaps, answers = both(deck(card("x", "T", "He paid (£{20,000}) for “{1956}” and -{40}.")))
    for read, told in ((gaps, ""), (answers, "20,000")):
        (line, *_) = gap_lines(read)
        before = next(run for run in read.runs if run.text.endswith("(£"))
        number = next(run for run in read.runs if run.text.strip() == "1" and run.tag == "Span")
        assert before.right <= number.x < line.x - number.size / 2
        assert told in read.text("Span")


def test_a_hint_of_the_author_stands_behind_its_gap_and_others_do_not() -> None:
    told = text("In {1956} {Turkey} fell.")
    year, country = told.clozes
    hinted = country._replace(hint="a large country", hinted=True)
    told = replace(told, clozes=(year._replace(hint="year"), hinted))
    gaps, answers = both(deck(replace(card("x", "T", "x"), text=told)))
    for read in (gaps, answers):
        assert "(a large country) fell." in words(read.text("P").replace("\u00a0", " "))
        assert "year" not in read.text("P")
