"""Flashcards: each answer once, fronts and backs that meet, nothing outside its cell."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from exporter.formats import sheets
from exporter.formats.sheets.flashcards.grid import Duplex, Imposition
from exporter.formats.sheets.flashcards.pages import flashcard_pages, flashcards_of
from exporter.formats.sheets.paper import A4
from exporter.formats.sheets.printing import print_plain
from exporter.formats.sheets.questions import edges, questions, sentence
from exporter.model import Correction, Deck, Print, ProfileName
from tests.formats.sheet_decks import LUBLIN, MOHACS, SMALL, TORTURE, card, deck, text
from tests.formats.sheet_pages import MM, Run, Sheet

WIDTH, HEIGHT = 92 * MM, 66 * MM
LEFT, FOOT = (210 * MM - 2 * WIDTH) / 2, (297 * MM - 4 * HEIGHT) / 2
LONG = "and so it went on and on from year to year without an end " * 9


def printed(deck_: Deck, imposition: Imposition | None = None) -> Sheet:
    chosen = imposition or Imposition()
    parts = print_plain(
        deck_,
        "Flashcards",
        A4,
        lambda root: flashcard_pages(deck_, flashcards_of(deck_), A4, chosen, root),
        {},
        chosen.duplex.preference,
    )
    return Sheet(b"".join(parts))


def numbers(read: Sheet, page: int) -> dict[str, tuple[float, float]]:
    """Where the cards' numbers stand on a page; each at the top right of its cell."""
    found = [run for run in read.runs if run.page == page and run.size == 8.5]
    return {r.text.strip(): (r.right, r.y) for r in found if r.text.strip().isdigit()}


def cell(run: Run) -> tuple[int, int]:
    return int((run.x - LEFT) // WIDTH), int((run.y - FOOT) // HEIGHT)


def test_every_answer_of_texts_and_titles_is_asked_for_once() -> None:
    asked = sorted((question.card.id, question.answer) for question in questions(deck(MOHACS)))
    assert asked == sorted(("mohacs", MOHACS.text.answer(cloze)) for cloze in MOHACS.clozes)
    titled = deck(card("x", "The Union, {1569}", "Text."))
    assert [question.answer for question in questions(titled)] == ["1569"]


def test_equal_answers_make_one_card() -> None:
    twice = text("In {1730} it began. Still in {1730} it ended.")
    same = replace(twice, clozes=tuple(cloze._replace(number=1) for cloze in twice.clozes))
    (question,) = questions(deck(replace(card("x", "T", "x"), text=same)))
    assert question.sentence.start == 0


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("It began. In {1730} it ended. So it was.", "In 1730 it ended."),
        ("N. S. Khrushchev ruled from {1953}. He fell.", "N. S. Khrushchev ruled from 1953."),
        ("The area was {4.3} million. It grew.", "The area was 4.3 million."),
        ("One line\nAnother with {x}", "Another with x"),
        ("He wrote {to A. In B.} and left.", "He wrote to A. In B. and left."),
        ("Mr. Doe met Prof. Roe in {1950}. He left.", "Mr. Doe met Prof. Roe in 1950."),
        ("It fell. St. Petersburg rose in {1703}.", "St. Petersburg rose in 1703."),
        ("One No. 1 tank of c. {1916} was left.", "One No. 1 tank of c. 1916 was left."),
        ("They met at 5 a.m. In {1950} he left.", "In 1950 he left."),
        ("It was 44 BC. Octavian came in {43 BC}.", "Octavian came in 43 BC."),
        ("It was 44 B.C. Octavian came in {43 B.C.}", "Octavian came in 43 B.C."),
        ("1913. Peace held. {1914}. War came. It stayed.", "1914. War came."),
        ("He said no. In {1950} he left.", "In 1950 he left."),
        ("It was vast. a mere {4} survived.", "It was vast. a mere 4 survived."),
        ("“Was it so in {1730}?” Yes.", "“Was it so in 1730?”"),
    ],
)
def test_a_question_is_the_sentence_around_the_answer(written: str, expected: str) -> None:
    whole = text(written)
    found = sentence(whole.clozes[0], edges(whole))
    assert whole.plain[found.start : found.end].strip() == expected


