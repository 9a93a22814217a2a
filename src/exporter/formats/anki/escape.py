"""Plain characters as HTML that Anki shows as they are."""

from __future__ import annotations

import re
from html import escape

from exporter.charset import FORBIDDEN

# HTML's own; then Anki's, which looks for {{c1::…}}, [sound:…], [latex] and the like before
# a field is HTML. A character reference is what it does not see and what a browser shows.
# Single brackets too: beside one of Anki's own they would make a pair.
_WRITTEN = {character: escape(character) for character in "&<>"} | {
    "{": "&#123;",
    "}": "&#125;",
    "[": "&#91;",
    "]": "&#93;",
    "\n": "<br>",
}

# What takes the place of what no field can hold: something dropped would go unseen, and could
# leave an answer empty.
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_SPECIAL = re.compile(rf"[{re.escape(''.join(_WRITTEN))}{FORBIDDEN}]")
_UNSAFE = re.compile(rf"[{re.escape(''.join(_WRITTEN).strip())}{FORBIDDEN}]")

# Two colons part a cloze's number, answer and hint, and so would one at an answer's edge.
_PARTING = re.compile(r"^:|:(?=:|$)|(?<=:):")


def escaped(text: str) -> str:
    """Text for an element; newlines become line breaks, control characters a mark."""
    return _SPECIAL.sub(lambda special: _WRITTEN.get(special[0], _REPLACEMENT), text)


def is_safe(text: str) -> bool:
    """Whether ``escaped`` would leave every line of a text as it is."""
    return not _UNSAFE.search(text)


def quoted(text: str) -> str:
    """Text for an attribute, with its quotation marks."""
    return f'"{escaped(text).replace(chr(34), "&quot;")}"'


def undivided(html: str) -> str:
    """HTML for a cloze's answer or hint: no colons that Anki would divide it at."""
    return _PARTING.sub("&#58;", html) if ":" in html else html
