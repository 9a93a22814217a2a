"""From composed pages to the bytes of a document."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from exporter.formats.sheets.frame import Frame, shown_title
from exporter.formats.sheets.ink import Ink
from exporter.formats.sheets.paper import Paper, Setting
from exporter.formats.sheets.rows import Page
from exporter.formats.sheets.structure import Node
from exporter.formats.sheets.tagged import Tagged
from exporter.model import FIRST_CHANGE, Deck

Composer = Callable[[Deck, Setting, Frame, Node], list[Page]]


def print_sheet(
    deck: Deck, name: str, setting: Setting, compose: Composer, *, answered: bool = False
) -> tuple[bytes, int]:
    """A sheet of pages between a running head and a foot: its bytes, the number of pages."""
    document = _document(deck, name, setting.sheet)
    frame = Frame(deck, setting.paper, name, document.root)
    pages = compose(deck, setting, frame, document.root)
    framed = [
        [*frame.head(number), *page, *frame.foot(number, len(pages))]
        for number, page in enumerate(pages, 1)
    ]
    ink = Ink(document, setting.paper.height, scale=setting.profile.scale, answered=answered)
    return _drawn(document, framed, ink), len(pages)


def print_plain(
    deck: Deck, name: str, paper: Paper, compose: Callable[[Node], list[Page]], duplex: str
) -> tuple[bytes, int]:
    """A sheet of pages as they are composed; ``duplex`` is what the viewer is to propose."""
    document = _document(deck, name, paper, duplex)
    pages = compose(document.root)
    return _drawn(document, pages, Ink(document, paper.height)), len(pages)


def _document(deck: Deck, name: str, paper: Paper, duplex: str = "") -> Tagged:
    return Tagged(
        paper,
        title=f"{shown_title(deck)} — {name}",
        author=", ".join(deck.authors),
        language=deck.language,
        changed=max((card.changed for card in deck.cards), default=FIRST_CHANGE),
        duplex=duplex,
    )


def _drawn(document: Tagged, pages: Iterable[Page], ink: Ink) -> bytes:
    for page in pages:
        ink.draw(page)
        ink.turn()
    return document.finish()