def test_a_front_does_not_say_its_answer_nor_a_date_of_the_title() -> None:
    told = text("At {Lublin} it was signed.")
    numbered = replace(told, clozes=(told.clozes[0]._replace(number=2),))
    read = printed(deck(replace(card("x", "The Union, {1569}", "x"), text=numbered)))
    fronts = "".join(run.text for run in read.runs if run.page == 0)
    backs = "".join(run.text for run in read.runs if run.page == 1)
    assert "1569" not in fronts
    assert "Lublin" not in fronts
    assert "The Union, 1569" in backs
    assert "Lublin" in backs


def test_others_are_hidden_where_the_card_says_so() -> None:
    told = card("x", "T", "From {1730} to {1745}.", hide_others=True)
    fronts = [run.text for run in printed(deck(told)).runs if run.page == 0]
    assert not any("17" in text_ for text_ in fronts)


@pytest.mark.parametrize("duplex", [Duplex.LONG, Duplex.SHORT])
def test_each_back_lies_behind_its_front(duplex: Duplex) -> None:
    read = printed(SMALL, Imposition(duplex))
    for page in range(0, len(read.pdf.pages), 2):
        fronts, backs = numbers(read, page), numbers(read, page + 1)
        assert fronts.keys() == backs.keys()
        for number, (x, y) in fronts.items():
            back_x, back_y = backs[number]
            left, behind = x - WIDTH + 6 * MM, back_x - WIDTH + 6 * MM
            if duplex is Duplex.LONG:
                assert left + WIDTH == pytest.approx(210 * MM - behind, abs=0.1 * MM)
                assert y == back_y
            else:
                low, below = y - HEIGHT + 6 * MM + 6, back_y - HEIGHT + 6 * MM + 6
                assert low + HEIGHT == pytest.approx(297 * MM - below, abs=0.1 * MM)
                assert x == pytest.approx(back_x, abs=0.1 * MM)


def test_by_hand_the_backs_follow_in_reverse() -> None:
    read = printed(TORTURE, Imposition(Duplex.MANUAL))
    pages = [set(numbers(read, page)) for page in range(len(read.pdf.pages))]
    half = len(pages) // 2
    assert pages[half:] == pages[:half][::-1]


def test_to_be_folded_the_back_is_beside_its_front() -> None:
    read = printed(SMALL, Imposition(Duplex.FOLD))
    first = [r for r in read.runs if r.page == 0 and r.text.strip() == "1" and r.size == 8.5]
    assert [cell(run) for run in first] == [(0, 3), (1, 3)]


def test_backs_can_be_moved_to_meet_a_printer() -> None:
    plain, moved = printed(SMALL), printed(SMALL, Imposition(right=2 * MM, up=-1 * MM))
    for number, (x, y) in numbers(plain, 1).items():
        to_x, to_y = numbers(moved, 1)[number]
        assert (to_x - x, to_y - y) == pytest.approx((2 * MM, -1 * MM), abs=0.02)
    assert numbers(plain, 0) == numbers(moved, 0)


@pytest.mark.parametrize("deck_", [SMALL, TORTURE], ids=["small", "torture"])
def test_text_keeps_clear_of_the_cuts(deck_: Deck) -> None:
    for run in printed(deck_).runs:
        if run.tag == "P" and run.text.strip():
            column, row = cell(run)
            assert run.x >= LEFT + column * WIDTH + 6 * MM - 0.1, run
            assert run.right <= LEFT + (column + 2) * WIDTH - 6 * MM + 0.1, run
            assert FOOT + row * HEIGHT + 5 * MM < run.y < FOOT + (row + 1) * HEIGHT - 6 * MM, run


