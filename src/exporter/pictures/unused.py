"""Pictures that lie among those of the cards, and that no card shows."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from exporter import files
from exporter.decoding import SIZE_LIMIT
from exporter.diagnostics import Diagnostic, Severity
from exporter.model import Card
from exporter.pictures.album import Album
from exporter.pictures.listing import is_picture

_SHOWN = 3


def check(cards: tuple[Card, ...], album: Album) -> Iterator[Diagnostic]:
    """A warning for every folder of the cards' pictures with one in it that is not theirs.

    Said at the first picture from that folder. Folders without a picture of the deck are
    not looked at. Another file of cards beside this one may use them as well: what the text
    of one names, be it in a comment, is no news.
    """
    used = {path.resolve() for path in album.found.values()}
    seen = set[Path]()
    for card in cards:
        path = album.found.get(card.image.file) if card.image else None
        if path and path.parent not in seen:
            seen.add(path.parent)
            there = _pictures(album, path.parent)
            spare = [name for name, other in there.items() if other.resolve() not in used]
            if spare := _unnamed(album, spare):
                yield _diagnostic(card, spare)


def _pictures(album: Album, folder: Path) -> dict[str, Path]:
    """The pictures in a folder by their names, without hidden files."""
    return {
        name: folder / written
        for name, written in album.listings.names(folder).items()
        if is_picture(name) and not name.startswith(".")
    }


def _unnamed(album: Album, spare: list[str]) -> list[str]:
    """Those of the names that no file of YAML in the source's folder has in its text."""
    texts = list(_texts(album)) if spare else []
    patterns = {name: re.compile(rf"(?<![\w.-]){re.escape(name)}(?!\w)") for name in spare}
    return [name for name in spare if not any(map(patterns[name].search, texts))]


def _texts(album: Album) -> Iterator[str]:
    for name in album.listings.names(album.folder).values():
        if name.endswith((".yaml", ".yml")):
            with suppress(OSError):  # it is no deck then
                data = files.read(album.folder / name, SIZE_LIMIT)
                yield unicodedata.normalize("NFC", data.decode("utf-8", "replace"))


def _diagnostic(card: Card, spare: list[str]) -> Diagnostic:
    more = f" and {len(spare) - _SHOWN} more" if len(spare) > _SHOWN else ""
    listed = ", ".join(f"'{name}'" for name in spare[:_SHOWN])
    return Diagnostic(
        code="picture-unused",
        message=f"no card uses {listed}{more} in the folder of this picture",
        span=card.image.origin.field("file") if card.image else card.origin.span,
        severity=Severity.WARNING,
        help="put it on a card, or take it out of that folder",
    )
