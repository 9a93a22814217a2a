"""A line of a source as it is shown, with the columns that its characters take."""

from __future__ import annotations

import unicodedata

# A text written on one line may be any length; more of it than this helps nobody.
_LONGEST = 140
_BEFORE = 60
# Marks, embeddings, overrides and isolates of the Unicode Bidirectional Algorithm (UAX #9).
_TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def window(line: str, offset: int) -> tuple[str, int]:
    """The part of a long line from a little before an offset, and the offset in that part."""
    if len(line) <= _LONGEST:
        return line, offset
    start = max(0, offset - _BEFORE)
    end = start + _LONGEST
    cut = ("…" if start else "") + line[start:end] + ("…" if end < len(line) else "")
    return cut, offset - start + bool(start)


def visible(text: str) -> str:
    """The text without characters that a terminal would obey: their pictures instead."""
    return "".join(_picture(c) if _obeyed(c) else c for c in text)


def below(text: str, start: int, end: int) -> tuple[str, str]:
    """What to write below a line so that carets stand under these characters of it."""
    # Tabs stay tabs, so that the carets stand below what they mean in any terminal.
    indent = "".join("\t" if c == "\t" else " " * _width(c) for c in text[:start])
    return indent, "^" * max(1, sum(_width(c) for c in text[start:end]))


def _obeyed(character: str) -> bool:
    """Whether a terminal acts on it: control characters, and those that turn text round."""
    category = unicodedata.category(character)
    return category in ("Cc", "Zl", "Zp") or category == "Cf" and character in _TURNING


def _picture(character: str) -> str:
    if character == "\t":
        return character
    code = ord(character)
    return chr(0x2400 + code) if code < 0x20 else "\u2421" if code == 0x7F else "\ufffd"


def _width(character: str) -> int:
    """How many columns of a terminal a character takes."""
    if _obeyed(character):
        return 1
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
