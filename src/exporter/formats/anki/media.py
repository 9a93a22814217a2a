"""Pictures as Anki keeps them: in one flat folder, by names that tell their content."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from exporter.charset import slug
from exporter.formats.anki.escape import escaped, quoted
from exporter.model import Card, Picture, Raster

_EXTENSIONS = {"png": "png", "jpeg": "jpg"}
_LONGEST_STEM = 60  # characters; Anki cuts a name of more than 120 bytes


def figure(picture: Picture | None) -> str:
    """The picture and its credit as HTML; nothing, if there is none to show."""
    if picture is None or picture.raster is None:
        return ""
    source = quoted(_name(picture.file, picture.raster))
    credit = f"<figcaption>{escaped(picture.credit)}</figcaption>" if picture.credit else ""
    return f'<figure dir="auto"><img src={source} alt={quoted(picture.alt)}>{credit}</figure>'


def of(cards: Iterable[Card]) -> dict[str, bytes]:
    """The files of the cards' pictures by name, in the order of the names, each once."""
    pictures = [card.image for card in cards if card.image]
    found = {_name(p.file, p.raster): p.raster.data for p in pictures if p.raster}
    return dict(sorted(found.items()))


def _name(file: str, raster: Raster) -> str:
    """``<stem>-<hash>.<kind>``, in small letters of ASCII.

    The hash makes another name of another picture: Anki never replaces a file it has. On
    systems that do not tell small letters from capitals, two names must not be one.
    """
    stem = slug(PurePosixPath(file).stem)[:_LONGEST_STEM]
    return f"{stem.strip('-') or 'picture'}-{raster.digest[:8]}.{_EXTENSIONS[raster.kind]}"
