"""What learners are told of a new edition."""

from __future__ import annotations

import json
from dataclasses import replace

from exporter.changes import Changes, Edition, as_json, as_markdown, between
from exporter.lock import Lock, number
from exporter.model import Deck
from tests.lock.marking import NOW, card, deck

WAR = card("War began in [1939]. Peace came in [1945].", "The *war*", id="war")
DEATH = card("Stalin died in [1953].", "Death", id="death")
WALL = card("In [1961] a wall rose.", "The wall", id="wall")


def editions(old: Deck, new: Deck) -> tuple[Edition, Edition]:
    first = number(old, Lock(), NOW)
    second = number(new, first.lock, NOW + 1)
    assert not second.diagnostics
    return Edition(first.deck, first.lock), Edition(second.deck, second.lock)


def test_release_notes_say_what_changed_and_what_to_do() -> None:
    war = card("War began in [1938]. It lasted [7] years.", "The *war*", id="war")
    old, new = editions(deck(WAR, DEATH), replace(deck(war, WALL), title="Renamed"))
    assert as_markdown(between(old, new)) == (
        "## Added\n"
        "\n"
        '- **The wall** (`"Id:wall"`)\n'
        "\n"
        "## Changed\n"
        "\n"
        '- **The \\*war\\*** (`"Id:war"`)\n'
        "  - new: c3 '7'\n"
        "  - c1 is now '1938', it was '1939'\n"
        "  - c2 '1945' is withdrawn: run Tools → Empty Cards\n"
        "\n"
        "## Taken out\n"
        "\n"
        '- **Death** (`"Id:death"`)\n'
        "\n"
        "## Please note\n"
        "\n"
        "- The deck was called 'A deck' and is now 'Renamed'. Anki knows decks by name: it keeps "
        "old cards where they are and puts new ones into the new deck.\n"
        "- Anki does not delete cards on import. To find those taken out, search for "
        '"Id:death" and delete them.\n'
    )


def test_the_same_is_there_for_programs() -> None:
    old, new = editions(deck(WAR, DEATH), deck(WAR, WALL))
    told = json.loads(as_json(between(old, new)))
    assert told["version"] == 1
    assert [card["id"] for card in told["added"]] == ["wall"]
    assert [card["search"] for card in told["removed"]] == ['"Id:death"']
    assert told["changed"] == []


def test_an_unchanged_deck_has_no_changes() -> None:
    old, new = editions(deck(WAR, DEATH), deck(DEATH, WAR))
    assert between(old, new) == Changes()
    assert as_markdown(Changes()) == "No card has changed.\n"


def test_a_changed_note_is_a_change_even_with_the_same_clozes() -> None:
    old, new = editions(deck(WAR), deck(replace(WAR, tags=("tagged",))))
    (changed,) = between(old, new).changed
    assert (changed.id, changed.added, changed.mended, changed.withdrawn) == ("war", (), (), ())


def test_a_fact_that_is_back_is_not_called_new() -> None:
    without = card("Peace came in [1945].", "The *war*", id="war")
    first = number(deck(WAR), Lock(), NOW)
    second = number(deck(without), first.lock, NOW + 1)
    third = number(deck(WAR), second.lock, NOW + 2)
    changes = between(Edition(second.deck, second.lock), Edition(third.deck, third.lock))
    (changed,) = changes.changed
    assert [(cloze.number, cloze.answer) for cloze in changed.returned] == [(1, "1939")]
    assert changed.added == ()
    assert "  - c1 '1939' is back, as it was learnt before\n" in as_markdown(changes)
    assert [str(difference) for difference in third.differences] == [
        "war: card changed",
        "war: c1 '1939' is back",
    ]
    unseen = between(Edition(first.deck, first.lock), Edition(third.deck, third.lock))
    assert unseen.changed == ()


def test_a_card_that_goes_on_paper_only_is_taken_out() -> None:
    on_paper = replace(WALL, text=replace(WALL.text, clozes=()))
    old, new = editions(deck(WAR, WALL), deck(WAR, on_paper))
    changes = between(old, new)
    assert [card.id for card in changes.removed] == ["wall"]
    assert "Anki does not delete cards on import" in changes.warnings[0]


def test_another_decks_id_is_warned_of() -> None:
    one, other = number(deck(WAR), Lock(), NOW), number(deck(WAR, id="other"), Lock(), NOW)
    changes = between(Edition(one.deck, one.lock), Edition(other.deck, other.lock))
    assert "to Anki this is another deck" in changes.warnings[0]
