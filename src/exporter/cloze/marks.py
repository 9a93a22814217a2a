"""Marks that mean the same to several rules."""

from __future__ import annotations

from exporter.cloze.tokens import DASHES, Line

APOSTROPHES = frozenset("'’‘`´")
"""What may stand before a year cut short, or in the 1950's."""

OPENING_QUOTES = frozenset("'‘“\"")

_SHAFTS = DASHES | {"="}


def arrow(line: Line, index: int) -> int:
    """Of how many tokens the arrow at a token is made, drawn or written as -> or =>; 0 if none."""
    if line.lower(index) in ("→", "⇒"):
        return 1
    written = line.lower(index + 1) == ">" and line.glued(index + 1)
    return 2 if written and line.lower(index) in _SHAFTS else 0
