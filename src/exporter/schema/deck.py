"""What a file may say: the deck's head, and its cards."""

from __future__ import annotations

from typing import Any

from exporter.model import Deck, Origin, Print
from exporter.schema.card import CARD
from exporter.schema.choices import POLICY, table
from exporter.schema.fields import Line
from exporter.schema.forms import DECK_ID, LANGUAGE, TAG
from exporter.schema.lists import ListOf
from exporter.schema.printed import PRINT
from exporter.schema.records import Field, Record

_TEXT = Line()

HEAD = Record(
    "the deck",
    table(
        id=Field(
            DECK_ID,
            "Part of every card's identity: never change it.",
            example="khrushchev-1953-64",
            required=True,
        ),
        title=Field(
            _TEXT,
            "The deck's name in Anki and on paper; 'A::B' nests it in Anki.",
            example="Khrushchev 1953–64",
            required=True,
        ),
        language=Field(
            LANGUAGE, "The language of the cards: en-GB.", example="en-GB", required=True
        ),
        description=Field(
            _TEXT,
            "What the deck is about.",
            example="Eighteen revision cards on the Soviet Union under Khrushchev.",
            default="",
        ),
        authors=Field(
            ListOf(_TEXT, "names"),
            "Who made it.",
            example=["Jo Smith", "The history department"],
            default=(),
        ),
        licence=Field(_TEXT, "How it may be used: CC-BY-4.0.", example="CC-BY-4.0", default=""),
        tags=Field(
            ListOf(TAG, "tags"),
            "Tags that every card gets.",
            example=["history", "ussr"],
            default=(),
        ),
        period=Field(
            _TEXT,
            "The years it is about; they tell a year from a number, and of which century '56 is.",
            example="1953–1964",
            default="",
        ),
        cloze=Field(
            POLICY, "What is hidden: auto unless said otherwise.", example="auto", default="auto"
        ),
        print=Field(
            PRINT, "How the sheets are printed.", example={"paper": "letter"}, default=Print()
        ),
    ),
    lambda values, origin: (values, origin),
    around=("deck", "cards"),
    wanted="the fields of the deck",
)

_STAND_IN = ({"id": "deck", "title": "deck", "language": "en"}, Origin())


def _deck(values: dict[str, Any], _: Origin) -> Deck:
    head, origin = values["deck"]
    policy = head.pop("cloze", "auto")
    return Deck(**head, policy=policy, cards=values["cards"], origin=origin)


SOURCE = Record(
    "the file",
    table(
        deck=Field(
            HEAD,
            "What holds for the whole deck.",
            example={"id": "ussr", "title": "The USSR", "language": "en-GB"},
            required=True,
            stand_in=_STAND_IN,
        ),
        cards=Field(
            CARD.several("cards", filled=True),
            "The cards, in order.",
            example=[{"id": "beria", "title": "Beria", "text": "He was arrested in 1953."}],
            required=True,
            stand_in=(),
        ),
    ),
    _deck,
    wanted="the fields 'deck' and 'cards'",
)
