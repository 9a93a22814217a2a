"""Spaces that are missing, or are none to YAML."""

from __future__ import annotations

import re

from exporter.diagnostics import Diagnostic
from exporter.syntax.slips.trouble import Trouble

# Spaces that look like one and are none to YAML, pasted from web pages and word processors.
_ODD_SPACE = "[\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]"
_ODD_INDENT = re.compile(rf"[ ]*(?:[\w-]+:)?({_ODD_SPACE}+)")
_TIGHT_COLON = re.compile(r"[ ]*(?:- +)?[\w-]+(:)[^\s:/]")
_TIGHT_DASH = re.compile(r"[ ]*(-)[\w\"'\[]")


def odd_space(trouble: Trouble) -> Diagnostic | None:
    start, _ = trouble.line(trouble.at)
    for offset in (trouble.at, trouble.began, max(0, start - 1)):
        found = trouble.match(offset, _ODD_INDENT)
        if found:
            return Diagnostic(
                code="odd-space",
                message=f"this space is the character U+{ord(trouble.source.text[found.start]):04X}"
                ", which is no space to YAML",
                span=found,
                help="type ordinary spaces in its place",
            )
    return None


def tab(trouble: Trouble) -> Diagnostic | None:
    found = trouble.match(trouble.at, re.compile(r"[ ]*(\t+)"))
    return found and Diagnostic(
        code="tab",
        message="a tab is used as indentation",
        span=found,
        help="indent with spaces",
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
