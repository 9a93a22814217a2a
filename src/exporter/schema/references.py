"""What belongs to a card: sources, corrections, a picture, and names for its dates."""

from __future__ import annotations

from typing import get_args

from exporter.model import Correction, Event, Picture, Reference, Side
from exporter.schema.choices import one_of, table
from exporter.schema.fields import Line, Marked
from exporter.schema.forms import URL
from exporter.schema.records import Field, Record

_TEXT = Line()
CHRONOLOGY = {"title": "A chronology", "url": "https://example.org/1953"}

REFERENCE = Record(
    "a source",
    table(
        title=Field(
            _TEXT, "What the source is called.", example="Dethroning Stalin, 1953–6", required=True
        ),
        url=Field(URL, "Where it can be read.", example="https://example.org/1953", default=""),
    ),
    lambda values, _: Reference(**values),
)

CORRECTION = Record(
    "a correction",
    table(
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
        source=Field(REFERENCE, "Where that is shown.", example=CHRONOLOGY),
    ),
    lambda values, _: Correction(**values),
)

EVENT = Record(
    "an event",
    table(
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
    lambda values, origin: Event(**values, origin=origin),
)

IMAGE = Record(
    "a picture",
    table(
        file=Field(
            _TEXT,
            "Its PNG or JPEG file, from the folder of this file on.",
            example="pictures/maize.png",
            required=True,
        ),
        alt=Field(
            _TEXT,
            "What it shows, in words, for those who do not see it.",
            example="A chart: the area of maize grows ninefold.",
            required=True,
        ),
        credit=Field(
            _TEXT, "Who made it, or where it is from.", example="Drawn by Jo Smith", default=""
        ),
        side=Field(
            one_of(get_args(Side)),
            "Where it is shown: with the answer only (unless said otherwise), or on both sides.",
            example="both",
            default="answer",
        ),
    ),
    lambda values, origin: Picture(origin=origin, **values),
)
