"""Cards taken out, brought back, or called by another's id."""

from __future__ import annotations

from dataclasses import replace

from exporter.lock import Event, Lock, Numbered, number
from exporter.model import Card
from tests.lock.marking import NOW, card, deck, errors, numbers, record

TEXT = "Stalin died in [1953]. Khrushchev gave the Secret Speech in [1956]."
KEPT = card("In [1941] war began.", id="kept")


def without_and_with(returning: Card) -> Numbered:
    first = number(deck(KEPT, card(TEXT)), Lock(), NOW)
    gone = number(deck(KEPT), first.lock, NOW + 1)
    return number(deck(KEPT, returning), gone.lock, NOW + 2)


def test_a_card_taken_out_is_remembered() -> None:
    first = number(deck(KEPT, card(TEXT)), Lock(), NOW)
    gone = number(deck(KEPT), first.lock, NOW + 1)
    assert record(gone).removed
    assert record(gone).clozes == record(first).clozes
    assert [d.event for d in gone.differences] == [Event.CARD_REMOVED]


def test_a_card_that_comes_back_has_its_numbers_and_its_time() -> None:
    back = without_and_with(card(TEXT))
    assert numbers(back, 1) == {"1953": 1, "1956": 2}
    assert back.deck.cards[1].changed == NOW


def test_a_card_that_comes_back_mended_is_newer() -> None:
    back = without_and_with(card(TEXT.replace("Secret", "famous Secret")))
    assert numbers(back, 1) == {"1953": 1, "1956": 2}
    assert back.deck.cards[1].changed == NOW + 2


def test_another_card_cannot_have_the_id() -> None:
    back = without_and_with(card("Sputnik circled the earth in [1957]."))
    assert errors(back) == ["card-id-reused"]


def test_a_card_on_paper_only_keeps_its_numbers_for_later() -> None:
    on_paper = Card("one", replace(card(TEXT).title), replace(card(TEXT).text, clozes=()))
    first = number(deck(card(TEXT)), Lock(), NOW)
    paper = number(deck(on_paper), first.lock, NOW + 1)
    again = number(deck(card(TEXT)), paper.lock, NOW + 2)
    assert not paper.diagnostics
    assert numbers(again) == numbers(first)


def test_a_card_that_comes_back_from_paper_with_other_facts_needs_an_id_of_its_own() -> None:
    on_paper = Card("one", replace(card(TEXT).title), replace(card(TEXT).text, clozes=()))
    first = number(deck(KEPT, card(TEXT)), Lock(), NOW)
    paper = number(deck(KEPT, on_paper), first.lock, NOW + 1)
    other = card("Sputnik circled the earth in [1957].")
    assert errors(number(deck(KEPT, other), paper.lock, NOW + 2)) == ["card-id-reused"]
    assert not errors(number(deck(KEPT, replace(other, id="two")), paper.lock, NOW + 2))


def test_a_card_that_only_changed_its_id_is_pointed_out() -> None:
    first = number(deck(card(TEXT, id="old")), Lock(), NOW)
    second = number(deck(card(TEXT, id="new")), first.lock, NOW)
    assert [d.code for d in second.diagnostics] == ["card-id-changed"]
    assert not errors(second)


def test_cards_that_exchange_their_texts_are_pointed_out() -> None:
    one, two = card(TEXT, id="one"), card("In [1961] a wall rose.", id="two")
    first = number(deck(one, two, KEPT), Lock(), NOW)
    swapped = deck(replace(one, id="two"), replace(two, id="one"), KEPT)
    second = number(swapped, first.lock, NOW + 1)
    assert [d.message for d in second.diagnostics] == [
        "this card was 'one'; as 'two' it starts anew",
        "this card was 'two'; as 'one' it starts anew",
    ]
    assert numbers(second, 0) == {"1953": 2, "1956": 3}
    assert numbers(second, 1) == {"1961": 3}


