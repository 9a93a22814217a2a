"""A card as its author thinks of it, whose facts are known independently of the lock."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass, field, replace


def vocabulary(written: str) -> list[str]:
    return written.split()


@dataclass(frozen=True)
class Fact:
    """An answer that keeps its name when it is mended; ``shown`` ones are not hidden.

    ``beside`` are words of its date that stand before it, outside.
    """

    name: int
    answer: str
    shown: bool = False
    beside: str = ""


Token = str | Fact


@dataclass(frozen=True)
class Entry:
    """Lines that stay together; what they are of, and which of two opposites they say of it."""

    kind: str
    subject: str
    word: str
    lines: tuple[tuple[Token, ...], ...]

    def with_facts(self, facts: dict[Fact, Fact]) -> Entry:
        return replace(self, lines=tuple(tuple(exchanged(line, facts)) for line in self.lines))


@dataclass
class Draft:
    """A card as its author thinks of it: a title, paragraphs of sentences, and entries."""

    chance: random.Random
    title: list[Token] = field(default_factory=list)
    paragraphs: list[list[list[Token]]] = field(default_factory=list)
    born: int = 0
    told: set[tuple[str, str]] = field(default_factory=set)
    aside: list[list[Token]] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)

    def fact(self, answer: str) -> Fact:
        self.born += 1
        return Fact(self.born, answer)

    def copy(self) -> Draft:
        paragraphs = [[[*words] for words in paragraph] for paragraph in self.paragraphs]
        aside = [[*words] for words in self.aside]
        title, entries = [*self.title], [*self.entries]
        return Draft(self.chance, title, paragraphs, self.born, self.told, aside, entries)

    @property
    def sentences(self) -> list[list[Token]]:
        return [sentence for paragraph in self.paragraphs for sentence in paragraph]

    @property
    def lines(self) -> list[tuple[Token, ...]]:
        """The lines of its entries."""
        return [line for entry in self.entries for line in entry.lines]

    @property
    def facts(self) -> list[Fact]:
        return [
            token
            for sentence in [self.title, *self.sentences, *self.lines]
            for token in sentence
            if isinstance(token, Fact)
        ]

    def spot(self) -> list[list[Token]]:
        return self.chance.choice(self.paragraphs)


def change(draft: Draft, facts: dict[Fact, Fact]) -> None:
    """Put other facts in the place of some."""
    for sentence in [draft.title, *draft.sentences]:
        sentence[:] = exchanged(sentence, facts)
    draft.entries[:] = [entry.with_facts(facts) for entry in draft.entries]


def exchanged(tokens: Iterable[Token], facts: dict[Fact, Fact]) -> list[Token]:
    return [facts.get(token, token) if isinstance(token, Fact) else token for token in tokens]
