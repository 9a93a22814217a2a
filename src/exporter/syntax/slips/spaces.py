"""Spaces that are missing, or are none to YAML."""

from __future__ import annotations

import re

from exporter.diagnostics import Diagnostic
from exporter.syntax.slips.trouble import Trouble

# Spaces that look like one and are none to YAML, pasted from web pages and word processors.
_ODD_SPACE = "[\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]"
_ODD_INDENT = re.compile(rf"[ ]*(?:[\w-]+:)?({_ODD_SPACE}+)")
_TAB = re.compile(r"[ ]*(\t+)")
_TIGHT_COLON = re.compile(r"[ ]*(?:- +)?[\w-]+(:)[^\s:/]")
_TIGHT_DASH = re.compile(r"[ ]*(-)[\w\"'\[]")


def odd_space(trouble: Trouble) -> Diagnostic | None:
    found = trouble.nearby(_ODD_INDENT)
    return found and Diagnostic(
        code="odd-space",
        message=f"this space is the character U+{ord(trouble.source.text[found.start]):04X}"
        ", which is no space to YAML",
        span=found,
        help="type ordinary spaces in its place",
    )


def tab(trouble: Trouble) -> Diagnostic | None:
    found = trouble.match(trouble.at, _TAB)
    _, line = trouble.line(trouble.at)
    return found and Diagnostic(
        code="tab",
        message="a tab is used as indentation",
        span=found,
        help="indent with spaces" if line.strip() else "remove it: the line is blank otherwise",
    )


def tight(trouble: Trouble) -> Diagnostic | None:
    """A colon or a dash without the space after it."""
    for pattern, offset in ((_TIGHT_DASH, trouble.at), (_TIGHT_COLON, trouble.began)):
        found = trouble.match(offset, pattern)
        if found:
            mark = trouble.source.text[found.start]
            return Diagnostic(
                code="missing-space",
                message=f"a space is missing after '{mark}'",
                span=found,
                help=f"write '{mark} '",
            )
    return None
