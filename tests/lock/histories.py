"""What learners know: which fact each number was first given to, and where it is now."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from exporter.lock import Lock, Numbered, number
from tests.lock import simulator
from tests.lock.drafts import Draft
from tests.lock.marking import NOW, deck, errors
from tests.lock.simulator import Edit, Proof

_PLACE = re.compile(r"'(.*?)' may be")
_NUMBER = re.compile(r"\bc(\d+)\b")


@dataclass
class Histories:
    """One card's numbers through its editions, counted."""

    owners: dict[int, set[int]] = field(default_factory=dict)
    before: dict[int, set[int]] = field(default_factory=dict)
    were_there: set[int] = field(default_factory=set)
    words: dict[int, dict[int, str]] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def follow(self, proof: Proof, result: Numbered, *, asked: bool) -> None:
        now = proof.facts_by_number(result.deck.cards[0])
        there = set().union(*now.values()) if now else set()
        for n, owners in self.owners.items():
            if n in now and not owners & now[n]:
                self.counts["wrong"] += 1
                self.wrong.append(f"c{n}: {result.deck.cards[0].text.plain}")
            elif owners & there and (n in self.before or not owners & self.were_there):
                fate = self._fate(n, owners, now, asked=asked)
                back = fate.startswith("lost") and n not in self.before
                same = any(proof.words[fact] == self.words[n].get(fact) for fact in owners & there)
                self.counts["back in other words" if back and not same else fate] += 1
        in_text = set(proof.text)
        for n, facts in now.items():
            self.owners.setdefault(n, facts & in_text or facts)
            self.words[n] = {fact: proof.words[fact] for fact in facts}
        self.before, self.were_there = now, there

    def _fate(self, n: int, owners: set[int], now: dict[int, set[int]], *, asked: bool) -> str:
        if n in now:
            return "kept, after asking" if asked else "kept"
        groups = [facts for facts in now.values() if facts & owners]
        merged = any(
            m != n and self.owners.get(m, set()) & f for m, f in now.items() if f in groups
        )
        return "merged" if merged else "lost, after asking" if asked else "lost"


def run(seed: int, editions: int, edits: tuple[Edit, ...], most: int = 3) -> Histories:
    """Edit and build a card again and again; an error is answered by the author's marks."""
    histories, lock, draft = Histories(), Lock(), simulator.begin(seed)
    for edition in range(editions):
        proof, result, asked = settled(draft, lock, histories, NOW + edition)
        histories.counts["editions"] += 1
        histories.counts["editions asked"] += asked
        if errors(result):
            histories.counts["gave up"] += 1
            return histories
        histories.follow(proof, result, asked=asked)
        lock, draft = result.lock, simulator.edited(draft, edits, most)
    return histories


def settled(
    draft: Draft, lock: Lock, histories: Histories, now: int
) -> tuple[Proof, Numbered, bool]:
    """A draft built until its author has answered what is asked, and whether anything was."""
    marks: dict[int, int] = {}
    proof = simulator.proof(draft, marks)
    result = number(deck(proof.card), lock, now)
    asked = bool(errors(result))
    for _ in range(5):
        if not errors(result):
            break
        answer(draft, proof, result, lock, histories, marks)
        proof = simulator.proof(draft, marks)
        result = number(deck(proof.card), lock, now)
    return proof, result, asked


def answer(
    draft: Draft,
    proof: Proof,
    result: Numbered,
    lock: Lock,
    histories: Histories,
    marks: dict[int, int],
) -> None:
    """Mark each place the program asks about: as the number of its fact, or as a new one."""
    if "number-taken" in errors(result):  # what both answer and words have changed starts anew
        free = max(lock.by_id["one"].used | {*marks.values()}) + 1
        marks.update({name: free + position for position, name in enumerate(marks)})
        return
    now = proof.facts_by_number(result.deck.cards[0])
    live = lock.by_id["one"].answers
    for diagnostic in result.diagnostics:
        match = _PLACE.match(diagnostic.message)
        if not match:
            histories.counts[diagnostic.code] += 1
            continue
        fresh = int(_NUMBER.findall(diagnostic.help)[-1])
        facts = now[fresh]
        old = [n for n in live if histories.owners[n] & facts and n not in marks.values()]
        owned = next((f for f in facts if old and f in histories.owners[old[0]]), min(facts))
        marks[owned] = old[0] if old else fresh
