"""Hundreds of random edits: no history on another fact, and hardly any lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pytest

from exporter.lock import Lock, number, read, write
from tests.lock.histories import run
from tests.lock.marking import NOW, deck
from tests.lock.simulator import NASTY_EDITS, PLAIN_EDITS, Edit, begin, edited, proof

CARDS, EDITIONS = 60, 10


def simulated(seeds: Iterable[int], edits: tuple[Edit, ...]) -> Counter[str]:
    total = Counter[str]()
    for seed in seeds:
        histories = run(seed, EDITIONS, edits)
        assert not histories.wrong, f"seed {seed}: {histories.wrong[0]}"
        total += histories.counts
    return total


def test_plain_edits_keep_99_in_100_histories_and_hardly_ever_ask() -> None:
    total = simulated(range(CARDS), PLAIN_EDITS)
    there = (
        total["kept"] + total["kept, after asking"] + total["lost"] + total["lost, after asking"]
    )
    assert there > 1000
    assert (total["kept"] + total["kept, after asking"]) / there >= 0.99
    assert total["editions asked"] / total["editions"] <= 0.02


def test_edits_that_make_facts_look_alike_never_move_a_history() -> None:
    total = simulated(range(1000, 1000 + CARDS), PLAIN_EDITS + NASTY_EDITS)
    there = (
        total["kept"] + total["kept, after asking"] + total["lost"] + total["lost, after asking"]
    )
    assert there > 1000
    assert (total["kept"] + total["kept, after asking"]) / there >= 0.99
    assert total["editions asked"]


def test_building_any_card_again_changes_nothing() -> None:
    for seed in range(3000, 3050):
        marked = deck(proof(edited(begin(seed), PLAIN_EDITS), {}).card)
        first = number(marked, Lock(), NOW)
        again = number(marked, first.lock, NOW + 1)
        assert (again.deck, again.lock) == (first.deck, first.lock)
        assert read(write(first.lock), "cards.lock") == first.lock


@pytest.mark.parametrize("edit", PLAIN_EDITS + NASTY_EDITS, ids=lambda edit: edit.__name__)
def test_no_kind_of_edit_alone_moves_a_history(edit: Edit) -> None:
    total = simulated(range(2000, 2010), (edit,))
    assert total["kept"] + total["kept, after asking"] > 10
