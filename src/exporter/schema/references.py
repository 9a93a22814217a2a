"""What stands under a card: sources, corrections, and names for its dates."""

from __future__ import annotations

from exporter.model import Correction, Event, Reference
from exporter.schema.choices import table
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
    lambda values, _: Event(**values),
)
