"""What learners are told of a new edition."""

from __future__ import annotations

import json
from dataclasses import replace

from exporter.changes import (
    CardChange,
    Changes,
    ClozeChange,
    Edition,
    as_json,
    as_markdown,
    between,
)
from exporter.lock import Lock, number
from exporter.model import Card, Deck, Picture, Raster
from tests.lock.marking import NOW, card, deck, text

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
        "## Please note\n"
        "\n"
        "- The deck was called 'A deck' and is now 'Renamed'. Anki knows decks by name: it keeps "
        "old cards where they are and puts new ones into the new deck. To keep them together, "
        "rename your deck to 'Renamed' before you import.\n"
        "\n"
        "## Added\n"
        "\n"
        "- **The wall**: 1 cloze\n"
        "\n"
        "## Changed\n"
        "\n"
        "- **The \\*war\\***\n"
        "  - new: c3 '7'\n"
        "  - c1 is now '1938', it was '1939'\n"
        "  - c2 '1945' is withdrawn: run Tools → Empty Cards\n"
        "\n"
        "## Taken out\n"
        "\n"
        "- **Death**\n"
        "\n"
        "Anki does not delete cards on import. To find what was taken out, search in its browser for "
        '`("deck:A deck" OR "deck:Renamed") "Id:death"`, and delete them if you like.\n'
    )


def test_the_same_is_there_for_programs() -> None:
    old, new = editions(deck(WAR, DEATH), deck(WAR, WALL))
    told = json.loads(as_json(between(old, new)))
    assert told["version"] == 1
    assert [card["id"] for card in told["added"]] == ["wall"]
    assert [cloze["answer"] for cloze in told["added"][0]["added"]] == ["1961"]
    assert [card["search"] for card in told["removed"]] == ['"deck:A deck" "Id:death"']
    assert told["search"] == '"deck:A deck" "Id:death"'
    assert told["search"] in told["warnings"][0]
    assert told["changed"] == []


def test_an_unchanged_deck_has_no_changes() -> None:
    old, new = editions(deck(WAR, DEATH), deck(DEATH, WAR))
    assert between(old, new) == Changes()
    assert as_markdown(Changes()) == "No card has changed.\n"


def test_a_change_without_a_cloze_says_what_was_changed() -> None:
    picture = Picture("map.png", "A map", raster=Raster(b"", "png", 1, 1, "0" * 64))
    pictured = replace(WALL, image=picture)
    edited = {
        "text": replace(WAR, text=text("War began in [1939]. At last peace came in [1945].")),
        "note": replace(WAR, note=text("Almost everywhere.")),
        "tags": replace(WAR, tags=("war",)),
        "hide_others": replace(WAR, hide_others=True),
    }
    for part, card_ in edited.items():
        old, new = editions(deck(WAR, DEATH), deck(card_, DEATH))
        changes = between(old, new)
        (changed,) = changes.changed
        assert (changed.id, changed.parts) == ("war", (part,))
        named = "which answers are hidden" if part == "hide_others" else part
        assert as_markdown(changes) == f"## Changed\n\n- **The \\*war\\*** ({named})\n"
    old, new = editions(deck(WALL), deck(pictured))
    assert between(old, new).changed[0].parts == ("picture",)


def test_a_picture_drawn_anew_is_told_without_the_former_file() -> None:
    def drawn(digest: str) -> Card:
        raster = Raster(b"", "png", 1, 1, digest * 64)
        return replace(WALL, image=Picture("map.png", "A map", raster=raster))

    old, new = editions(deck(drawn("0")), deck(drawn("1")))
    _, same = editions(deck(drawn("0")), deck(replace(drawn("0"), tags=("new",))))
    unseen = replace(old.deck.cards[0], image=Picture("map.png", "A map"))
    old = replace(old, deck=replace(old.deck, cards=(unseen,)))
    assert between(old, new).changed[0].parts == ("picture",)
    assert between(old, same).changed[0].parts == ("tags",)


def test_the_parts_of_a_text_that_is_not_what_was_published_are_not_guessed() -> None:
    old, new = editions(deck(WAR), deck(replace(WAR, tags=("war",))))
    edited = replace(old.deck.cards[0], note=text("Never published."))
    old = replace(old, deck=replace(old.deck, cards=(edited,)))
    assert between(old, new).changed[0].parts == ()


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
    assert "- **The wall** (now on paper only)\n" in as_markdown(changes)


def test_a_card_that_is_back_is_not_called_new() -> None:
    first = number(deck(WAR, WALL), Lock(), NOW)
    second = number(deck(WAR), first.lock, NOW + 1)
    third = number(deck(WAR, WALL), second.lock, NOW + 2)
    changes = between(Edition(second.deck, second.lock), Edition(third.deck, third.lock))
    assert "- **The wall**, back with what was learnt of it: 1 cloze\n" in as_markdown(changes)


def test_a_number_with_a_point_is_no_item_of_a_list() -> None:
    told = ClozeChange(1, "83.60", "83.6")
    changes = Changes(changed=(CardChange("sputnik", "Sputnik", "", mended=(told,)),))
    assert "  - c1 is now '83.60', it was '83.6'\n" in as_markdown(changes)


def test_another_language_is_warned_of() -> None:
    old, new = editions(deck(WAR), replace(deck(WAR), language="en-US"))
    assert as_markdown(between(old, new)) == (
        "## Please note\n\n- The deck's language was 'en-GB' and is 'en-US': in Anki, cards that "
        "have not changed keep the former.\n\nNo card has changed.\n"
    )


def test_a_card_that_only_changed_its_id_is_warned_of() -> None:
    first = number(deck(WAR, WALL), Lock(), NOW)
    second = number(deck(WAR, replace(WALL, id="the-wall")), first.lock, NOW + 1)
    changes = between(Edition(first.deck, first.lock), Edition(second.deck, second.lock))
    assert changes.warnings == (
        "The card 'wall' is now called 'the-wall': to Anki it is another card, which starts anew.",
    )


def test_cards_that_were_taken_out_of_the_text_unbuilt_are_named_by_their_ids() -> None:
    old, new = editions(deck(WAR, DEATH), deck(WAR))
    old = replace(old, deck=deck(WAR))
    assert [card.title for card in between(old, new).removed] == ["death"]


def test_another_decks_id_is_warned_of() -> None:
    one, other = number(deck(WAR), Lock(), NOW), number(deck(WAR, id="other"), Lock(), NOW)
    changes = between(Edition(one.deck, one.lock), Edition(other.deck, other.lock))
    assert "to Anki this is another deck" in changes.warnings[0]
    assert [card.id for card in changes.added] == ["war"]
    assert (changes.changed, changes.removed) == ((), ())
