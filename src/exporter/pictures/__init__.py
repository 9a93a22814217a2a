"""The cards' pictures: their files found, looked through and put into the deck.

The one stage that opens files which a source names. What it gives on are bytes, so that a
format opens none.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from exporter.diagnostics import Diagnostic, Diagnostics, Severity
from exporter.model import Card, Deck, Picture
from exporter.pictures import rasters, unused
from exporter.pictures.album import Album
from exporter.pictures.mistakes import Mistake

__all__ = ["read"]


def read(deck: Deck, folder: Path, diagnostics: Diagnostics) -> Deck:
    """The deck with its pictures' files read; ``folder`` is that of the source.

    A picture that cannot be had is reported and left out of its card. Files that no card
    uses are only spoken of where all cards are known, which takes a source without errors.
    """
    album = Album(folder)
    cards = tuple(map(partial(_with_picture, album, diagnostics), deck.cards))
    if not diagnostics.failed:
        diagnostics.extend(unused.check(cards, album))
    return replace(deck, cards=cards)


def _with_picture(album: Album, diagnostics: Diagnostics, card: Card) -> Card:
    if card.image is None:
        return card
    found = album.raster(card.image.file)
    if isinstance(found, Mistake):
        diagnostics.add(found.at(card.image.origin.field("file")))
        return replace(card, image=None)
    if rasters.tells_where(found):
        diagnostics.add(_located(card.image))
    return replace(card, image=replace(card.image, raster=found))


def _located(picture: Picture) -> Diagnostic:
    return Diagnostic(
        code="picture-tells-where",
        message=f"'{picture.file}' says at which place on Earth it was taken",
        span=picture.origin.field("file"),
        severity=Severity.WARNING,
        help="the deck would tell everybody: save the picture without its location (GPS)",
    )
