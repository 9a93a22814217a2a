"""What a source may say: the tables of fields, and how they become a deck."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

from exporter.diagnostics import Diagnostics
from exporter.fields import Choice, Line, ListOf, Marked
from exporter.model import Card, Correction, Deck, Event, Origin, Reference, Text
from exporter.nodes import Node
from exporter.records import Field, Record
from exporter.shapes import FAILED

_TEXT = Line()
_ID = Line("an id", r"[a-z0-9]+(?:-[a-z0-9]+)*", "use a–z, 0–9 and single hyphens: 'secret-speech'")
_TAG = Line("a tag", r"[^\s\"]+", "a tag has no spaces: 'cold-war'; '::' nests tags")
_URL = Line("a web address", r"https?://[^\s<>\"]+", "it begins with http:// or https://")
_LANGUAGE = Line(
    "a language tag", r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", "for example en-GB, de or pt-BR"
)
_POLICY = Choice(
    MappingProxyType({name: name for name in ("auto", "dates", "numbers", "marked", "none")})
)
_FLAG = Choice(MappingProxyType({"true": True, "false": False}))


def _table(**fields: Field) -> MappingProxyType[str, Field]:
    return MappingProxyType(fields)


REFERENCE = Record(
    "a source",
    _table(
        title=Field(_TEXT, "What the source is called.", required=True),
        url=Field(_URL, "Where it can be read.", default=""),
    ),
    lambda values, _: Reference(**values),
)

CORRECTION = Record(
    "a correction",
    _table(
        given=Field(Marked(line=True), "What is often claimed.", required=True),
        corrected=Field(Marked(line=True), "What is right.", required=True),
        source=Field(REFERENCE, "Where that is shown."),
    ),
    lambda values, _: Correction(**values),
)

EVENT = Record(
    "an event",
    _table(
        date=Field(_TEXT, "A date of the card, spelled as in its text.", required=True),
        label=Field(_TEXT, "What happened, in a few words.", required=True),
    ),
    lambda values, _: Event(**values),
)


def _card(values: dict[str, Any], origin: Origin) -> Card:
    policy = values.pop("cloze")
    return Card(policy=policy, origin=origin, **values)


CARD = Record(
    "a card",
    _table(
        id=Field(_ID, "Its name for ever: review history hangs on it.", required=True, stand_in=""),
        title=Field(
            Marked(line=True),
            "The heading. Dates in it are hidden too.",
            required=True,
            stand_in=Text(),
        ),
        text=Field(
            Marked(),
            "What is to be learnt. Dates and numbers in it become clozes.",
            required=True,
            stand_in=Text(),
        ),
        note=Field(Marked(), "Shown with the answer only."),
        corrections=Field(
            ListOf(CORRECTION, "corrections"),
            "Common mistakes put right; shown with the answer only.",
            default=(),
        ),
        sources=Field(ListOf(REFERENCE, "sources"), "Where the facts are from.", default=()),
        tags=Field(ListOf(_TAG, "tags"), "Topics, for finding and filtering.", default=()),
        events=Field(
            ListOf(EVENT, "events"),
            "Short names of what happened on the card's dates, for the sheets.",
            default=(),
        ),
        cloze=Field(_POLICY, "What is hidden on this card, if not as on the whole deck."),
        show=Field(ListOf(_TEXT, "texts"), "Found values that stay visible.", default=()),
        hide_others=Field(
            _FLAG, "Hide the card's other answers too while one is asked.", default=False
        ),
    ),
    _card,
)

HEAD = Record(
    "the deck",
    _table(
        id=Field(_ID, "Part of every card's identity: never change it.", required=True),
        title=Field(
            _TEXT, "The deck's name in Anki and on paper; 'A::B' nests it in Anki.", required=True
        ),
        language=Field(_LANGUAGE, "The language of the cards: en-GB.", required=True),
        description=Field(_TEXT, "What the deck is about.", default=""),
        authors=Field(ListOf(_TEXT, "names"), "Who made it.", default=()),
        licence=Field(_TEXT, "How it may be used: CC-BY-4.0.", default=""),
        tags=Field(ListOf(_TAG, "tags"), "Tags that every card gets.", default=()),
        period=Field(_TEXT, "The years it is about; they tell a year from a number.", default=""),
        cloze=Field(_POLICY, "What is hidden: auto unless said otherwise.", default="auto"),
    ),
    lambda values, origin: (values, origin),
    around=("deck", "cards"),
)

_STAND_IN = ({"id": "deck", "title": "deck", "language": "en"}, Origin())


def _deck(values: dict[str, Any], _: Origin) -> Deck:
    head, origin = values["deck"]
    policy = head.pop("cloze", "auto")
    return Deck(**head, policy=policy, cards=values["cards"], origin=origin)


SOURCE = Record(
    "the file",
    _table(
        deck=Field(HEAD, "What holds for the whole deck.", required=True, stand_in=_STAND_IN),
        cards=Field(
            ListOf(CARD, "cards", filled=True), "The cards, in order.", required=True, stand_in=()
        ),
    ),
    _deck,
)


def read(tree: Node, diagnostics: Diagnostics) -> Deck | None:
    """The deck that a source's nodes describe, without its clozes found.

    Parts with mistakes are reported and left out, so that the rest can be checked.
    """
    deck = SOURCE.read(tree, diagnostics)
    return None if deck is FAILED else deck


def json_schema() -> dict[str, Any]:
    """The tables as JSON Schema (draft-07, what editors' YAML support understands)."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Revision cards",
        **SOURCE.schema(),
    }
