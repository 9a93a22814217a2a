"""From composed pages to the bytes of a document, one page after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from exporter.formats.sheets.frame import Frame, shown_title
from exporter.formats.sheets.ink import Ink
from exporter.formats.sheets.paper import Paper, Setting
from exporter.formats.sheets.pdf.structure import Node
from exporter.formats.sheets.pdf.tagged import Description, Tagged
from exporter.formats.sheets.rows import Page
from exporter.model import FIRST_CHANGE, Deck

Composer = Callable[[Deck, Setting, Frame, Node], Iterable[Page]]
Counts = dict[str, int]


class Sheet:
    """A sheet in the making, of pages between a running head and a foot.

    One that is ``answered`` is drawn from the pages of another, whose structure grows under
    ``root``. At the end the number of pages is in ``counts``.
    """

    def __init__(
        self,
        deck: Deck,
        name: str,
        setting: Setting,
        counts: Counts,
        *,
        answered: Node | None = None,
    ) -> None:
        self._document = Tagged(setting.sheet, _description(deck, name), footed=True)
        self.root = answered or self._document.root
        if answered:
            answered.twin = self._document.root
        self.frame = Frame(deck, setting.paper, name, self.root)
        scale, height = setting.profile.scale, setting.paper.height
        self._ink = Ink(self._document, height, scale=scale, answered=answered is not None)
        self._counts = counts

    def add(self, page: Page) -> Iterator[bytes]:
        """Draw a page; what of the file can be written comes back."""
        self._ink.draw(self.frame.head(self._document.page + 1))
        self._ink.draw(page)
        self._ink.draw(self.frame.foot())
        self._ink.turn()
        yield from self._document.parts()

    def finish(self) -> Iterator[bytes]:
        """The rest of the file."""
        count = self._counts["pages"] = self._document.page
        # How many pages there are is known only now.
        numbers = (self.frame.number(number, count) for number in range(1, count + 1))
        yield from self._document.finish(self._ink.apart(number) for number in numbers)


def print_sheet(
    deck: Deck, name: str, setting: Setting, compose: Composer, counts: Counts
) -> Iterator[bytes]:
    """A sheet of the pages that are composed, part by part."""
    sheet = Sheet(deck, name, setting, counts)
    for page in compose(deck, setting, sheet.frame, sheet.root):
        yield from sheet.add(page)
    yield from sheet.finish()


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
