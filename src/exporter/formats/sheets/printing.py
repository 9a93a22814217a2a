"""From composed pages to the bytes of a document, one page after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from exporter.formats.sheets.frame import Frame, shown_title
from exporter.formats.sheets.ink import Ink
from exporter.formats.sheets.paper import Paper, Setting
from exporter.formats.sheets.rows import Page
from exporter.formats.sheets.structure import Node
from exporter.formats.sheets.tagged import Description, Tagged
from exporter.model import FIRST_CHANGE, Deck

Composer = Callable[[Deck, Setting, Frame, Node], Iterable[Page]]
Counts = dict[str, int]


def print_sheet(
    deck: Deck,
    name: str,
    setting: Setting,
    compose: Composer,
    counts: Counts,
    *,
    answered: bool = False,
) -> Iterator[bytes]:
    """A sheet of pages between a running head and a foot, part by part.

    At the end the number of pages is in ``counts``.
    """
    document = Tagged(setting.sheet, _description(deck, name), footed=True)
    frame = Frame(deck, setting.paper, name, document.root)
    ink = Ink(document, setting.paper.height, scale=setting.profile.scale, answered=answered)
    for number, page in enumerate(compose(deck, setting, frame, document.root), 1):
        ink.draw(frame.head(number))
        ink.draw(page)
        ink.draw(frame.foot())
        ink.turn()
        yield from document.parts()
    counts["pages"] = document.page
    # How many pages there are is known only now.
    numbers = (frame.number(number, document.page) for number in range(1, document.page + 1))
    yield from document.finish(ink.apart(number) for number in numbers)


def print_plain(
    deck: Deck,
    name: str,
    paper: Paper,
    compose: Callable[[Node], Iterable[Page]],
    counts: Counts,
    duplex: str,
) -> Iterator[bytes]:
    """A sheet of pages as they are composed; ``duplex`` is what the viewer is to propose."""
    document = Tagged(paper, _description(deck, name, duplex))
    ink = Ink(document, paper.height)
    for page in compose(document.root):
        ink.draw(page)
        ink.turn()
        yield from document.parts()
    counts["pages"] = document.page
    yield from document.finish()


def _description(deck: Deck, name: str, duplex: str = "") -> Description:
    return Description(
        title=f"{shown_title(deck)} — {name}",
        author=", ".join(deck.authors),
        language=deck.language,
        changed=max((card.changed for card in deck.cards), default=FIRST_CHANGE),
        duplex=duplex,
    )
