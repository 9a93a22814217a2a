"""Whether a lock goes on from an earlier one."""

from __future__ import annotations

from exporter.lock import Lock, number
from exporter.lock.descent import breaks, earlier
from exporter.model import Card
from tests.lock.marking import NOW, card, deck

TEXT = "Stalin died in [1953]. Khrushchev gave the Secret Speech in [1956]."
MORE = "Lenin died in [1924]. " + TEXT
WALL = card("In [1961] a wall rose.", id="wall")


def built(*cards: Card, lock: Lock | None = None, now: int = NOW) -> Lock:
    result = number(deck(*cards), lock or Lock(), now)
    assert not result.diagnostics
    return result.lock


def test_what_builds_make_of_a_lock_goes_on_from_it() -> None:
    first = built(card(TEXT), WALL)
    second = built(card(MORE), lock=first, now=NOW + 1)
    third = built(card("Lenin died in [1924]."), WALL, lock=second, now=NOW + 2)
    for later in (first, second, third):
        assert list(breaks(first, later)) == []
    assert list(breaks(second, third)) == []


def test_a_lock_that_was_begun_anew_does_not_go_on_from_the_former() -> None:
    first = built(card(TEXT), WALL)
    assert list(breaks(first, built(card(TEXT), now=NOW + 1))) == ["'wall' is not in it"]
    less = built(card("Stalin died in [1953]."), WALL, now=NOW + 1)
    assert list(breaks(first, less)) == ["'one' lacks c2"]
    assert list(breaks(first, built(card(MORE), WALL, now=NOW + 1))) == [
        "'1953' of 'one' was c1 and is c2 in it, where c1 is '1924'"
    ]


def test_a_lock_does_not_go_on_from_a_later_one() -> None:
    first = built(card(TEXT))
    second = built(card(TEXT.replace("Secret", "famous Secret")), lock=first, now=NOW + 1)
    assert list(breaks(second, first)) == ["'one' is not newer in it, though it differs"]


def test_of_an_edition_numbered_by_a_later_lock_nothing_is_withdrawn_that_came_later() -> None:
    first = built(card(TEXT))
    second = built(card("Stalin died in [1953]. Beria fell in [1954]."), lock=first, now=NOW + 1)
    third = built(*(card(MORE), WALL), lock=second, now=NOW + 2)
    again = earlier(built(card(TEXT), lock=third, now=NOW + 3), third)
    (one,) = again.cards
    assert one.answers == {1: "1953", 2: "1956"}
    assert {entry.number for entry in one.retired} == {3}
