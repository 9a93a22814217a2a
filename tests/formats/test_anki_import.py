"""The package is what Anki takes, and stays what it takes release after release."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from anki.collection import Collection

from tests.formats.anki_decks import BERIA, VIRGIN_LANDS, deck, imported, text

if TYPE_CHECKING:  # at run time, anki.collection has to be the first of them
    from anki.cards import CardId

DAY = 86400


def only_card(of: Collection, search: str) -> CardId:
    (found,) = of.find_cards(search)
    return found


def test_every_card_with_a_cloze_becomes_a_note(learner: Collection) -> None:
    log = imported(learner, deck())
    assert len(log.new) == 2
    assert [len(learner.find_cards(f"Id:{name}")) for name in ("beria", "virgin-lands")] == [3, 3]


def test_every_cloze_number_becomes_the_card_of_that_number(learner: Collection) -> None:
    imported(learner, deck())
    (note,) = learner.find_notes("Id:virgin-lands")
    assert [card.ord + 1 for card in learner.get_note(note).cards()] == [1, 4, 5]


def test_a_second_import_adds_nothing(learner: Collection) -> None:
    imported(learner, deck())
    log = imported(learner, deck())
    assert (len(log.new), len(log.updated), len(log.conflicting)) == (0, 0, 0)
    assert learner.note_count() == 2


def test_anki_finds_nothing_to_mend(learner: Collection) -> None:
    imported(learner, deck())
    cards = learner.card_count()
    report, fine = learner.fix_integrity()
    assert fine
    assert report == "Database rebuilt and optimized."
    assert learner.card_count() == cards
    assert not learner.get_empty_cards().notes


def test_new_cards_come_in_the_order_of_the_source(learner: Collection) -> None:
    names = [f"card-{9 - i}" for i in range(10)]
    imported(learner, deck(*(replace(BERIA, id=name) for name in names)))
    by_due = [
        learner.get_card(c).note()["Id"] for c in learner.find_cards("", order="c.due, c.ord")
    ]
    assert list(dict.fromkeys(by_due)) == names
    by_creation = learner.db.list("select sfld from notes order by id") if learner.db else []
    assert by_creation == names


def test_the_cards_lie_in_the_deck_with_its_description(learner: Collection) -> None:
    imported(learner, deck())
    found = learner.decks.by_name("History::Khrushchev")
    assert found
    assert "CC-BY-4.0" in found["desc"]
    assert "A. Author" in found["desc"]
    assert len(learner.find_cards('"deck:History::Khrushchev"')) == 6


def test_tags_of_deck_and_card_are_kept_and_a_space_makes_no_second_tag(
    learner: Collection,
) -> None:
    imported(learner, deck(replace(BERIA, tags=("history", "secret police", "fall"))))
    (note,) = learner.find_notes("")
    assert sorted(learner.get_note(note).tags) == ["fall", "history", "secret_police"]


def test_a_later_change_arrives_and_keeps_the_review_history(learner: Collection) -> None:
    imported(learner, deck(BERIA, VIRGIN_LANDS))
    card = only_card(learner, "Id:beria card:1")
    learner.sched.set_due_date([card], "100!")
    changed = replace(BERIA, note=text("At once."), changed=BERIA.changed + DAY)
    log = imported(learner, deck(changed, VIRGIN_LANDS))
    assert (len(log.new), len(log.updated), len(log.duplicate)) == (0, 1, 1)
    after = learner.get_card(card)
    assert after.ivl == 100
    assert "At once." in after.note()["Note"]


def test_a_learners_own_edit_of_an_unchanged_card_survives(learner: Collection) -> None:
    imported(learner, deck())
    note = learner.get_note(learner.find_notes("Id:beria")[0])
    note["Note"] = "my own words"
    learner.update_note(note)
    imported(learner, deck(BERIA, replace(VIRGIN_LANDS, changed=VIRGIN_LANDS.changed + DAY)))
    assert learner.get_note(note.id)["Note"] == "my own words"


def test_a_card_put_in_between_is_the_only_one_added(learner: Collection) -> None:
    imported(learner, deck(BERIA, VIRGIN_LANDS))
    card = only_card(learner, "Id:virgin-lands card:1")
    learner.sched.set_due_date([card], "100!")
    log = imported(learner, deck(BERIA, replace(BERIA, id="between"), VIRGIN_LANDS))
    assert (len(log.new), len(log.updated)) == (1, 0)
    assert learner.get_card(card).ivl == 100
    assert learner.card_count() == 9


def test_two_decks_with_the_same_card_ids_are_two_decks(learner: Collection) -> None:
    imported(learner, deck())
    log = imported(learner, replace(deck(), id="other", title="Other"))
    assert len(log.new) == 2
    assert learner.note_count() == 4
