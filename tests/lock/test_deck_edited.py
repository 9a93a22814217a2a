"""Small edits at every cloze of this repository's deck: its prose is harder than made-up text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from exporter.lock import Lock, number
from exporter.lock.matching import opposites, places
from exporter.model import Card, Cloze, Text
from tests.lock.marking import NOW, errors
from tests.reading import real_deck

DECK = real_deck()


def unnumbered(card: Card) -> Card:
    def without(text: Text) -> Text:
        return replace(text, clozes=tuple(cloze._replace(number=0) for cloze in text.clozes))

    return replace(card, title=without(card.title), text=without(card.text))


def put(text: Text, start: int, end: int, new: str) -> Text:
    """The text with something else between two offsets, and everything behind it moved."""
    moved = len(new) - (end - start)

    def at(offset: int) -> int:
        return offset + moved if offset >= end and offset > start else offset

    return replace(
        text,
        plain=text.plain[:start] + new + text.plain[end:],
        blocks=tuple(b._replace(start=at(b.start), end=at(b.end)) for b in text.blocks),
        clozes=tuple(
            c._replace(start=c.start + moved * (c.start >= end), end=at(c.end)) for c in text.clozes
        ),
        styles=(),
    )


def slip(text: Text, cloze: Cloze) -> Text:
    """A digit of the answer is another; it equals no other answer of the card by that."""
    answer = text.answer(cloze)
    others = {text.answer(other) for other in text.clozes}
    for match in re.finditer(r"\d", answer):
        for digit in "9876543210":
            new = answer[: match.start()] + digit + answer[match.end() :]
            if new not in others:
                return put(text, cloze.start, cloze.end, new)
    return text


def word_before(text: Text, cloze: Cloze) -> Text:
    return put(text, cloze.start, cloze.start, "exactly ")


def word_after(text: Text, cloze: Cloze) -> Text:
    return put(text, cloze.end, cloze.end, " at last")


def sentence_in_front(text: Text, cloze: Cloze) -> Text:
    block = next(b for b in text.blocks if b.start <= cloze.start < b.end)
    return put(text, block.start, block.start, "It has often been told. ")


Edit = Callable[[Text, Cloze], Text]


@pytest.mark.parametrize("edit", [slip, word_before, word_after, sentence_in_front])
def test_a_small_edit_at_any_cloze_changes_no_number_and_asks_nothing(edit: Edit) -> None:
    for card in map(unnumbered, DECK.cards):
        first = number(replace(DECK, cards=(card,)), Lock(), NOW)
        before = [cloze.number for cloze in first.deck.cards[0].clozes]
        for edited in edits_of(card, edit):
            after = number(replace(DECK, cards=(edited,)), first.lock, NOW + 1)
            assert not errors(after), edited.text.plain
            assert [cloze.number for cloze in after.deck.cards[0].clozes] == before


def edits_of(card: Card, edit: Edit) -> Iterator[Card]:
    for cloze in card.text.clozes:
        yield replace(card, text=edit(card.text, cloze))


ENGLISH = opposites.of("en")
NEAR = 5  # words between a word and its answer, so that none other speaks of it


def words_before(card: Card) -> Iterator[re.Match[str]]:
    """The words of families that stand shortly before an answer, in its sentence."""
    plain = card.text.plain
    for cloze in card.text.clozes:
        start = places.sentence_before(plain[: cloze.start].rpartition("\n")[2])
        for word in re.finditer(r"[A-Za-z]+", plain[: cloze.start]):
            between = plain[word.end() : cloze.start]
            if (
                len(between.split()) <= NEAR
                and len(between) < len(start)
                and not any(map(str.isdigit, between))
                and word[0] in ENGLISH.sides
            ):
                yield word


def others(word: str, *, opposed: bool) -> list[str]:
    """Words of another side of a word's families, or of the same."""
    mine = ENGLISH.sides[word]
    families = {family for family, _ in mine}
    return [
        other
        for other, sides in ENGLISH.sides.items()
        if other != word
        and families & {family for family, _ in sides}
        and bool(set(sides) & set(mine)) != opposed
    ]


@pytest.mark.parametrize(("opposed", "least", "most"), [(True, 0.9, 1), (False, 0, 0.05)])
def test_opposites_before_an_answer_are_asked_about_and_synonyms_are_not(
    opposed: bool, least: float, most: float
) -> None:
    """Not all opposites: another word of the same side may stand in the sentence as well."""
    asked = list[bool]()
    for card in map(unnumbered, DECK.cards):
        first = number(replace(DECK, cards=(card,)), Lock(), NOW)
        for word in words_before(card):
            for other in others(word[0], opposed=opposed)[:1]:
                edited = replace(card, text=put(card.text, word.start(), word.end(), other))
                asked.append(bool(errors(number(replace(DECK, cards=(edited,)), first.lock, NOW))))
    assert len(asked) > 30
    assert least <= sum(asked) / len(asked) <= most
