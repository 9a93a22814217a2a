"""Cards whose ids were exchanged or shifted, their texts untouched."""

from __future__ import annotations

import pytest

from exporter.lock import Lock, number
from exporter.model import Card
from tests.lock.marking import NOW, card, deck, record

CHAT, CHIEN, VACHE = "[le chat] – [cat]", "[le chien] – [dog]", "[la vache] – [cow]"


def shifted(former: list[Card], present: list[Card]) -> tuple[set[str], set[str]]:
    """What is said of the second edition, and the cards that kept a number."""
    first = number(deck(*former), Lock(), NOW)
    second = number(deck(*present), first.lock, NOW + 1)
    cards = ((one, second.lock.by_id[one.id]) for one in first.lock.cards)
    kept = {new.id for old, new in cards if set(old.answers) & set(new.answers) and not new.removed}
    return {problem.code for problem in second.diagnostics}, kept


def test_words_under_other_ids_start_anew_and_the_author_is_warned() -> None:
    former = [card(text, id=f"w{n}") for n, text in enumerate((CHAT, CHIEN, VACHE), 1)]
    words = ("[l'oie] – [goose]", CHAT, CHIEN, VACHE)
    present = [card(text, id=f"w{n}") for n, text in enumerate(words, 1)]
    codes, _ = shifted(former, present)  # w1 has words of no card, and is asked about besides
    assert codes == {"card-id-changed", "ambiguous-cloze"}
    codes, kept = shifted(former, present[1:])
    assert (codes, kept) == ({"card-id-changed"}, set())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("In [1913] it made [42] tons.", "A"), ("In [1928] it made [43] tons.", "A")),
        (("Labour won [393] seats.", "Of [1945]"), ("Labour won [315] seats.", "Of [1950]")),
        (
            ("Lenin died in [1924].\nSource: encyclopedia of [1995].", "A"),
            ("Stalin died in [1953].\nSource: encyclopedia of [1995].", "A"),
        ),
    ],
)
def test_two_cards_that_exchange_their_ids_keep_no_number_and_are_told(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    codes, kept = shifted(
        [card(*one, id="a"), card(*other, id="b")], [card(*other, id="a"), card(*one, id="b")]
    )
    assert codes == {"card-id-changed"}
    assert not kept


def test_a_copy_of_a_card_takes_nothing_from_it() -> None:
    first = number(deck(card(CHAT, id="a")), Lock(), NOW)
    both = number(deck(card(CHAT, id="a"), card(CHAT, id="b")), first.lock, NOW + 1)
    assert not both.diagnostics
    assert record(both, "a").answers == {1: "le chat", 2: "cat"}
