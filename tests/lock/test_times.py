"""When a card changed: the time by which Anki decides whether to update its note."""

from __future__ import annotations

from dataclasses import replace

import pytest

from exporter.lock import Lock, number
from exporter.model import Card, Correction, Event, Picture, Raster, Reference, Text
from tests.lock.marking import NOW, card, deck, errors

TEXT = "Stalin died in [1953] at his dacha. [12] men came."
ONE = card(TEXT)
MAP = Picture("map.png", "A map", "Jo Smith", raster=Raster(b"", "png", 9, 9, "a1"))
WITH_MAP = replace(ONE, image=MAP)


def test_a_new_card_changed_now() -> None:
    result = number(deck(ONE), Lock(), NOW)
    assert result.deck.cards[0].changed == NOW


def test_an_unchanged_card_keeps_its_time() -> None:
    first = number(deck(ONE), Lock(), NOW)
    second = number(deck(ONE, card(TEXT, id="new")), first.lock, NOW + 50)
    assert [c.changed for c in second.deck.cards] == [NOW, NOW + 50]


@pytest.mark.parametrize("later", [NOW + 50, NOW, NOW - 50])
def test_a_changed_card_is_newer_even_when_the_clock_went_back(later: int) -> None:
    first = number(deck(ONE), Lock(), NOW)
    second = number(deck(card(TEXT, "Another title")), first.lock, later)
    assert second.deck.cards[0].changed == max(later, NOW + 1)


@pytest.mark.parametrize(
    "changed",
    [
        replace(ONE, title=Text("Another")),
        card(TEXT.replace("men", "women")),
        replace(ONE, note=Text("A note")),
        replace(ONE, corrections=(Correction(Text("a"), Text("b")),)),
        replace(ONE, sources=(Reference("A book"),)),
        replace(ONE, tags=("tag",)),
        replace(ONE, hide_others=True),
        replace(
            ONE,
            text=replace(
                ONE.text,
                clozes=(ONE.text.clozes[0]._replace(hint="year"), ONE.text.clozes[1]),
            ),
        ),
        card(TEXT.replace("[12]", "12")),
    ],
)
def test_whatever_learners_see_makes_a_card_newer(changed: Card) -> None:
    first = number(deck(ONE), Lock(), NOW)
    assert number(deck(changed), first.lock, NOW + 9).deck.cards[0].changed == NOW + 9


@pytest.mark.parametrize(
    "changed",
    [
        ONE,
        replace(ONE, image=replace(MAP, alt="A plan")),
        replace(ONE, image=replace(MAP, credit="")),
        replace(ONE, image=replace(MAP, side="both")),
        replace(ONE, image=replace(MAP, raster=Raster(b"", "png", 9, 9, "b2"))),
    ],
)
def test_another_picture_or_its_words_make_a_card_newer(changed: Card) -> None:
    first = number(deck(WITH_MAP), Lock(), NOW)
    assert number(deck(changed), first.lock, NOW + 9).deck.cards[0].changed == NOW + 9


def test_a_picture_whose_file_is_renamed_is_the_same() -> None:
    first = number(deck(WITH_MAP), Lock(), NOW)
    renamed = replace(ONE, image=replace(MAP, file="plan.png"))
    assert number(deck(renamed), first.lock, NOW + 9).lock == first.lock


def test_the_decks_tags_are_seen_on_every_card() -> None:
    first = number(deck(ONE), Lock(), NOW)
    tagged = replace(deck(ONE), tags=("history",))
    assert number(tagged, first.lock, NOW + 9).deck.cards[0].changed == NOW + 9


def test_what_learners_do_not_see_leaves_a_card_alone() -> None:
    first = number(deck(ONE), Lock(), NOW)
    other = replace(ONE, events=(Event("1953", "Stalin"),), show=("1961",))
    renamed = replace(deck(other), title="Another name", description="More")
    assert number(renamed, first.lock, NOW + 9).deck.cards[0].changed == NOW


@pytest.mark.parametrize("now", [0, 999_999_999, 2**32])
def test_a_time_that_breaks_anki_is_refused(now: int) -> None:
    result = number(deck(ONE), Lock(), now)
    assert errors(result) == ["time-out-of-range"]
    assert result.lock == Lock()
