"""From composed pages to the bytes of a document."""

from __future__ import annotations

from collections.abc import Callable

from exporter.formats.sheets.frame import Frame, shown_title
from exporter.formats.sheets.ink import Ink
from exporter.formats.sheets.paper import Setting
from exporter.formats.sheets.rows import Page
from exporter.formats.sheets.structure import Node
from exporter.formats.sheets.tagged import Tagged
from exporter.model import FIRST_CHANGE, Deck

Composer = Callable[[Deck, Setting, Frame, Node], list[Page]]


def print_sheet(
    deck: Deck, name: str, setting: Setting, compose: Composer, *, answered: bool = False
) -> tuple[bytes, list[Page]]:
    """A sheet's bytes and its pages: what is composed, between a running head and a foot."""
    document = Tagged(
        setting.paper,
        title=f"{shown_title(deck)} — {name}",
        author=", ".join(deck.authors),
        language=deck.language,
        changed=max((card.changed for card in deck.cards), default=FIRST_CHANGE),
    )
    frame = Frame(deck, setting.paper, name, document.root)
    pages = compose(deck, setting, frame, document.root)
    ink = Ink(document, setting.paper.height, answered=answered)
    for number, page in enumerate(pages, 1):
        ink.draw([*frame.head(number), *page, *frame.foot(number, len(pages))])
        ink.turn()
    return document.finish(), pages
