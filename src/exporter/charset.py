"""Which characters nothing can hold, and which any id or name of a file can."""

from __future__ import annotations

import re
import unicodedata

FORBIDDEN = r"\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff"
"""For a regex's brackets: C0 and C1 but for tab and newline, lone surrogates, noncharacters.

Anki parts a note's fields with U+001F and drops the others of C0; files and terminals cannot
hold the surrogates.
"""


def slug(text: str) -> str:
    """A text as an id: "Beria & his fall" is beria-his-fall; "" if nothing is left of it."""
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-")
