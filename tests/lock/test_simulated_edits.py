"""Hundreds of random edits: no history on another fact, and hardly any lost.

``python -m tests.lock.test_simulated_edits`` runs the thousands of which the documentation
gives the figures.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pytest

from exporter.lock import Lock, number, read, write
from tests.lock.histories import run
from tests.lock.marking import NOW, deck
from tests.lock.other_facts import ENTRY_EDITS, OTHER_FACTS, add_an_entry
from tests.lock.simulator import (
    CHANGES_OF_MIND,
    NASTY_EDITS,
    PLAIN_EDITS,
    Edit,
    begin,
    edited,
    proof,
)

CARDS, EDITIONS = 40, 10
MADE_OTHERS = ENTRY_EDITS + OTHER_FACTS
EVERYTHING = PLAIN_EDITS + CHANGES_OF_MIND + NASTY_EDITS + MADE_OTHERS


def simulated(seeds: Iterable[int], edits: tuple[Edit, ...], most: int = 3) -> Counter[str]:
    total = Counter[str]()
    for seed in seeds:
        histories = run(seed, EDITIONS, edits, most)
        assert not histories.wrong, f"seed {seed}: {histories.wrong[0]}"
        total += histories.counts
    return total


def share_kept(total: Counter[str]) -> float:
    """Of the histories whose fact is still there, or there again in the same words."""
    kept = total["kept"] + total["kept, after asking"]
    there = kept + total["lost"] + total["lost, after asking"]
    assert there > 500
    return kept / there


def test_plain_edits_keep_99_in_100_histories_and_hardly_ever_ask() -> None:
    total = simulated(range(CARDS), PLAIN_EDITS)
    assert share_kept(total) >= 0.99
    assert total["editions asked"] / total["editions"] <= 0.03


def test_what_is_hidden_or_taken_out_and_comes_back_keeps_its_history() -> None:
    total = simulated(range(4000, 4000 + CARDS), PLAIN_EDITS + CHANGES_OF_MIND)
    assert share_kept(total) >= 0.99
    assert total["editions asked"] / total["editions"] <= 0.04


def test_edits_that_make_facts_look_alike_never_move_a_history() -> None:
    total = simulated(range(1000, 1000 + CARDS), PLAIN_EDITS + NASTY_EDITS)
    assert share_kept(total) >= 0.99
    assert total["editions asked"]


def test_edits_that_make_another_fact_never_give_it_the_history() -> None:
    total = simulated(range(6000, 6000 + CARDS), PLAIN_EDITS + MADE_OTHERS)
    assert share_kept(total) >= 0.99
    assert total["editions asked"]


def test_many_edits_of_every_kind_at_once_never_move_a_history() -> None:
    total = simulated(range(5000, 5000 + CARDS), EVERYTHING, most=8)
    assert share_kept(total) >= 0.99
    assert total["editions asked"]


def test_building_any_card_again_changes_nothing() -> None:
    for seed in range(3000, 3050):
        marked = deck(proof(edited(begin(seed), PLAIN_EDITS), {}).card)
        first = number(marked, Lock(), NOW)
        again = number(marked, first.lock, NOW + 1)
        assert (again.deck, again.lock) == (first.deck, first.lock)
        assert read(write(first.lock), "cards.lock") == first.lock


@pytest.mark.parametrize(
    "edit", sorted({*EVERYTHING}, key=EVERYTHING.index), ids=lambda e: e.__name__
)
def test_no_kind_of_edit_alone_moves_a_history(edit: Edit) -> None:
    edits = (add_an_entry, edit) if edit in MADE_OTHERS else (edit,)
    total = simulated(range(2000, 2010), edits)
    assert total["kept"] + total["kept, after asking"] > 10
    assert total["editions asked"] or edit not in OTHER_FACTS


if __name__ == "__main__":
    for name, edits, most in (
        ("ordinary edits", PLAIN_EDITS, 3),
        ("and changes of mind", PLAIN_EDITS + CHANGES_OF_MIND, 3),
        ("and look-alikes", PLAIN_EDITS + NASTY_EDITS, 3),
        ("and other facts", PLAIN_EDITS + MADE_OTHERS, 3),
        ("everything, up to eight at once", EVERYTHING, 8),
    ):
        print(name, dict(simulated(range(500), edits, most)))
