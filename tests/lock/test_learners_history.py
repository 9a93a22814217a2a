"""What stays with learners when they import a new edition into Anki itself."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from anki.collection import Collection

from exporter.changes import Edition, between, searches
from exporter.lock import Lock, Numbered, number
from exporter.model import Card
from tests.lock import simulator
from tests.lock.drafts import Draft
from tests.lock.learner import Learner, answers
from tests.lock.marking import NOW, card, deck, errors
from tests.lock.simulator import (
    CHANGES_OF_MIND,
    NASTY_EDITS,
    PLAIN_EDITS,
    Edit,
    Proof,
)

KINGS = "In [1066] William won. In [1087] William died. In [1100] Rufus was shot."


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    collection = Collection(str(tmp_path / "collection.anki2"))
    yield Learner(collection, tmp_path)
    collection.close()


def edition(former: Lock, *cards: Card, now: int = NOW) -> Numbered:
    result = number(deck(*cards), former, now)
    assert not errors(result)
    return result


def test_an_inserted_fact_takes_nobodys_history(learner: Learner) -> None:
    first = edition(Lock(), card(KINGS))
    learner.take(first.deck)
    learner.study()
    before = {n: learner.card("one", n).ivl for n in (1, 2, 3)}
    york = KINGS.replace("In [1087]", "In [1070] York burned. In [1087]")
    second = edition(first.lock, card(york), now=NOW + 1)
    assert len(learner.take(second.deck).updated) == 1
    assert {n: learner.card("one", n).ivl for n in (1, 2, 3)} == before
    assert answers(learner.card("one", 2)) == {"1087"}
    assert answers(learner.card("one", 4)) == {"1070"}
    assert learner.card("one", 4).ivl == 0


def test_a_withdrawn_number_is_an_empty_card_and_never_another_fact(learner: Learner) -> None:
    first = edition(Lock(), card(KINGS))
    learner.take(first.deck)
    without = card(KINGS.replace("In [1087] William died. ", ""))
    second = edition(first.lock, without, now=NOW + 1)
    learner.take(second.deck)
    assert answers(learner.card("one", 2)) == set()
    (empty,) = learner.collection.get_empty_cards().notes
    assert list(empty.card_ids) == [learner.card("one", 2).id]
    again = card(KINGS.replace("In [1087] William died.", "In [1215] John signed."))
    learner.take(edition(second.lock, again, now=NOW + 2).deck)
    assert answers(learner.card("one", 2)) == set()
    assert answers(learner.card("one", 4)) == {"1215"}


def test_a_mended_answer_keeps_its_history(learner: Learner) -> None:
    first = edition(Lock(), card(KINGS))
    learner.take(first.deck)
    learner.study()
    interval = learner.card("one", 2).ivl
    learner.take(edition(first.lock, card(KINGS.replace("1087", "1088")), now=NOW + 1).deck)
    assert answers(learner.card("one", 2)) == {"1088"}
    assert learner.card("one", 2).ivl == interval


def test_a_fact_that_is_put_back_has_its_history_again(learner: Learner) -> None:
    first = edition(Lock(), card(KINGS))
    learner.take(first.deck)
    learner.study()
    intervals = {n: learner.card("one", n).ivl for n in (1, 2, 3)}
    without = card(KINGS.replace("In [1087] William died. ", ""))
    second = edition(first.lock, without, now=NOW + 1)
    learner.take(second.deck)
    back = card("In [1070] York burned. In [1087] William died. In [1066] William won.")
    learner.take(edition(second.lock, back, now=NOW + 2).deck)
    assert answers(learner.card("one", 2)) == {"1087"}
    assert answers(learner.card("one", 3)) == set()
    assert {n: learner.card("one", n).ivl for n in (1, 2, 3)} == intervals
    assert answers(learner.card("one", 4)) == {"1070"}


def test_two_cards_that_exchange_their_texts_exchange_no_histories(learner: Learner) -> None:
    storm = "In [1703] a storm sank [12] ships."
    first = edition(Lock(), card(KINGS, id="one"), card(storm, id="two"))
    learner.take(first.deck)
    learner.study()
    swapped = edition(first.lock, card(storm, id="one"), card(KINGS, id="two"), now=NOW + 1)
    learner.take(swapped.deck)
    for id, numbers in (("one", (1, 2, 3)), ("two", (1, 2))):
        assert [answers(learner.card(id, n)) for n in numbers] == [set()] * len(numbers)
    assert answers(learner.card("one", 4)) == {"1703"}
    assert learner.card("one", 4).ivl == 0


def test_a_learners_own_edits_survive_where_the_card_did_not_change(learner: Learner) -> None:
    two = card("In [1215] John signed.", id="two")
    first = edition(Lock(), card(KINGS), two)
    learner.take(first.deck)
    mine = learner.note("one")
    mine["Text"] += " MY MNEMONIC"
    mine.tags = ["mine"]
    learner.collection.update_note(mine)
    changed = card("In [1215] King John signed.", id="two")
    second = edition(first.lock, card(KINGS), changed, now=NOW + 1)
    log = learner.take(second.deck)
    assert (len(log.updated), len(log.duplicate)) == (1, 1)
    assert learner.note("one")["Text"].endswith("MY MNEMONIC")
    assert learner.note("one").tags == ["mine"]
    assert "King John" in learner.note("two")["Text"]


@pytest.mark.parametrize(("later", "updated"), [(1, 1), (0, 0), (-1, 0)])
def test_anki_takes_a_note_only_when_it_is_newer(
    learner: Learner, later: int, updated: int
) -> None:
    first = edition(Lock(), card(KINGS)).deck
    learner.take(first)
    other = edition(Lock(), card(KINGS.replace("William", "King William"))).deck
    (one,) = other.cards
    moved = replace(other, cards=(replace(one, changed=NOW + later),))
    assert len(learner.take(moved).updated) == updated


def test_a_changed_card_is_newer_even_when_the_authors_clock_went_back(learner: Learner) -> None:
    first = edition(Lock(), card(KINGS))
    learner.take(first.deck)
    second = edition(first.lock, card(KINGS.replace("York", "Yorvik"), "New"), now=NOW - 9999)
    assert len(learner.take(second.deck).updated) == 1


def test_a_leech_is_not_updated_until_the_learner_updates_always(learner: Learner) -> None:
    """Anki tags a leech, which makes the learner's note newer than a change made before."""
    first = edition(Lock(), card(KINGS), now=1_500_000_000)
    learner.take(first.deck)
    learner.fail_until_leech("one", 2)
    assert learner.note("one").tags == ["leech"]
    mended = KINGS.replace("In [1087]", "In [1070] York burned. In [1087]")
    second = edition(first.lock, card(mended), now=1_500_000_001)
    learner.take(second.deck)
    assert "York" not in learner.note("one")["Text"]
    assert answers(learner.card("one", 4)) == set()  # its new card comes, but blank
    learner.take(second.deck, always=True)
    assert "York" in learner.note("one")["Text"]
    assert answers(learner.card("one", 4)) == {"1070"}
    assert learner.note("one").tags == []


