"""What a learner sees of a card in Anki: the question hides, the answer shows."""

from __future__ import annotations

import re

import pytest
from anki.collection import Collection

from exporter.model import Card
from tests.formats.anki_decks import (
    BERIA,
    VIRGIN_LANDS,
    answer,
    deck,
    first,
    imported,
    question,
    seen,
)

NOT_ASKED = re.compile(r'<span class="cloze-inactive"[^>]*>.*?</span>', re.DOTALL)


@pytest.mark.parametrize("card", [BERIA, VIRGIN_LANDS], ids=lambda card: card.id)
def test_a_question_hides_its_answer_and_the_answer_shows_it(
    learner: Collection, card: Card
) -> None:
    imported(learner, deck(card))
    for text_ in (card.title, card.text):
        for cloze in text_.clozes:
            (shown,) = learner.find_cards(f"card:{cloze.number}")
            asked = learner.get_card(shown)
            assert text_.answer(cloze) not in seen(NOT_ASKED.sub("", question(asked)))
            assert f"[{cloze.hint}]" in seen(question(asked))
            assert text_.answer(cloze) in seen(answer(asked))


def test_title_and_text_stand_on_every_card_of_a_note(learner: Collection) -> None:
    imported(learner, deck(BERIA))
    cards = [learner.get_card(card) for card in learner.find_cards("")]
    assert len(cards) == 3
    for card in cards:
        assert "Beria’s fall" in seen(question(card))
        assert "men died with him" in seen(question(card))


def test_a_titles_other_answers_are_told_from_those_of_the_text(learner: Collection) -> None:
    """The stylesheet hides the one and shows the other."""
    card = first(learner, BERIA)
    title, below = question(card).split("</h1>")
    assert '<article class="question ' in title
    assert '<h1 class="title" dir="auto">' in title
    assert [seen(span) for span in NOT_ASKED.findall(title)] == ["1953"]
    assert [seen(span) for span in NOT_ASKED.findall(below)] == ["1953", "6"]
    assert '<article class="answer"' in answer(card)


def test_note_corrections_and_sources_stand_on_the_answer_alone(learner: Collection) -> None:
    card = first(learner, BERIA)
    for words in ("carried out at once", "executed on 24 December", "Minutes of the plenum"):
        assert words not in seen(question(card))
        assert words in seen(answer(card))


def test_a_card_that_hides_its_other_answers_says_so_on_the_question_alone(
    learner: Collection,
) -> None:
    card = first(learner, VIRGIN_LANDS)
    assert '<article class="question hide-others" lang="en-GB">' in question(card)
    assert "hide-others" not in answer(card)


def test_empty_parts_leave_no_heading_behind(learner: Collection) -> None:
    card = first(learner, VIRGIN_LANDS)
    assert not re.search(r"<(h2|aside|section|footer|figure)", answer(card))
