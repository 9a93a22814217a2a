"""Text in Markdown, as GitHub reads it, shown as it was typed."""

from __future__ import annotations

import re

_SIGNS = re.compile(r"[\\`*_\[\]<>#|~&]|^[-+=]")
_ITEM = re.compile(r"^(\d+)([.)])(?=\s|$)")

# A backslash does not keep GitHub from telling whoever has the name that they were mentioned.
_MENTION = re.compile(r"@(?=\w)")


def escaped(line: str) -> str:
    """A line in which nothing is a sign of Markdown, and no stranger is mentioned."""
    plain = _ITEM.sub(r"\1\\\2", _SIGNS.sub(r"\\\g<0>", line))
    return _MENTION.sub("@&#8203;", plain)
