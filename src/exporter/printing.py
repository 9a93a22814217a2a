"""What of a deck is printed and how, where the command line has a say in it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from exporter import files
from exporter.charset import slug
from exporter.model import Card, Deck, Subset

_LONGEST_NAME = 40  # characters; file systems allow 255 bytes with the deck's id
_LARGEST = 32_000_000  # bytes of a font


class Unprintable(ValueError):
    """A wish that no sheet can meet; the message says why."""


def with_settings(
    deck: Deck, settings: dict[str, Any], tags: Collection[str], ids: Collection[str]
) -> Deck:
    """The deck with its settings for printing replaced by those that are not None.

    With ``tags`` or ``ids`` only the cards that have one of them are printed. Raises
    Unprintable for an id or a tag that no card has, and for a calibration without backs.
    """
    given = {name: value for name, value in settings.items() if value is not None}
    printed = deck.print._replace(subset=subset(deck, tags, ids), **given)
    if printed.calibration and printed.duplex == "fold":
        raise Unprintable("there is nothing to calibrate: folded cards have no second side")
    return replace(deck, print=printed)


def with_fonts(deck: Deck, paths: Sequence[Path]) -> Deck:
    """The deck to be printed in the fonts of these files.

    Raises Unprintable for one that cannot be embedded, OSError for one that cannot be read.
    """
    if not paths:
        return deck
    from exporter.formats.sheets.text.typeface import UnusableFont, named

    fonts = tuple(files.read(path, _LARGEST + 1) for path in paths)
    for path, data in zip(paths, fonts, strict=True):
        if len(data) > _LARGEST:
            raise Unprintable(f"{path} is too large for a font")
    try:
        named([str(path) for path in paths], fonts)
    except UnusableFont as error:
        raise Unprintable(str(error)) from error
    return replace(deck, print=deck.print._replace(fonts=fonts))


def subset(deck: Deck, tags: Collection[str], ids: Collection[str]) -> Subset | None:
    """The cards with one of the tags or ids; None if there are neither, which means all."""
    if not tags and not ids:
        return None
    known = {card.id for card in deck.cards}
    for id_ in ids:
        if id_ not in known:
            raise Unprintable(f"no card has the id {id_}{_meant(id_, known)}")
    for tag in tags:
        if not any(_tagged(deck, card, tag) for card in deck.cards):
            tags_ = {own for card in deck.cards for own in (*deck.tags, *card.tags)}
            raise Unprintable(f"no card has the tag {tag}{_meant(tag, tags_)}")
    chosen = {c.id for c in deck.cards if any(_tagged(deck, c, tag) for tag in tags)}
    wished = [*(f"tag {tag}" for tag in tags), *(f"card {id_}" for id_ in ids)]
    return Subset(_name(wished), frozenset(chosen | set(ids)))


def _meant(text: str, known: Collection[str]) -> str:
    """The known word of which this may be a misspelling, as the end of a message."""
    folded = {word.casefold(): word for word in sorted(known)}
    near = get_close_matches(text.casefold(), folded, 1)
    return f"; did you mean {folded[near[0]]}?" if near else ""


def _tagged(deck: Deck, card: Card, tag: str) -> bool:
    """Whether a card has a tag, or one that is nested in it: "war" has "war::cold"."""
    wanted = tag.casefold()
    return any(
        own.casefold() == wanted or own.casefold().startswith(f"{wanted}::")
        for own in (*deck.tags, *card.tags)
    )


def _name(chosen: list[str]) -> str:
    """What the files are called after: all that was chosen, or the first and how many more."""
    slugs = [slug(text) for text in chosen]
    joined = "-".join(slugs)
    if len(joined) <= _LONGEST_NAME:
        return joined
    more = f"-and-{len(slugs) - 1}-more" if len(slugs) > 1 else ""
    return slugs[0][:_LONGEST_NAME].rstrip("-") + more
