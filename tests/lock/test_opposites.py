"""A word for the opposite, beside an answer that stays, makes another fact."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import combinations

import pytest

from exporter.lock import Lock, number
from exporter.lock.matching import opposites
from exporter.lock.matching.opposites.vocabulary import Side
from tests.lock.marking import NOW, built, card, deck, edited, errors, numbers, record

ENGLISH = opposites.of("en-GB")


@pytest.mark.parametrize(
    ("former", "present"),
    [
        ("In Gorki Lenin was born in [1924].", "In Gorki Lenin died in [1924]."),
        ("Born at Gorki in [1924], Lenin wept.", "Lenin wept, dead at Gorki in [1924]."),
        ("The first Five-Year Plan began in [1928].", "The second Five-Year Plan began in [1928]."),
        ("The 1st congress met in Kiev in [1956].", "The 22nd congress met in Kiev in [1956]."),
        ("Apollo 11 reached the moon in [1969].", "Apollo 12 reached the moon in [1969]."),
        ("World War I began in [1914].", "World War II began in [1914]."),
        ("Beria was arrested in Moscow in [1953].", "Beria was executed in Moscow in [1953]."),
        ("Exports to Kiev rose to [1956] tons.", "Imports to Kiev rose to [1956] tons."),
        ("Exports to Kiev rose to [1956] tons.", "Exports to Kiev fell to [1956] tons."),
        ("Their known works in Kiev were [12].", "Their unknown works in Kiev were [12]."),
        ("The crew landed in Siberia in [1965].", "The crew never landed in Siberia in [1965]."),
        ("Moscow was told of it in [1956].", "Moscow was not told of it in [1956]."),
        ("Moscow wasn’t told of it in [1956].", "Moscow was told of it in [1956]."),
        (
            "The first plan of Lenin and Trotsky began in [1928].",
            "The second plan of Lenin and Trotsky began in [1928].",
        ),
        (
            "Lenin was born in [1870] and died in [1924].",
            "Lenin died in [1870] and was born in [1924].",
        ),
        (
            "Lenin was born in Simbirsk on the Volga in [1870].",
            "Lenin died in Simbirsk on the Volga. Stalin was born there in [1870].",
        ),
    ],
)
def test_an_equal_answer_beside_the_opposite_is_asked(former: str, present: str) -> None:
    for one, other in ((former, present), (present, former)):
        assert set(errors(edited(card(one), card(other)))) == {"ambiguous-cloze"}


@pytest.mark.parametrize(
    ("former", "present"),
    [
        ("Lenin died at Gorki in [1924].", "Lenin passed away at Gorki in [1924]."),
        ("The plan of Stalin started in [1928].", "The plan of Stalin began in [1928]."),
        ("Beria was executed in Moscow in [1953].", "Beria was shot in Moscow in [1953]."),
        ("Moscow was told of it in [1956].", "Moscow was not only told of it in [1956]."),
        ("The first and second plans began in [1928].", "The second and first plans began in [1928]."),
        ("Lenin was born in Simbirsk in [1870].", "Born in Simbirsk in [1870], Lenin was an heir."),
        ("On the Don Lenin was bron in [1870].", "On the Don Lenin was born in [1870]."),
        ("About 300 men of Kiev rose in [1956].", "About 400 men of Kiev rose in [1956]."),
        (
            "The Union opened its railway from Moscow to Kiev in [1934].",
            "The Union opened its airport from Moscow to Kiev in [1934].",
        ),
    ],
)  # fmt: skip
def test_other_words_for_the_same_are_not_asked(former: str, present: str) -> None:
    for one, other in ((former, present), (present, former)):
        first, result = edited(card(one), card(one)), edited(card(one), card(other))
        assert not result.diagnostics
        assert numbers(result) == numbers(first)


def test_another_statement_of_the_sentence_is_not_asked_about() -> None:
    result = edited(
        card("Lenin was arrested in [1895] in Kiev and exiled in [1897] to Siberia."),
        card("Lenin was arrested in [1895] in Kiev and released in [1897] to Siberia."),
    )
    (question,) = result.diagnostics
    assert question.message.startswith("'1897' may be c2")


@pytest.mark.parametrize(("mark", "retired"), [("c1", []), ("c2", [1])])
def test_the_author_says_whether_the_opposite_is_another_fact(
    mark: str, retired: list[int]
) -> None:
    former, present = "In Gorki Lenin was born in [1924].", "In Gorki Lenin died in [1924]."
    result = built(card(former), card(present.replace("[", f"[{mark}::")), card(present))
    assert not result.diagnostics
    assert numbers(result) == {"1924": int(mark[1:])}
    assert [entry.number for entry in record(result).retired] == retired


def test_a_mended_answer_beside_the_opposite_is_asked() -> None:
    result = edited(
        card("Lenin was born at Gorki in [1924]."), card("Lenin died at Gorki in [1923].")
    )
    assert errors(result) == ["ambiguous-cloze"]


def test_a_retired_number_does_not_come_back_beside_the_opposite() -> None:
    stalin = "Stalin ruled from Moscow in [1930]. "
    born, dead = "In Gorki Lenin was born in [1924].", "In Gorki Lenin died in [1924]."
    lock = Lock()
    for edition in (stalin + born, stalin, stalin + dead):
        result = number(deck(card(edition)), lock, NOW)
        lock = result.lock
    assert numbers(result) == {"1930": 1, "1924": 3}


@pytest.mark.parametrize(
    ("former", "present", "asked"),
    [
        ("Im Jahr [1924] born Lenin war da.", "Im Jahr [1924] died Lenin war da.", False),
        ("Der Krieg I begann [1914].", "Der Krieg II begann [1914].", True),
    ],
)
def test_a_language_without_opposites_has_roman_numerals(
    former: str, present: str, asked: bool
) -> None:
    decks = [replace(deck(card(text)), language="de") for text in (former, present)]
    first = number(decks[0], Lock(), NOW)
    assert bool(errors(number(decks[1], first.lock, NOW + 1))) == asked
    assert errors(edited(card(former), card(present)))


def sides_of_families() -> dict[int, dict[Side, set[str]]]:
    families: dict[int, dict[Side, set[str]]] = defaultdict(lambda: defaultdict(set))
    for word, sides in ENGLISH.sides.items():
        for side in sides:
            families[side[0]][side].add(word)
    return families


def test_every_family_has_opposites_and_no_word_is_its_own() -> None:
    families = sides_of_families()
    assert len(families) > 100
    for sides in families.values():
        assert len(sides) > 1, sides
        assert sum(map(len, sides.values())) == len(set().union(*sides.values())), sides


def test_no_two_words_are_the_same_in_one_family_and_opposites_in_another() -> None:
    same = {
        frozenset(pair)
        for sides in sides_of_families().values()
        for words in sides.values()
        for pair in combinations(words, 2)
    }
    opposed = {
        frozenset((one, other))
        for sides in sides_of_families().values()
        for words, others in combinations(sides.values(), 2)
        for one in words
        for other in others
    }
    assert not same & opposed


def test_words_are_in_lower_case() -> None:
    assert all(word == word.casefold() for word in ENGLISH.sides)
