"""Texts of a form of their own: ids, tags, addresses and languages."""

from __future__ import annotations

import re

from exporter.charset import slug
from exporter.schema.fields import Line

# Names that are devices in every folder of Windows, whatever stands behind their dot
# (https://learn.microsoft.com/windows/win32/fileio/naming-a-file).
_DEVICE = "(?:con|prn|aux|nul|com[0-9]|lpt[0-9])"


def deck_slug(text: str) -> str:
    """A text as a deck's id: as ``slug`` has it, but no device's name."""
    return re.sub(rf"^{_DEVICE}$", r"\g<0>-deck", slug(text))


def _joined(text: str) -> str:
    """A tag as it may be written; "" for what looks like several tags."""
    if re.search("[,;]", text):
        return ""
    text = re.sub(r"\s*(?:::)+\s*", "::", text).strip(":")
    return "-".join(text.strip("#\"'“”‘’").split())


def _addressed(text: str) -> str:
    """The first address in a text, or what may become one with its beginning."""
    if found := re.search(r"https?://[^\s<>\"()\[\],]++(?! \w)", text):
        return found.group()
    return "https://" + re.sub(r"^(?:\w+:)?/*", "", text) if "." in text else text


def _hyphened(text: str) -> str:
    return text.replace("_", "-")


def lengths(text: str) -> tuple[float, float]:
    """The two lengths in a text of the form ``SHIFT``."""
    first, second = text.split(",")
    return float(first), float(second)


_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
ID = Line(
    "an id",
    _ID,
    "an id has a–z, 0–9 and single hyphens only",
    slug,
    number={"type": "integer", "minimum": 0},
)
DECK_ID = ID._replace(
    pattern=rf"(?!{_DEVICE}(?![a-z0-9-])){_ID}",
    form="files are named by it: it has a–z, 0–9 and single hyphens only, and is no device of "
    "Windows such as aux, con or nul",
    mend=deck_slug,
)
TAG = Line(
    "a tag",
    # Anki gives an empty part of a nested tag the name "blank".
    r"(?!::)(?!\S*::(?:::|\s|$))[^\s\"“”„«»]+",
    "a tag has no spaces; commas part tags, '::' nests them",
    _joined,
    number={"type": "number"},
)
URL = Line(
    "a web address",
    r"https?://[^\s<>\"]+",
    "it begins with https:// or http:// and has no spaces",
    _addressed,
)
# Printers are off by up to 4 mm; what is 20 mm off or more is not the printer.
_SHIFT = r"[+-]?(?:20(?:\.0+)?|1?[0-9](?:\.[0-9]+)?)"
SHIFT = Line(
    "two lengths in millimetres",
    rf"{_SHIFT}\s*,\s*{_SHIFT}",
    "write them from -20 to 20, such as 1.5,-2",
    lambda text: text.replace("mm", "").replace(";", ","),
)
LANGUAGE = Line(
    "a language tag",
    r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*",
    "for example en-GB, de or pt-BR",
    _hyphened,
)