def test_a_copy_of_a_card_is_not_taken_for_it() -> None:
    one = card(TEXT, id="one")
    first = number(deck(one, KEPT), Lock(), NOW)
    second = number(deck(one, KEPT, replace(one, id="copy")), first.lock, NOW + 1)
    assert not second.diagnostics


def test_the_lock_of_another_deck_is_refused() -> None:
    first = number(deck(KEPT), Lock(), NOW)
    second = number(deck(KEPT, id="other"), first.lock, NOW)
    assert errors(second) == ["lock-of-another-deck"]
    assert second.lock == first.lock


def test_a_card_that_changed_its_id_and_a_word_or_an_answer_is_pointed_out() -> None:
    for edited in (TEXT.replace("died", "passed"), TEXT.replace("1953", "1952")):
        first = number(deck(card(TEXT, id="old"), KEPT), Lock(), NOW)
        second = number(deck(card(edited, id="new"), KEPT), first.lock, NOW)
        assert [d.code for d in second.diagnostics] == ["card-id-changed"]


def test_an_id_that_is_taken_back_is_right_again() -> None:
    first = number(deck(card(TEXT, id="old")), Lock(), NOW)
    slipped = number(deck(card(TEXT, id="new")), first.lock, NOW + 1)
    back = number(deck(card(TEXT, id="old")), slipped.lock, NOW + 2)
    assert not back.diagnostics


def test_another_card_in_the_place_of_one_taken_out_is_no_changed_id() -> None:
    first = number(deck(card(TEXT, id="old"), KEPT), Lock(), NOW)
    other = card("The mine closed in [1953], and nobody mourned.", id="new")
    assert not number(deck(other, KEPT), first.lock, NOW + 1).diagnostics


def test_of_cards_that_share_an_id_no_former_id_is_pointed_out() -> None:
    first = number(deck(KEPT, card(TEXT)), Lock(), NOW)
    both = deck(KEPT, card(TEXT, id="kept"))
    assert [d.code for d in number(both, first.lock, NOW).diagnostics] == []


def test_many_cards_that_go_at_once_are_pointed_out_once() -> None:
    cards = [card(f"In [{1941 + index}] it began.", id=f"card-{index}") for index in range(12)]
    first = number(deck(*cards), Lock(), NOW)
    few, many = (number(deck(*cards[:kept]), first.lock, NOW) for kept in (8, 7))
    assert not few.diagnostics
    assert [d.code for d in many.diagnostics] == ["many-cards-gone"]
    assert not number(deck(*cards[:7]), many.lock, NOW).diagnostics


def exchanged(one: Card, other: Card) -> Numbered:
    """Two cards built, and built again under each other's ids."""
    first = number(deck(replace(one, id="one"), replace(other, id="two")), Lock(), NOW)
    return number(deck(replace(one, id="two"), replace(other, id="one")), first.lock, NOW + 1)


def test_cards_that_exchanged_their_ids_are_pointed_out_and_share_no_number() -> None:
    result = exchanged(
        card(TEXT), card("Sputnik circled the earth in [1957]. [12] nations saw it.")
    )
    assert [(d.code, d.help) for d in result.diagnostics] == [
        ("card-id-changed", "write 'id: one' to keep what learners know of it"),
        ("card-id-changed", "write 'id: two' to keep what learners know of it"),
    ]
    assert numbers(result, 0) == {"1953": 3, "1956": 4}
    assert numbers(result, 1) == {"1957": 3, "12": 4}


def test_look_alikes_that_exchanged_their_ids_start_anew_and_are_told() -> None:
    rows = "Its atomic number is [{}]. Its valency is [1]. It melts at [{}] °C."
    sodium, potassium = (
        card(rows.format(*values), title)
        for title, values in (("Sodium", (11, 98)), ("Potassium", (19, 63)))
    )
    result = exchanged(sodium, potassium)
    assert [d.code for d in result.diagnostics] == ["card-id-changed"] * 2
    assert result.lock.by_id["one"].answers == {4: "19", 5: "1", 6: "63"}
