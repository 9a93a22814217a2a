"""The deck as it is to be released, and as it was released before."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from exporter import pipeline
from exporter.changes import Edition
from exporter.diagnostics import Diagnostics
from exporter.release.refused import Refused
from exporter.release.repository import Repository

SOURCE = Path("source/cards.yaml")
LOCK = SOURCE.with_suffix(".lock")


def read(
    root: Path, now: int, diagnostics: Diagnostics, *, pictures: bool = True
) -> Edition | None:
    """The deck of the source in a folder, and the lock beside it; None if there is no deck.

    ``now`` (Unix seconds) is the time of changes that the lock does not know of yet. Without
    ``pictures`` it can be compared, but not printed.
    """
    _, locked = pipeline.read_lock(root / LOCK, diagnostics)
    source = pipeline.read(root / SOURCE, diagnostics)
    folder = (root / SOURCE).parent if pictures else None
    numbered = pipeline.load(source, locked, now, diagnostics, folder=folder)
    if numbered is None:
        return None
    # What was published is what its lock says, whatever is found in its text today.
    return Edition(numbered.deck, locked if locked.cards else numbered.lock)


def published(repository: Repository, tag: str, now: int) -> Edition:
    """The deck as it was at a tag, read as far as it can be by the rules of today."""
    with TemporaryDirectory() as folder:
        for path in (SOURCE, LOCK):
            data = repository.file(tag, str(path))
            if data is not None:
                Path(folder, path).parent.mkdir(exist_ok=True)
                Path(folder, path).write_bytes(data)
        if not Path(folder, SOURCE).exists():
            raise Refused(f"{tag} has no {SOURCE} that the notes could compare with")
        edition = read(Path(folder), now, Diagnostics(), pictures=False)
    if edition is None:
        raise Refused(f"{SOURCE} of {tag} cannot be read, to tell what has changed since")
    return edition
