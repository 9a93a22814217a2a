"""Two people change a deck on two branches, and git merges their locks."""

from __future__ import annotations

import random
import subprocess
from copy import deepcopy
from pathlib import Path

import pytest

from exporter.diagnostics import Diagnostic
from exporter.lock import Lock, Numbered, number, read, write
from tests.lock import other_facts, simulator
from tests.lock.drafts import Draft
from tests.lock.histories import Histories, settled
from tests.lock.marking import NOW, card, deck, errors, numbers
from tests.lock.simulator import Proof

TEXT = "Stalin died at his dacha in [1953]. Khrushchev gave the Secret Speech in [1956]."
SPUTNIK, WALL = " Sputnik circled the earth in [1957].", " The wall rose in Berlin in [1961]."


def merged(folder: Path, base: Lock, ours: Lock, theirs: Lock, *options: str) -> str:
    """What git makes of the three locks."""
    paths = []
    for name, lock in (("ours", ours), ("base", base), ("theirs", theirs)):
        paths.append(folder / name)
        paths[-1].write_text(write(lock), encoding="utf-8")
    command = ["git", "merge-file", "-p", *options, *map(str, paths)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False).stdout


def without_markers(text: str) -> str:
    """The lines of both sides, as the build asks for them."""
    marks = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
    return "\n".join(line for line in text.split("\n") if not line.startswith(marks))


def accepted(text: str) -> Lock:
    """The lock, a line deleted wherever both branches gave a number to two facts."""
    for _ in range(20):
        result = read(text, "cards.lock")
        if isinstance(result, Lock):
            return result
        assert {problem.code for problem in result} == {"duplicate-number"}, result
        text = deleted(text, result[0])
    pytest.fail("there is no end to it")


def deleted(text: str, problem: Diagnostic) -> str:
    return text[: problem.span.start] + text[problem.span.end + 1 :]


def branches(ours: str, theirs: str, base: str = TEXT) -> tuple[Lock, Lock, Lock]:
    first = number(deck(card(base)), Lock(), NOW).lock
    one = number(deck(card(ours)), first, NOW + 1)
    other = number(deck(card(theirs)), first, NOW + 2)
    assert not errors(one)
    assert not errors(other)
    return first, one.lock, other.lock


def test_a_conflict_says_what_to_do_before_anything_is_read(tmp_path: Path) -> None:
    text = merged(tmp_path, *branches(TEXT + SPUTNIK, TEXT + WALL))
    result = read(text, "cards.lock")
    assert isinstance(result, tuple)
    assert [problem.code for problem in result] == ["unmerged-lock"]


def test_one_number_for_two_new_facts_is_pointed_out_and_the_later_line_given_up(
    tmp_path: Path,
) -> None:
    text = without_markers(merged(tmp_path, *branches(TEXT + SPUTNIK, TEXT + WALL)))
    (problem,) = read(text, "cards.lock")  # type: ignore[misc]
    assert problem.message.endswith("give c3 to '1957' and to '1961'")
    result = number(deck(card(TEXT + SPUTNIK + WALL)), accepted(text), NOW)
    assert not result.diagnostics
    assert numbers(result) == {"1953": 1, "1956": 2, "1957": 3, "1961": 4}
    assert result.deck.cards[0].changed > NOW + 2


LENIN, STALIN = "Lenin was born in [1870].", "Stalin was born in [1878]."


@pytest.mark.parametrize("deleted_line", [0, 1])
def test_one_number_for_look_alikes_is_pointed_out_and_either_line_may_be_given_up(
    tmp_path: Path, deleted_line: int
) -> None:
    ours, theirs = f"{TEXT} {LENIN}", f"{TEXT} {STALIN}"
    text = without_markers(merged(tmp_path, *branches(ours, theirs)))
    (problem,) = read(text, "cards.lock")  # type: ignore[misc]
    assert problem.code == "duplicate-number"
    lines = [line for line in text.split("\n") if line.startswith("  c3 ")]
    lock = accepted(text.replace(lines[deleted_line] + "\n", ""))
    kept, fresh = (("1878", "1870"), ("1870", "1878"))[deleted_line]
    result = number(deck(card(f"{TEXT} {LENIN} {STALIN}")), lock, NOW)
    assert not result.diagnostics
    assert numbers(result) == {"1953": 1, "1956": 2, kept: 3, fresh: 4}


