"""What a learner sees of a card in Anki: the question hides, the answer shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

import pytest
from anki.collection import Collection
from anki_decks import BERIA, VIRGIN_LANDS, deck, imported, text
from hypothesis import given
from hypothesis import strategies as st

from exporter.formats.anki import notetype
from exporter.formats.anki.markup import blocks
from exporter.model import Block, Card, Cloze, Correction, Reference, Text

if TYPE_CHECKING:  # at run time, anki.collection has to be the first of them
    from anki.cards import Card as AnkiCard
    from anki.notes import Note as AnkiNote

NOT_ASKED = re.compile(r'<span class="cloze-inactive"[^>]*>.*?</span>', re.DOTALL)


def seen(html: str) -> str:
    """The characters of a page, without what stands in attributes."""
    return unescape(re.sub(r"<[^>]*>", "", html))


def question(card: AnkiCard) -> str:
    return card.render_output().question_text


def answer(card: AnkiCard) -> str:
    return card.render_output().answer_text


def first(learner: Collection, card: Card) -> AnkiCard:
    """The first Anki card of a card of the source."""
    imported(learner, deck(card))
    return learner.get_card(learner.find_cards("", order="c.ord")[0])


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


TORTURE = (
    "{{c9::x}} {{ }} } { ::",
    "<script>alert(1)</script><b>",
    "& &amp; &#123; \"quoted\" 'single'",
    r"\(\frac{1}{{2}}\)",
    "[sound:x.mp3] [anki:tts lang=en_GB]x[/anki:tts] [latex]x[/latex] [$]x[/$]",
    "חרושצ'וב ירד",
    "🚀👩‍🚀 naïve",
    "<!-- hidden -->",
)


@pytest.mark.parametrize("typed", TORTURE)
def test_text_is_shown_as_it_was_typed(learner: Collection, typed: str) -> None:
    card = first(learner, replace(BERIA, title=text(typed), text=text(f"{typed} ⟦1|x|hint⟧")))
    assert seen(question(card)).count(typed) == 2
    assert "<script" not in question(card)
    assert not card.question_av_tags()


@pytest.mark.parametrize("typed", [*TORTURE, "std::vector", ":", "::", "a:", ":a", "}", "}}}", "{"])
def test_an_answer_and_its_hint_are_shown_as_they_were_typed(
    learner: Collection, typed: str
) -> None:
    card = first(learner, replace(BERIA, title=text("T"), text=text(f"b ⟦1|{typed}|{typed}⟧ e")))
    assert f"b [{typed}] e" in seen(question(card))
    assert f"b {typed} e" in seen(answer(card))
    assert len(learner.find_cards("")) == 1
    assert not learner.get_empty_cards().notes


@pytest.mark.parametrize("typed", TORTURE)
def test_what_stands_below_an_answer_is_shown_as_it_was_typed(
    learner: Collection, typed: str
) -> None:
    claim = Correction(text(typed), text(typed), Reference(typed))
    below = replace(BERIA, note=text(typed), corrections=(claim,), sources=(Reference(typed),))
    card = first(learner, below)
    assert seen(answer(card)).count(typed) == 5
    report, _ = learner.fix_integrity()
    assert report == "Database rebuilt and optimized."


letters = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), max_size=12)
punctuation = st.text(st.sampled_from("{}[]:c1&;<>\\\\()!-/\"' "), max_size=12)
words = letters | punctuation | st.sampled_from(TORTURE)
answers = words.filter(str.strip)


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AnkiNote]:
    """A note of the imported type that is in no collection, to be filled in and looked at."""
    opened = Collection(str(tmp_path_factory.mktemp("anki") / "collection.anki2"))
    imported(opened, deck())
    notetype_ = opened.models.by_name(notetype.NAME)
    assert notetype_
    yield opened.new_note(notetype_)
    opened.close()


@given(words, answers, words, words)
def test_any_cloze_is_found_by_anki_with_the_answer_and_hint_that_it_has(
    blank: AnkiNote, before: str, answer: str, hint: str, after: str
) -> None:
    plain = before + answer + after
    cloze = Cloze(len(before), len(before) + len(answer), 1, hint)
    whole = Text(plain, (Block(0, len(plain)),), clozes=(cloze,))
    blank["Text"] = blocks(whole, clozes=True)
    shown = blank.ephemeral_card(ord=0).render_output()
    assert seen(shown.question_text) == f"\n{before}[{hint or '...'}]{after}\n\n\n"
    assert seen(shown.answer_text).strip("\n") == plain


def test_control_characters_do_not_reach_anki(learner: Collection) -> None:
    card = first(learner, replace(BERIA, text=text("a\x1fb\x00c\x7f\x85 ⟦1|x\x1fy⟧")))
    assert "abc [...]" in seen(question(card))
    assert "abc xy" in seen(answer(card))
