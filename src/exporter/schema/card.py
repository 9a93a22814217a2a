"""What a card may say."""

from __future__ import annotations

from typing import Any

from exporter.model import Card, Origin, Text
from exporter.schema.choices import FLAG, POLICY, table
from exporter.schema.fields import Line, Marked
from exporter.schema.forms import ID, TAG
from exporter.schema.lists import ListOf
from exporter.schema.records import Field, Record
from exporter.schema.references import CHRONOLOGY, CORRECTION, EVENT, IMAGE, REFERENCE


def _card(values: dict[str, Any], origin: Origin) -> Card:
    policy = values.pop("cloze")
    return Card(policy=policy, origin=origin, **values)


CARD = Record(
    "a card",
    table(
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
            CORRECTION.several("corrections"),
            "Common mistakes put right; shown with the answer only.",
            example=[{"given": "executed on 24 December", "corrected": "executed on 23 December"}],
            default=(),
        ),
        sources=Field(
            REFERENCE.several("sources"),
            "Where the facts are from.",
            example=[CHRONOLOGY],
            default=(),
        ),
        tags=Field(
            ListOf(TAG, "tags"),
            "Topics, for finding and filtering.",
            example=["leadership", "history::ussr"],
            default=(),
        ),
        image=Field(
            IMAGE,
            "A picture, for Anki, the notes and the flashcards.",
            example={"file": "pictures/maize.png", "alt": "A chart of the area of maize."},
        ),
        events=Field(
            EVENT.several("events"),
            "Short names of what happened on the card's dates, for the sheets.",
            example=[{"date": "26 June 1953", "label": "Beria arrested"}],
            default=(),
        ),
        cloze=Field(
            POLICY, "What is hidden on this card, if not as on the whole deck.", example="dates"
        ),
        show=Field(
            ListOf(Line(), "texts"),
            "Found values that stay visible.",
            example=["five years"],
            default=(),
        ),
        hide_others=Field(
            FLAG,
            "Hide the card's other answers too while one is asked.",
            example=True,
            default=False,
        ),
    ),
    _card,
)