def test_a_change_made_after_the_leech_reaches_it(learner: Learner) -> None:
    first = edition(Lock(), card(KINGS), now=1_500_000_000)
    learner.take(first.deck)
    leech = learner.note("one")
    leech.tags = ["leech"]
    learner.collection.update_note(leech)
    after = learner.note("one").mod + 1
    second = edition(first.lock, card(KINGS.replace("shot", "killed")), now=after)
    assert len(learner.take(second.deck).updated) == 1


def test_a_card_taken_out_stays_and_is_found_by_its_id(learner: Learner) -> None:
    two = card("In [1215] John signed.", id="two")
    first = edition(Lock(), card(KINGS), two)
    learner.take(first.deck)
    second = edition(first.lock, card(KINGS), now=NOW + 1)
    learner.take(second.deck)
    changes = between(Edition(first.deck, first.lock), Edition(second.deck, second.lock))
    (gone,) = changes.removed
    assert gone.search == changes.search
    (found,) = learner.collection.find_notes(changes.search)
    assert learner.collection.get_note(found)["Id"] == "two"


@pytest.mark.parametrize("title", ["A deck", "Past::War_1", 'The "cold" war', "a*b", "Not (c) -d"])
def test_the_search_finds_the_cards_of_this_deck_alone(learner: Learner, title: str) -> None:
    cards = (card(KINGS), card("In [1215] John signed.", id="two"))
    ours = replace(edition(Lock(), *cards).deck, title=title)
    learner.take(replace(edition(Lock(), *cards).deck, title="aXb", id="other"))
    learner.take(replace(ours, title="Past::WarX1", id="third"))
    learner.take(ours)
    for titles in ([title], ["Former", title]):
        found = learner.collection.find_notes(searches.notes(titles, ["one", "two"]))
        homes = [learner.collection.get_note(note).cards()[0].did for note in found]
        assert len(homes) == 2
        assert {learner.collection.decks.name(home) for home in homes} == {title}


