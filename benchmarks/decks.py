"""Decks of any size, made from a few sentences with ever other dates and numbers."""

from __future__ import annotations

import random
from collections.abc import Iterator

_MONTHS = ("January", "March", "May", "June", "August", "October", "November")
_PLACES = ("Novgorod", "Kraków", "Székesfehérvár", "Tver", "Riga", "Kyiv", "Smolensk", "Pskov")
_SENTENCES = (
    "On {day} {month} {year} the council of {place} met and agreed to a new law of the land.",
    "About {thousands} people of {place} left their homes before the winter of {year}.",
    "The treaty of {month} {year} gave **{place}** back its walls, its market and its courts.",
    "By {year} roughly {percent}% of the fields around {place} were sown with rye and barley.",
    "An envoy from {place} reported that {hundreds} ships lay in the harbour, half of them empty.",
    "Nobody in {place} believed that the peace would hold, and yet it held for a generation.",
)
_HEAD = "deck: {id: bench, title: Benchmark, language: en-GB, period: 1400–1799}\ncards:\n"


def source(cards: int) -> str:
    """The YAML of a deck of so many cards, each of some 70 words with 6 to 8 clozes."""
    return _HEAD + "".join(_card(number) for number in range(cards))


def _card(number: int) -> str:
    chance = random.Random(number)
    lines = [f"  - id: card-{number}", f"    title: The affairs of {chance.choice(_PLACES)}"]
    lines += ["    text: |", *(f"      {line}" for line in _text(chance))]
    return "\n".join([*lines, "    tags: [towns]\n"])


def _text(chance: random.Random) -> Iterator[str]:
    chosen = chance.sample(_SENTENCES, 5)
    yield _filled(chosen[0], chance)
    yield _filled(chosen[1], chance)
    yield ""
    for sentence in chosen[2:]:
        yield f"- {_filled(sentence, chance)}"


def _filled(sentence: str, chance: random.Random) -> str:
    return sentence.format(
        day=chance.randint(1, 28),
        month=chance.choice(_MONTHS),
        year=chance.randint(1400, 1799),
        place=chance.choice(_PLACES),
        thousands=f"{chance.randint(2, 90)},000",
        percent=chance.randint(6, 94),
        hundreds=chance.randint(110, 990),
    )
