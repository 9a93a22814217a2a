"""Any characters of a card are shown in Anki as they are, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from anki.collection import Collection
from hypothesis import given, settings
from hypothesis import strategies as st

from exporter.formats.anki import notetype
from exporter.formats.anki.markup import blocks
from exporter.model import Block, Cloze, Correction, Reference, Text
from tests.formats.anki_decks import BERIA, answer, deck, first, imported, question, seen, text

if TYPE_CHECKING:  # at run time, anki.collection has to be the first of them
    from anki.notes import Note as AnkiNote

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


@settings(deadline=None)
@given(words, answers, words, words)
def test_any_cloze_is_found_by_anki_with_the_answer_and_hint_that_it_has(
    blank: AnkiNote, before: str, answer: str, hint: str, after: str
) -> None:
    plain = before + answer + after
    cloze = Cloze(len(before), len(before) + len(answer), 1, hint)
    whole = Text(plain, (Block(0, len(plain)),), clozes=(cloze,))
    blank["Text"] = blocks(whole, clozes=True)
    shown = blank.ephemeral_card(ord=0).render_output()
    assert seen(shown.question_text) == f"\n{before}[{hint or '...'}]{after}\n\n"
    assert seen(shown.answer_text).strip("\n") == plain


def test_a_mark_takes_the_place_of_control_characters(learner: Collection) -> None:
    card = first(learner, replace(BERIA, text=text("a\x1fb\x00c\ud800 ⟦1|\x1f|\x85⟧ d ⟦2|e⟧")))
    assert "a�b�c� [�] d e" in seen(question(card))
    assert "a�b�c� � d e" in seen(answer(card))
