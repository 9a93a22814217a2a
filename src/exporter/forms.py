"""Texts of a form of their own: ids, tags, addresses and languages."""

from __future__ import annotations

import re
import unicodedata

from exporter.fields import Line


def slug(text: str) -> str:
    """A text as an id: "Beria & his fall" is beria-his-fall; "" if nothing is left of it."""
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-")


def _joined(text: str) -> str:
    return "-".join(text.strip("#\"'“”‘’").split())


def _addressed(text: str) -> str:
    return f"https://{text.split('://')[-1]}" if "." in text else text


def _hyphened(text: str) -> str:
    return text.replace("_", "-")


ID = Line(
    "an id",
    r"[a-z0-9]+(?:-[a-z0-9]+)*",
    "an id has a–z, 0–9 and single hyphens only",
    slug,
    number={"type": "integer", "minimum": 0},
)
TAG = Line(
    "a tag",
    r"[^\s\"]+",
    "a tag has no spaces; '::' nests tags",
    _joined,
    number={"type": "number"},
)
URL = Line(
    "a web address", r"https?://[^\s<>\"]+", "it begins with https:// or http://", _addressed
)
LANGUAGE = Line(
    "a language tag",
    r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*",
    "for example en-GB, de or pt-BR",
    _hyphened,
)