def test_no_two_texts_of_a_card_overlap() -> None:
    for deck_ in (SMALL, TORTURE):
        runs = [
            r
            for r in printed(deck_).runs
            if r.tag == "P" and not r.text.isspace() and r.right > r.x
        ]
        for one, two in pairwise(sorted(runs, key=lambda r: (r.page, cell(r), -r.y, r.x))):
            if (one.page, cell(one), one.y) == (two.page, cell(two), two.y):
                assert one.right <= two.x + 0.1, (one, two)
            elif (one.page, cell(one)) == (two.page, cell(two)):
                assert two.y + 0.48 * two.size < one.y, (one, two)


def test_a_longer_sentence_gets_a_wide_cell_after_the_others() -> None:
    told = deck(card("x", "T", f"In {{1730}} {LONG}."), card("y", "T", "In {1740} it was."))
    cards = flashcards_of(told)
    assert [card_.wide for card_ in cards] == [False, True]
    assert not list(sheets.check(told))


def test_what_is_taken_to_fit_unset_fits_in_the_widest_letters() -> None:
    for letters in ("W" * 60, "W " * 30, "WWWWWWWWW " * 6):
        for title in ("W", "W" * 75):
            told = deck(card("x", title, f"{letters[: 76 - len(title)]} {{{letters[:30]}}}."))
            (plan,) = flashcards_of(told)
            assert plan.set is None
            assert not plan.card().wide


def test_a_sentence_no_cell_holds_is_an_error_that_names_the_card() -> None:
    (diagnostic,) = sheets.check(deck(card("endless", "T", f"In {{1730}} {LONG * 5}.")))
    assert diagnostic.code == "flashcard-too-long"
    assert "card 'endless'" in diagnostic.message


def test_a_back_has_the_corrections_of_its_answer() -> None:
    wrong = Correction(text("in 1729"), text("It was in 1730."))
    other = Correction(text("red"), text("It was green, in 17300."))
    read = printed(deck(card("x", "T", "In {1730} it was.", corrections=(wrong, other))))
    backs = "".join(run.text for run in read.runs if run.page == 1)
    fronts = "".join(run.text for run in read.runs if run.page == 0)
    assert "Not “in 1729”: It was in 1730." in backs
    assert "green" not in backs
    assert "1729" not in fronts


@pytest.mark.parametrize("profile", ["standard", "large", "spaced"])
def test_the_corrections_of_an_answer_are_given_room_on_its_back(profile: ProfileName) -> None:
    wrong = Correction(text("He said so at once"), text("Not before {1956} did he say so. " * 3))
    told = "He had said many things to many people at many places, and in {1956} he said this one. "
    long = deck(card("x", "T", told + "And so on.", corrections=(wrong,)))
    made = list(sheets.export(replace(long, print=Print(profile=profile))))
    (read,) = (Sheet(artifact.data) for artifact in made if "flashcards" in artifact.name)
    backs = " ".join(run.text for run in read.runs if run.page % 2)
    assert "Not “He said so at once”" in backs


def test_the_outline_lists_a_card_once_however_many_questions_it_asks() -> None:
    with printed(deck(LUBLIN)).pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == ["The Union of Lublin, 1569"]


def test_nothing_is_printed_without_answers() -> None:
    names = [artifact.name for artifact in sheets.export(deck(card("x", "T", "Text.")))]
    assert names == ["test-notes.pdf"]


def test_a_front_says_what_kind_of_answer_is_wanted() -> None:
    told = text("In {1730} it was.")
    told = replace(told, clozes=(told.clozes[0]._replace(hint="year"),))
    read = printed(deck(replace(card("x", "T", "x"), text=told)))
    fronts = "".join(run.text for run in read.runs if run.page == 0)
    backs = "".join(run.text for run in read.runs if run.page == 1)
    assert "(year) it was." in fronts
    assert "year" not in backs