def test_a_renamed_deck_keeps_old_cards_where_they_were(learner: Learner) -> None:
    first = edition(Lock(), card(KINGS))
    learner.take(first.deck)
    more = card(KINGS + " In [1215] John signed.")
    second = edition(first.lock, more, now=NOW + 1)
    learner.take(replace(second.deck, title="Renamed"))
    decks = learner.collection.decks
    assert decks.name(learner.card("one", 1).did) == "A deck"
    assert decks.name(learner.card("one", 4).did) == "Renamed"


def test_a_learner_who_renames_the_deck_first_keeps_it_in_one_piece(learner: Learner) -> None:
    first = edition(Lock(), card(KINGS))
    learner.take(first.deck)
    learner.collection.decks.rename(learner.card("one", 1).did, "Renamed")
    second = edition(first.lock, card(KINGS + " In [1215] John signed."), now=NOW + 1)
    learner.take(replace(second.deck, title="Renamed"))
    assert learner.card("one", 1).did == learner.card("one", 4).did


@pytest.mark.parametrize(
    ("seed", "edits"),
    [
        (0, PLAIN_EDITS),
        (1, PLAIN_EDITS + CHANGES_OF_MIND),
        (2, PLAIN_EDITS + CHANGES_OF_MIND + NASTY_EDITS),
    ],
    ids=["ordinary edits", "changes of mind", "look-alikes"],
)
def test_every_interval_stays_on_the_fact_it_was_earned_on(
    learner: Learner, seed: int, edits: tuple[Edit, ...]
) -> None:
    drafts = {f"card-{n}": simulator.begin(seed * 100 + n) for n in range(8)}
    made = {id: simulator.proof(draft, {}, id) for id, draft in drafts.items()}
    last = edition(Lock(), *(proof.card for proof in made.values()))
    learner.take(last.deck)
    earned = learner.study()
    facts = known(last, made)
    owned = {interval: facts[place] for interval, place in earned.items()}
    for release in range(1, 6):
        drafts, made, last = released(drafts, made, last, NOW + release, random.Random(seed), edits)
        learner.take(last.deck)
        facts, intervals = known(last, made), learner.intervals()
        kept = {interval: place for place, interval in intervals.items() if interval in owned}
        assert kept.keys() == owned.keys()
        for interval, place in kept.items():
            asked = answers(learner.card(*place))
            now = facts.get(place, {})
            assert asked == set(now.values())
            assert not now or now.keys() & owned[interval].keys(), (place, now, owned[interval])
    there = {name for names in facts.values() for name in names}
    alive = [interval for interval, names in owned.items() if names.keys() & there]
    on_fact = [interval for interval in alive if kept[interval] in facts]
    assert (
        len(on_fact) / len(alive) >= 0.9
    )  # of some sixty; the rest was merged with another, then parted


Facts = dict[str, str]  # names and answers
Asked = tuple[str, int]  # a card's id and a cloze number


def known(result: Numbered, made: dict[str, Proof]) -> dict[Asked, Facts]:
    """The facts each number of each card asks, with their answers."""
    found = dict[Asked, Facts]()
    for done in result.deck.cards:
        proof = made[done.id]
        for text, names in ((done.title, proof.title), (done.text, proof.text)):
            for cloze, name in zip(text.clozes, names, strict=True):
                facts = found.setdefault((done.id, cloze.number), {})
                facts[f"{done.id}/{name}"] = text.answer(cloze)
    return found


def released(
    drafts: dict[str, Draft],
    made: dict[str, Proof],
    last: Numbered,
    now: int,
    chance: random.Random,
    edits: tuple[Edit, ...],
) -> tuple[dict[str, Draft], dict[str, Proof], Numbered]:
    """The next edition; a card whose edit needs the author's answer is left as it was."""
    drafts, made = {**drafts}, {**made}
    for id in drafts:
        after = simulator.edited(drafts[id], edits)
        proof = simulator.proof(after, {}, id)
        if not errors(number(deck(*({**made, id: proof}[n].card for n in made)), last.lock, now)):
            drafts[id], made[id] = after, proof
    order = chance.sample([*made], len(made))
    return drafts, made, edition(last.lock, *(made[id].card for id in order), now=now)
