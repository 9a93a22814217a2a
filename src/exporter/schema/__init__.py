"""What a source may say: the tables of fields, and how they become a deck."""

from __future__ import annotations

from typing import Any

from exporter.diagnostics import Diagnostics
from exporter.model import Deck
from exporter.nodes import Node
from exporter.schema.card import CARD
from exporter.schema.deck import HEAD, SOURCE
from exporter.schema.printed import PRINT
from exporter.schema.references import CORRECTION, EVENT, IMAGE, REFERENCE
from exporter.schema.shapes import FAILED
from exporter.syntax import characters

__all__ = [
    "CARD",
    "CORRECTION",
    "EVENT",
    "HEAD",
    "IMAGE",
    "PRINT",
    "REFERENCE",
    "SOURCE",
    "json_schema",
    "read",
]


def read(tree: Node, diagnostics: Diagnostics) -> Deck | None:
    """The deck that a source's nodes describe, without its clozes found.

    Parts with mistakes are reported and left out, so that the rest can be checked.
    """
    deck = SOURCE.read(tree, diagnostics)
    diagnostics.gather("garbled-text", characters.garbled_throughout)
    return None if deck is FAILED else deck


def json_schema() -> dict[str, Any]:
    """The tables as JSON Schema (draft-07, what editors' YAML support understands)."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Revision cards",
        **SOURCE.schema(),
    }
