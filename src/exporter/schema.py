"""What a source may say: the tables of fields, and how they become a deck."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any, get_args

from exporter.diagnostics import Diagnostics
from exporter.fields import Choice, Line, ListOf, Marked
from exporter.forms import ID, LANGUAGE, SHIFT, TAG, URL, lengths
from exporter.model import (
    Card,
    Correction,
    Deck,
    DuplexName,
    Event,
    Origin,
    PaperName,
    Print,
    ProfileName,
    Reference,
    Text,
)
from exporter.nodes import Node
from exporter.records import Field, Record
from exporter.shapes import FAILED

_TEXT = Line()
_CHRONOLOGY = {"title": "A chronology", "url": "https://example.org/1953"}
_POLICY = Choice(
    MappingProxyType({name: name for name in ("auto", "dates", "numbers", "marked", "none")})
)
_FLAG = Choice(MappingProxyType({"true": True, "false": False}))


def _one_of(names: tuple[str, ...]) -> Choice:
    return Choice(MappingProxyType({name: name for name in names}))


def _table(**fields: Field) -> MappingProxyType[str, Field]:
    return MappingProxyType(fields)


REFERENCE = Record(
    "a source",
    _table(
        title=Field(
            _TEXT, "What the source is called.", example="Dethroning Stalin, 1953–6", required=True
        ),
        url=Field(URL, "Where it can be read.", example="https://example.org/1953", default=""),
    ),
    lambda values, _: Reference(**values),
)

CORRECTION = Record(
    "a correction",
    _table(
        given=Field(
            Marked(line=True),
            "What is often claimed.",
            example="executed on 24 December 1953",
            required=True,
        ),
        corrected=Field(
            Marked(line=True),
            "What is right.",
            example="He was shot on 23 December 1953.",
            required=True,
        ),
        source=Field(REFERENCE, "Where that is shown.", example=_CHRONOLOGY),
    ),
    lambda values, _: Correction(**values),
)

EVENT = Record(
    "an event",
    _table(
        date=Field(
            _TEXT,
            "A date of the card, spelled as in its text.",
            example="26 June 1953",
            required=True,
        ),
        label=Field(
            _TEXT, "What happened, in a few words.", example="Beria arrested", required=True
        ),
    ),
    lambda values, _: Event(**values),
)


def _print(values: dict[str, Any], _: Origin) -> Print:
    return Print(**{**values, "back_offset": lengths(values["back_offset"])})


PRINT = Record(
    "the print settings",
    _table(
        paper=Field(_one_of(get_args(PaperName)), "The paper.", example="letter", default="a4"),
        profile=Field(
            _one_of(get_args(ProfileName)),
            "The text: 12 points, or large with 14, or 14 and more widely spaced.",
            example="large",
            default="standard",
        ),
        word_bank=Field(
            _FLAG, "Print the answers above the gaps, shuffled.", example=False, default=True
        ),
        fold_strip=Field(
            _FLAG,
            "Print the answers below a fold of the gap-fill sheet.",
            example=False,
            default=True,
        ),
        duplex=Field(
            _one_of(get_args(DuplexName)),
            "How flashcards get their backs: the edge the printer turns at, by hand, or folded.",
            example="short",
            default="long",
        ),
        back_offset=Field(
            SHIFT,
            "How far to move the flashcards' backs right and up, in millimetres.",
            example="1.5,-2",
            default="0,0",
        ),
    ),
    _print,
)


def _card(values: dict[str, Any], origin: Origin) -> Card:
    policy = values.pop("cloze")
    return Card(policy=policy, origin=origin, **values)


CARD = Record(
    "a card",
    _table(
        id=Field(
            ID,
            "Its name for ever: review history hangs on it.",
            example="beria",
            required=True,
            stand_in="",
        ),
        title=Field(
            Marked(line=True),
            "The heading. Dates in it are hidden too.",
            example="Beria and his removal",
            required=True,
            stand_in=Text(),
        ),
        text=Field(
            Marked(),
            "What is to be learnt. Dates and numbers in it become clozes.",
            example="He was arrested on 26 June 1953.\n\n- He was shot on [[23 December|date]].",
            required=True,
            stand_in=Text(),
        ),
        note=Field(
            Marked(),
            "Shown with the answer only.",
            example="From 1952 to 1966 the Politburo was called the Presidium.",
        ),
        corrections=Field(
            ListOf(CORRECTION, "corrections"),
            "Common mistakes put right; shown with the answer only.",
            example=[{"given": "executed on 24 December", "corrected": "executed on 23 December"}],
            default=(),
        ),
        sources=Field(
            ListOf(REFERENCE, "sources"),
            "Where the facts are from.",
            example=[_CHRONOLOGY],
            default=(),
        ),
        tags=Field(
            ListOf(TAG, "tags"),
            "Topics, for finding and filtering.",
            example=["leadership", "history::ussr"],
            default=(),
        ),
        events=Field(
            ListOf(EVENT, "events"),
            "Short names of what happened on the card's dates, for the sheets.",
            example=[{"date": "26 June 1953", "label": "Beria arrested"}],
            default=(),
        ),
        cloze=Field(
            _POLICY, "What is hidden on this card, if not as on the whole deck.", example="dates"
        ),
        show=Field(
            ListOf(_TEXT, "texts"),
            "Found values that stay visible.",
            example=["five years"],
            default=(),
        ),
        hide_others=Field(
            _FLAG,
            "Hide the card's other answers too while one is asked.",
            example=True,
            default=False,
        ),
    ),
    _card,
)

HEAD = Record(
    "the deck",
    _table(
        id=Field(
            ID,
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
            "The years it is about; they tell a year from a number.",
            example="1953–1964",
            default="",
        ),
        cloze=Field(
            _POLICY, "What is hidden: auto unless said otherwise.", example="auto", default="auto"
        ),
        print=Field(
            PRINT, "How the sheets are printed.", example={"paper": "letter"}, default=Print()
        ),
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
        deck=Field(
            HEAD,
            "What holds for the whole deck.",
            example={"id": "ussr", "title": "The USSR", "language": "en-GB"},
            required=True,
            stand_in=_STAND_IN,
        ),
        cards=Field(
            ListOf(CARD, "cards", filled=True),
            "The cards, in order.",
            example=[{"id": "beria", "title": "Beria", "text": "He was arrested in 1953."}],
            required=True,
            stand_in=(),
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
