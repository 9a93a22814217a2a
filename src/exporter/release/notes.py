"""The text of a release, for learners: what is in it, what has changed, how to update."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from exporter.markdown import escaped
from exporter.model import Deck
from exporter.release import checksums
from exporter.release.versions import Version

NAME = "RELEASE_NOTES.md"

_UPDATING = """\
## Import and update

Download `{deck}.apkg`, choose *File → Import* in Anki, and keep the options as they are. If you \
have an earlier version, import this one in the same way: your review history is kept.

The sheets to print are the PDFs; `{deck}-print-pack.zip` has them all.

## Check the download

With `{sums}` beside the files you have downloaded:

    sha256sum --check --ignore-missing {sums}
"""


class Since(NamedTuple):
    """The last release, and in Markdown what learners will notice of the changes since."""

    version: Version
    changes: str


def render(deck: Deck, since: Since | None) -> str:
    """The notes in Markdown; a first release, ``since`` none, tells what is in the deck."""
    return "\n\n".join(_paragraphs(deck, since))


def _paragraphs(deck: Deck, since: Since | None) -> Iterator[str]:
    if deck.description:
        yield escaped(deck.description)
    if since is None:
        yield f"## The {len(deck.cards)} cards"
        yield "\n".join(f"- {escaped(card.title.plain)}" for card in deck.cards)
    else:
        yield f"This is what has changed since {since.version}."
        yield since.changes.strip()
    yield _UPDATING.format(deck=deck.id, sums=checksums.NAME)
