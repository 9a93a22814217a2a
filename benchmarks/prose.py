"""Cards of prose for measuring typesetting alone: two paragraphs and a list, no dates."""

from __future__ import annotations

import random
from collections.abc import Iterator

_WORDS = [
    "the",
    "of",
    "and",
    "to",
    "in",
    "a",
    "that",
    "was",
    "his",
    "he",
    "it",
    "with",
    "as",
    "had",
    "for",
    "on",
    "at",
    "by",
    "from",
    "which",
    "were",
    "not",
    "this",
    "but",
    "have",
    "an",
    "they",
    "their",
    "or",
    "one",
    "all",
    "been",
    "would",
    "when",
    "no",
    "more",
    "so",
    "there",
    "said",
    "who",
    "what",
    "will",
    "if",
    "into",
    "some",
    "could",
    "time",
    "very",
    "then",
    "only",
    "its",
    "upon",
    "great",
    "after",
    "any",
    "made",
    "such",
    "should",
    "other",
    "over",
    "before",
    "must",
    "those",
    "through",
    "down",
    "where",
    "same",
    "way",
    "own",
    "while",
    "being",
    "long",
    "again",
    "little",
    "good",
    "people",
    "house",
    "government",
    "parliament",
    "treaty",
    "harvest",
    "railway",
    "factory",
    "village",
    "border",
    "winter",
    "revolution",
    "minister",
    "constitution",
    "independence",
    "agriculture",
    "settlement",
    "negotiations",
    "population",
    "manufacturing",
]
_FOREIGN = [
    "Szczebrzeszyn",
    "Łódź",
    "Kraków",
    "Székesfehérvár",
    "Győr",
    "Třebíč",
    "Žilina",
    "Iași",
    "Τραπεζούντα",
    "Θεσσαλονίκη",
    "Москва",
    "Київ",
    "Ярославль",
    "Нижний",
    "коллективизация",
    "перестройка",
    "“quoted”",
    "half–way",
    "naïve",
    "façade",
]
_FIRST, _LAST = (
    [
        "Ander",
        "Bergen",
        "Carls",
        "Dorn",
        "Eber",
        "Falken",
        "Gries",
        "Hohen",
        "Ingel",
        "Kessel",
        "Lauen",
        "Marien",
    ],
    (
        [
            "bach",
            "berg",
            "burg",
            "dorf",
            "feld",
            "furt",
            "hafen",
            "hausen",
            "heim",
            "kirchen",
            "see",
            "stadt",
            "tal",
            "wald",
        ]
    ),
)
_HEAD = "deck: {id: prose, title: Prose, language: en-GB, cloze: marked}\ncards:\n"
_PARAGRAPH, _ITEM, _ITEMS = 80, 10, 4  # words, words, items
_HIDDEN, _STRANGE = 0.1, 0.05  # of the words: answers, and words with letters beyond ASCII


def source(cards: int) -> str:
    """The YAML of a deck of so many cards, each of some 200 words, a tenth of them answers."""
    return _HEAD + "".join(_card(number) for number in range(cards))


def _card(number: int) -> str:
    chance = random.Random(number)
    # Every answer once on a card, or it could be read elsewhere and there would be a warning.
    answers = iter(chance.sample([first + last for first in _FIRST for last in _LAST], 60))
    lengths = (_PARAGRAPH, _PARAGRAPH, *[_ITEM] * _ITEMS)
    first, second, *items = (" ".join(_words(length, chance, answers)) for length in lengths)
    text = (first, "", second, "", *(f"- {item}" for item in items))
    title = " ".join(chance.sample(_WORDS, 4)).capitalize()
    lines = (f"  - id: card-{number}", f"    title: {title}", "    text: |")
    return "\n".join((*lines, *(f"      {line}" for line in text), ""))


def _words(count: int, chance: random.Random, answers: Iterator[str]) -> Iterator[str]:
    for _ in range(count):
        drawn = chance.random()
        if drawn < _HIDDEN:
            yield f"[[{next(answers)}]]"
        else:
            yield chance.choice(_FOREIGN if drawn < _HIDDEN + _STRANGE else _WORDS)