@pytest.mark.parametrize("style", ["--diff3", "--zdiff3"])
def test_the_common_ancestor_may_be_left_in_as_well(tmp_path: Path, style: str) -> None:
    moved = TEXT.replace("the Secret", "the famous Secret")
    text = merged(tmp_path, *branches(moved, TEXT + WALL), style)
    assert "|||||||" in text
    result = number(deck(card(moved + WALL)), accepted(without_markers(text)), NOW)
    assert numbers(result) == {"1953": 1, "1956": 2, "1961": 3}


def test_a_fact_taken_out_on_one_branch_and_mended_on_the_other_is_decided_by_the_source(
    tmp_path: Path,
) -> None:
    gone, mended = TEXT.partition(" Khrushchev")[0], TEXT.replace("1956", "1965")
    lock = accepted(without_markers(merged(tmp_path, *branches(gone, mended))))
    assert numbers(number(deck(card(mended)), lock, NOW)) == {"1953": 1, "1965": 2}
    assert [
        entry.number for entry in number(deck(card(gone)), lock, NOW).lock.cards[0].retired
    ] == [2]


def test_cards_added_on_both_branches_are_merged_without_a_conflict(tmp_path: Path) -> None:
    cards = [card(TEXT, id=id) for id in ("a", "h", "n", "z")]
    base = number(deck(*cards), Lock(), NOW).lock
    ours = number(deck(*cards, card(SPUTNIK, id="c")), base, NOW).lock
    theirs = number(deck(card(WALL, id="p"), *cards), base, NOW).lock
    text = merged(tmp_path, base, ours, theirs)
    assert "<<<<<<<" not in text
    assert [record.id for record in accepted(text).cards] == ["a", "c", "h", "n", "p", "z"]


def test_no_merge_of_two_branches_moves_a_history(tmp_path: Path) -> None:
    done = [followed(tmp_path, seed) for seed in range(40)]
    assert sum(done) >= 15  # the rest asked the author


def followed(folder: Path, seed: int) -> bool:
    """Whether two branches could be merged and built; then no number has changed its fact."""
    base, histories = begun(seed), Histories()
    proof, first, _ = settled(base, Lock(), histories, NOW)
    histories.follow(proof, first, asked=False)
    ours, theirs = branch(base, 0), branch(base, 1)
    proofs, built = list[Proof](), list[Numbered]()
    for draft in (ours, theirs):
        proof, result, _ = settled(draft, first.lock, deepcopy(histories), NOW + len(built))
        assert not errors(result)
        proofs.append(proof)
        built.append(result)
    both = ours.copy()
    both.paragraphs[1], both.entries[2:] = theirs.paragraphs[1], theirs.entries[2:]
    proof = simulator.proof(both, {})
    text = without_markers(merged(folder, first.lock, built[0].lock, built[1].lock))
    result = number(deck(proof.card), accepted(text), NOW)
    given = [known(*branch) for branch in zip(proofs, built, strict=True)]
    for n, facts in known(proof, result).items():
        owners = [numbers_[n] for numbers_ in given if n in numbers_]
        assert not owners or any(facts & owned for owned in owners), (n, facts, owners)
    return not errors(result)


def begun(seed: int) -> Draft:
    """Two paragraphs and four entries, half of them for either branch."""
    draft = simulator.begin(seed)
    draft.paragraphs = [[simulator.written(draft) for _ in range(3)] for _ in range(2)]
    while len(draft.entries) < 4:
        other_facts.add_an_entry(draft)
    return draft


def branch(base: Draft, half: int) -> Draft:
    """A draft with edits in one of its paragraphs, and other facts in one half of its entries."""
    draft = base.copy()
    draft.chance = random.Random(base.born + half)
    draft.born += 1000 * (half + 1)  # facts of both branches have names of their own
    alone, mine = draft.copy(), slice(2 * half, 2 * half + 2)
    alone.title, alone.paragraphs = [], [draft.paragraphs[half]]
    edits = (simulator.insert, simulator.delete, simulator.mistype_answer, simulator.mistype_beside)
    alone.entries = []
    for edit in draft.chance.choices(edits, k=2):
        edit(alone)
    alone.entries = draft.entries[mine]
    draft.chance.choice((other_facts.tell_of_another, other_facts.tell_the_opposite))(alone)
    draft.paragraphs[half], draft.entries[mine] = alone.paragraphs[0], alone.entries
    return draft


def known(proof: Proof, result: Numbered) -> dict[int, set[int]]:
    return proof.facts_by_number(result.deck.cards[0])
