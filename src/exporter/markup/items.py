"""What begins an item of a list, and what only looks like it.

CommonMark makes a list of a year before a full stop, and an empty item of a marker with nothing
behind it: "1914. War breaks out." would lose its date, "1956." its whole paragraph. Cards are
full of years, so a number of four digits or more makes no item here, and neither does a marker
that stands alone.
"""

from __future__ import annotations

import re

from markdown_it.rules_core import StateCore

ITEM = r"^[ \t]*(?:[-+]|[0-9]{1,3}[.)])[ \t]+[^ \t\n]"  # without stars, which are markup anyhow
_NO_ITEM = re.compile(
    r"^(?P<outer>[ \t]*(?:(?:[-+*]|[0-9]{1,3}[.)])[ \t]+)*)"
    r"(?P<figures>[0-9]{4,9}(?=[.)](?:[ \t]|$))|[0-9]{0,3}(?=[-+*.)][^\S\n]*$))(?P<mark>[-+*.)])",
    re.MULTILINE,
)
# Noncharacters (Unicode 16, 23.7): no text has them, and the parser takes them for letters.
_LETTERS = "\ufdd0\ufdd1\ufdd2\ufdd3\ufdd4"
_STAND_INS = str.maketrans("-+*.)", _LETTERS)
_BACK = str.maketrans(_LETTERS, "-+*.)")


def cover(state: StateCore) -> None:
    """Before the blocks are parsed: put a letter in the place of every marker that is none."""
    if not state.inlineMode and not any(letter in state.src for letter in _LETTERS):
        state.src = _NO_ITEM.sub(_covered, state.src)
        state.env["covered"] = True


def uncover(state: StateCore) -> None:
    """Put the markers back into the paragraphs; no character has moved."""
    for token in state.tokens:
        if token.type == "inline" and state.env.get("covered"):
            token.content = token.content.translate(_BACK)


def _covered(match: re.Match[str]) -> str:
    return match["outer"] + match["figures"] + match["mark"].translate(_STAND_INS)
