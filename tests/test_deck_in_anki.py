"""The deck of this repository as a learner meets it: imported into the real Anki."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from anki.collection import Collection

from exporter.model import Card, Deck
from tests.formats.anki_decks import imported
from tests.reading import real_deck

if TYPE_CHECKING:  # at run time, anki.collection has to be the first of them
    from anki.cards import Card as AnkiCard

_INACTIVE = re.compile(r'<span class="cloze-inactive"[^>]*>.*?</span>')
_TITLE = re.compile(r'<h1 class="title".*?</h1>', re.DOTALL)


@pytest.fixture(scope="module")
def deck() -> Deck:
    return real_deck()


@pytest.fixture(scope="module")
def learner(deck: Deck, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Collection]:
    opened = Collection(str(tmp_path_factory.mktemp("learner") / "collection.anki2"))
    imported(opened, deck)
    yield opened
    opened.close()


def asked(deck: Deck, learner: Collection) -> Iterator[tuple[Card, int, AnkiCard]]:
    """Every card of Anki with the card of the source and the cloze number it asks."""
    cards = {card.id: card for card in deck.cards}
    for found in learner.find_cards(""):
        anki_card = learner.get_card(found)
        yield cards[anki_card.note()["Id"]], anki_card.ord + 1, anki_card


def answers(card: Card, number: int) -> list[str]:
    return [
        text.answer(cloze)
        for text in (card.title, card.text)
        for cloze in text.clozes
        if cloze.number == number
    ]


def visible(html: str) -> str:
    """What a question shows; in the title, inactive answers are hidden by the stylesheet."""
    html = _TITLE.sub(lambda title: _INACTIVE.sub("[…]", title[0]), html)
    html = re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL)
    return unescape(re.sub(r"<[^>]+>", " ", html))


def stands_in(answer: str, text: str) -> bool:
    pattern = rf"(?<!\w)(?<!\d[.,]){re.escape(answer)}(?!\w)(?![.,]\d)"
    return re.search(pattern, " ".join(text.split())) is not None


def test_there_are_18_notes_with_a_card_for_every_cloze(deck: Deck, learner: Collection) -> None:
    expected = {card.id: {cloze.number for cloze in card.clozes} for card in deck.cards}
    there: dict[str, set[int]] = {}
    for card, number, _ in asked(deck, learner):
        there.setdefault(card.id, set()).add(number)
    assert learner.note_count() == 18
    assert there == expected


def test_no_question_shows_its_answer_not_even_in_the_title(
    deck: Deck, learner: Collection
) -> None:
    shown = [
        (card.id, number, answer)
        for card, number, anki_card in asked(deck, learner)
        for answer in answers(card, number)
        if stands_in(answer, visible(anki_card.question()))
    ]
    assert shown == []


def test_every_answer_shows_it(deck: Deck, learner: Collection) -> None:
    missing = [
        (card.id, number, answer)
        for card, number, anki_card in asked(deck, learner)
        for answer in answers(card, number)
        if not stands_in(answer, visible(anki_card.answer()))
    ]
    assert missing == []


def test_pictures_come_with_the_answer_alone_for_they_show_dates_and_figures(
    deck: Deck, learner: Collection
) -> None:
    for card, _, anki_card in asked(deck, learner):
        assert "<img" not in anki_card.question()
        assert anki_card.answer().count("<img") == bool(card.image)
    found = learner.media.check()
    assert (list(found.missing), list(found.unused)) == ([], [])


def test_corrections_stand_on_the_answer_alone(deck: Deck, learner: Collection) -> None:
    for card, _, anki_card in asked(deck, learner):
        for correction in card.corrections:
            given = " ".join(correction.given.plain.split())
            assert given in " ".join(visible(anki_card.answer()).split())
            assert given not in " ".join(visible(anki_card.question()).split())


def test_a_second_import_changes_nothing_and_anki_finds_nothing_to_mend(
    deck: Deck, tmp_path: Path
) -> None:
    learner = Collection(str(tmp_path / "collection.anki2"))
    imported(learner, deck)
    log = imported(learner, deck)
    assert (len(log.new), len(log.updated), len(log.conflicting)) == (0, 0, 0)
    assert learner.fix_integrity() == ("Database rebuilt and optimized.", True)
    assert not learner.get_empty_cards().notes
    learner.close()
