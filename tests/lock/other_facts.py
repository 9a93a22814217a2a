"""Edits that make another fact of one: its number may not go to it unless the author says so.

They are made on entries, whose words tell in different ways what a fact is of.
``test_naming`` and ``test_opposites`` show each by itself.
"""

from __future__ import annotations

import re
from dataclasses import replace

from tests.lock.drafts import Draft, Entry, Fact, Token, vocabulary

# What names a fact, and where: an underscore is a year to hide, a hash a count.
NAMED = {
    "beside": "{} joined the union in _ with others.",
    "heading": "{}\n- free since _\n- at war until _",
    "sentence before": "{} took part. It joined the pact in _ with # ships.",
    "far before": "{} signed its own treaty with the whole of the wide old union in _ .",
    "far behind": "In _ a treaty about fishing in the deep sea was signed by {}.",
    "title": "Its history began in _ with a war.",
}

SUBJECTS = vocabulary(
    "Slovakia Slovenia Iran Iraq Austria Australia Niger Nigeria Mali Malawi Guinea Guyana "
    "Gambia Zambia Dominica Dominique Mauritius Mauritania Norway Sweden Poland Jordan Chile "
    "Kenya Laos Ghana"
)
LOOK_ALIKES = dict(zip(SUBJECTS[::2], SUBJECTS[1::2], strict=True))

# What a word tells apart, though the answer may be the same.
OPPOSED = {
    "first/second": "The {} parliament of {} met in _ with # men.",
    "Exports/Imports": "{} of {} came to # tons in _ .",
    "opened/closed": "They {} the railway of {} in _ for good.",
    "was told/was not told": "The king {} in {} of the plan in _ .",
    "rose/fell": "Prices {} in {} in _ by # crowns.",
    "northern/southern": "The {} border of {} was drawn in _ by force.",
    "won/lost": "They {} the war with {} in _ after # days.",
    "born/dead": "Their leader, {} in {} in _, was a king.",
}


def add_an_entry(draft: Draft) -> None:
    if draft.chance.random() < 0.5:
        kind = draft.chance.choice([*NAMED])
        subject = str(draft.title[0]) if kind == "title" else draft.chance.choice(SUBJECTS)
        add(draft, entry(draft, NAMED[kind].format(subject), kind, subject))
    else:
        kind, subject = draft.chance.choice([*OPPOSED]), draft.chance.choice(SUBJECTS)
        word = kind.split("/")[0]
        add(draft, entry(draft, OPPOSED[kind].format(word, subject), kind, subject, word))


def add(draft: Draft, new: Entry) -> None:
    """Tell of it unless the card did so before: it would be the same fact again."""
    if told(new) not in draft.told:
        draft.told.add(told(new))
        draft.entries.insert(draft.chance.randint(0, len(draft.entries)), new)


def told(entry: Entry) -> tuple[str, str]:
    return f"{entry.kind} {entry.word}", entry.subject


def entry(draft: Draft, written: str, kind: str, subject: str, word: str = "") -> Entry:
    return Entry(kind, subject, word, tuple(tokens(draft, line) for line in written.split("\n")))


def tokens(draft: Draft, line: str) -> tuple[Token, ...]:
    return tuple(
        draft.fact(unused(draft, 1700 if piece == "_" else 20)) if piece in "_#" else piece.strip()
        for piece in re.split("([_#])", line)
        if piece.strip()
    )


def unused(draft: Draft, least: int) -> str:
    """An answer that no entry had yet: equal ones would keep their numbers."""
    left = [str(n) for n in range(least, least + 300) if ("answer", str(n)) not in draft.told]
    answer = draft.chance.choice(left)
    draft.told.add(("answer", answer))
    return answer


def remove_an_entry(draft: Draft) -> None:
    if draft.entries:
        draft.entries.pop(draft.chance.randrange(len(draft.entries)))


def reorder_entries(draft: Draft) -> None:
    draft.chance.shuffle(draft.entries)


def tell_of_another(draft: Draft) -> None:
    """Another subject with other answers, often a look-alike."""
    named = [one for one in draft.entries if one.kind in NAMED and one.kind != "title"]
    if named:
        old = draft.chance.choice(named)
        other = LOOK_ALIKES.get(old.subject) or draft.chance.choice(SUBJECTS)
        written = NAMED[old.kind].format(other)
        exchange(draft, old, entry(draft, written, old.kind, other))


def tell_the_opposite(draft: Draft) -> None:
    """The other word, with other answers or with the same."""
    opposed = [one for one in draft.entries if one.kind in OPPOSED]
    if opposed:
        old = draft.chance.choice(opposed)
        words = old.kind.split("/")
        word = words[words[0] == old.word]
        new = entry(draft, OPPOSED[old.kind].format(word, old.subject), old.kind, old.subject, word)
        if draft.chance.random() < 0.7:
            same = zip(facts_of(new), facts_of(old), strict=True)
            new = new.with_facts({fact: replace(fact, answer=o.answer) for fact, o in same})
        exchange(draft, old, new)


def exchange(draft: Draft, old: Entry, new: Entry) -> None:
    if told(new) not in draft.told:
        draft.told.add(told(new))
        draft.entries[draft.entries.index(old)] = new


def facts_of(entry: Entry) -> list[Fact]:
    return [token for line in entry.lines for token in line if isinstance(token, Fact)]


def give_the_card_to_another(draft: Draft) -> None:
    """Another title, and with it what only the title names."""
    subject = draft.chance.choice(SUBJECTS)
    if ("title ", subject) not in draft.told:
        draft.title[0] = subject
        for old in [one for one in draft.entries if one.kind == "title"]:
            exchange(draft, old, entry(draft, NAMED["title"], "title", subject))


ENTRY_EDITS = (add_an_entry, add_an_entry, remove_an_entry, reorder_entries)
OTHER_FACTS = (tell_of_another, tell_the_opposite, give_the_card_to_another)
