"""Decks of any size, made from a few sentences with ever other dates and numbers."""

from __future__ import annotations

import random
from collections.abc import Iterator

_MONTHS = ("January", "March", "May", "June", "August", "October", "November")
_FIRST = ("Nov", "Kra", "Szé", "Tver", "Ri", "Ky", "Smol", "Psko", "Łó", "Ber", "Mur", "Vil")
_MIDDLE = ("go", "kes", "le", "na", "ri", "sta", "bo", "vá", "mi", "do", "ze", "lu", "ko", "te")
_LAST = ("rod", "ków", "vár", "sk", "ga", "iv", "grad", "burg", "nitz", "ford", "mouth", "by")
_SENTENCES = (
    "On {day} {month} {year} the council of {place} met and agreed to a new law of the land.",
    "About {thousands} people of {place} left their homes before the winter of {year}.",
    "The treaty of {month} {year} gave **{place}** back its walls, its market and its courts.",
    "By {year} roughly {percent}% of the fields around {place} were sown with rye and barley.",
    "An envoy from {place} reported that {hundreds} ships lay in the harbour, half of them empty.",
    "Nobody in {place} believed that the peace would hold, and yet it held for a generation.",
)
_HEAD = "deck: {{id: bench-{}, title: Benchmark, language: en-GB, period: 1400–1799}}\ncards:\n"


def source(cards: int) -> str:
    """The YAML of a deck of so many cards, each of some 70 words with 6 to 8 clozes."""
    # Each size is a deck of its own: of two with one id beside each other, one has lost its lock.
    return _HEAD.format(cards) + "".join(_card(number) for number in range(cards))


def _card(number: int) -> str:
    chance = random.Random(number)
    lines = [f"  - id: card-{number}", f"    title: The affairs of {_place(number)}"]
    lines += ["    text: |", *(f"      {line}" for line in _text(number, chance))]
    return "\n".join([*lines, "    tags: [towns]\n"])


def _place(number: int) -> str:
    """A name of its own for each card, or two would say different things of one place."""
    number, first = divmod(number, len(_FIRST))
    number, middle = divmod(number, len(_MIDDLE))
    number, last = divmod(number, len(_LAST))
    return _FIRST[first] + _MIDDLE[middle] * (number % 5 + 1) + _MIDDLE[number // 5] + _LAST[last]


def _text(number: int, chance: random.Random) -> Iterator[str]:
    chosen = chance.sample(_SENTENCES, 5)
    # No figure stands twice on a card: an answer that can be read elsewhere is a warning,
    # and warnings would be measured instead of cards.
    years = chance.sample(range(1400, 1800), len(chosen))
    filled = [_filled(*pair, _place(number), chance) for pair in zip(chosen, years, strict=True)]
    yield from (*filled[:2], "")
    yield from (f"- {sentence}" for sentence in filled[2:])


def _filled(sentence: str, year: int, place: str, chance: random.Random) -> str:
    return sentence.format(
        day=chance.randint(1, 28),
        month=chance.choice(_MONTHS),
        year=year,
        place=place,
        thousands=f"{chance.randint(2, 90)},000",
        percent=chance.randint(29, 94),
        hundreds=chance.randint(110, 990),
    )
