"""What has changed from one edition of a deck to the next, as data."""

from __future__ import annotations

from dataclasses import dataclass

from exporter.lock import Lock
from exporter.model import Deck


@dataclass(frozen=True, slots=True)
class Edition:
    """A deck as it was published, and its lock."""

    deck: Deck
    lock: Lock


@dataclass(frozen=True, slots=True)
class ClozeChange:
    """A cloze number and its answer; ``former`` is what the answer was, where it changed."""

    number: int
    answer: str
    former: str = ""


@dataclass(frozen=True, slots=True)
class CardChange:
    """A card that is new, changed or gone; ``search`` finds it in Anki's browser.

    ``parts`` names what of a changed card is not as it was: "text", "note", "tags" and so
    on. A card that is ``on_paper`` is gone from Anki only.
    """

    id: str
    title: str
    search: str
    added: tuple[ClozeChange, ...] = ()
    returned: tuple[ClozeChange, ...] = ()
    mended: tuple[ClozeChange, ...] = ()
    withdrawn: tuple[ClozeChange, ...] = ()
    parts: tuple[str, ...] = ()
    on_paper: bool = False


@dataclass(frozen=True, slots=True)
class Changes:
    """The cards added, changed and taken out, and what else Anki cannot do by itself.

    ``search`` finds all cards that were taken out; Anki leaves them where they are.
    """

    added: tuple[CardChange, ...] = ()
    changed: tuple[CardChange, ...] = ()
    removed: tuple[CardChange, ...] = ()
    search: str = ""
    warnings: tuple[str, ...] = ()
