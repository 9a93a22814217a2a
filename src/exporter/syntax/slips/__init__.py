"""What an author most likely did, seen from the place where YAML gave up."""

from __future__ import annotations

from collections.abc import Callable

from exporter.diagnostics import Diagnostic
from exporter.syntax.slips import brackets, colons, dashes, lines, spaces, texts
from exporter.syntax.slips.trouble import Trouble

_Slip = Callable[[Trouble], Diagnostic | None]
_SLIPS: tuple[_Slip, ...] = (
    lines.conflict,
    lines.fence,
    lines.ended,
    dashes.of_a_text,
    dashes.inside,
    spaces.odd_space,
    lines.wrong_comment,
    lines.left,
    spaces.tab,
    texts.swallowed,
    texts.after_value,
    brackets.unclosed,
    dashes.wrong,
    spaces.tight,
    colons.wrong,
    colons.missing,
    lines.left_of_text,
    colons.unexpected,
)


def find(trouble: Trouble) -> Diagnostic | None:
    """The slip behind it, if it is one of those that can be told from the text."""
    for slip in _SLIPS:
        if diagnostic := slip(trouble):
            return diagnostic
    return None
