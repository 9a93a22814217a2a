"""Plain characters as HTML that Anki shows as they are."""

from __future__ import annotations

import re
from html import escape

# Anki looks for {{c1::…}}, [sound:…], [latex] and the like in a field before it is HTML;
# a character reference is what it does not see and what a browser shows. Single brackets
# too: beside one of Anki's own they would make a pair.
_REFERENCES = str.maketrans({"{": "&#123;", "}": "&#125;", "[": "&#91;", "]": "&#93;"})

# What ends a field (U+001F) or is dropped by Anki on import: control characters, and
# halves of surrogate pairs, which are no characters.
_REFUSED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")

# Two colons part a cloze's number, answer and hint, and so would one at an answer's edge.
_PARTING = re.compile(r"^:|:(?=:|$)|(?<=:):")


def escaped(text: str) -> str:
    """Text for an element or a quoted attribute; newlines become line breaks."""
    clean = _REFUSED.sub("", text)
    return escape(clean).translate(_REFERENCES).replace("\n", "<br>")


def undivided(html: str) -> str:
    """HTML for a cloze's answer or hint: no colons that Anki would divide it at."""
    return _PARTING.sub("&#58;", html)
