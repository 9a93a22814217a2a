"""Whether the lock to be released goes on from that of the last release."""

from __future__ import annotations

from exporter import decoding, lock
from exporter.diagnostics import Diagnostics
from exporter.lock import Lock, descent
from exporter.release.editions import LOCK
from exporter.release.refused import Refused
from exporter.release.repository import Repository
from exporter.release.versions import Version, last


def check(repository: Repository, version: Version) -> None:
    """Refuse if learners' histories would end up on other facts.

    That is so where a lock was begun anew, or was set back with its source as ``git revert``
    does: it forgets numbers that learners have, and gives them to what comes next.
    """
    former = last(repository.tags_of_history(), version)
    if former is None:
        return
    published = _lock(repository.file(former.tag, str(LOCK)))
    new = _lock(
        (repository.root / LOCK).read_bytes() if (repository.root / LOCK).exists() else None
    )
    if published.deck == new.deck and (found := next(descent.breaks(published, new), "")):
        raise Refused(
            f"{LOCK} does not go on from that of {former.tag}: {found}. Learners' histories "
            f"would end up on other facts: git show {former.tag}:{LOCK} > {LOCK}, run "
            "'exporter build', and commit"
        )


def _lock(data: bytes | None) -> Lock:
    """A lock; an empty one where there is none that can be read, of which others tell."""
    diagnostics = Diagnostics()
    source = decoding.decode(LOCK.name, data or b"", diagnostics)
    found = None if diagnostics.failed else lock.read(source.text, source.name)
    return found if isinstance(found, Lock) else Lock()
