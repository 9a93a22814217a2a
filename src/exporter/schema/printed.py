"""How a deck's sheets are printed."""

from __future__ import annotations

from typing import Any, get_args

from exporter.model import DuplexName, Origin, PaperName, Print, ProfileName
from exporter.schema.choices import FLAG, one_of, table
from exporter.schema.forms import SHIFT, lengths
from exporter.schema.records import Field, Record


def _print(values: dict[str, Any], _: Origin) -> Print:
    return Print(**{**values, "back_offset": lengths(values["back_offset"])})


PRINT = Record(
    "the print section",
    table(
        paper=Field(one_of(get_args(PaperName)), "The paper.", example="letter", default="a4"),
        profile=Field(
            one_of(get_args(ProfileName)),
            "The text: 12 points, or large with 14, or 14 and more widely spaced.",
            example="large",
            default="standard",
        ),
        word_bank=Field(
            FLAG, "Print the answers above the gaps, shuffled.", example=False, default=True
        ),
        fold_strip=Field(
            FLAG,
            "Print the answers below a fold of the gap-fill sheet.",
            example=False,
            default=True,
        ),
        duplex=Field(
            one_of(get_args(DuplexName)),
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
