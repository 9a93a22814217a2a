"""The text of a release, for learners: what is in it, what has changed, how to update."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exporter.model import Deck
from exporter.release import checksums
from exporter.release.versions import Version

NAME = "RELEASE_NOTES.md"


def render(deck: Deck, files: Sequence[str], changes: tuple[Version, str] | None) -> str:
    """The notes in Markdown.

    ``changes`` has the version of the last release and what a learner will notice of the
    changes since; None stands for the first release.
    """
    return "\n\n".join(_paragraphs(deck, files, changes)) + "\n"


def _paragraphs(
    deck: Deck, files: Sequence[str], changes: tuple[Version, str] | None
) -> Iterator[str]:
    if deck.description:
        yield deck.description
    if changes is None:
        yield f"## The {len(deck.cards)} cards"
        yield "\n".join(f"- {card.title.plain}" for card in deck.cards)
    else:
        former, text = changes
        yield f"## What has changed since {former}"
        yield text.strip()
    package = next(name for name in files if name.endswith(".apkg"))
    yield "## Import and update"
    yield (
        f"Download `{package}`, choose *File → Import* in Anki, and keep the options as they "
        "are. If you have an earlier version, import this one in the same way: your review "
        "history is kept."
    )
    yield "## Check the download"
    yield (
        f"Put `{checksums.NAME}` beside the files you downloaded and run "
        f"`sha256sum --check --ignore-missing {checksums.NAME}`."
    )
