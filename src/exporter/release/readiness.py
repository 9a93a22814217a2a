"""Whether what is checked out may be released."""

from __future__ import annotations

from exporter.release import versions
from exporter.release.refused import Refused
from exporter.release.repository import Repository
from exporter.release.versions import Version


def check(repository: Repository, version: Version) -> None:
    """Refuse with the reason, if it may not be released as this version."""
    if repository.is_shallow():
        raise Refused(
            "the history is cut off, and with it the former releases: git fetch --unshallow --tags"
        )
    dirt = repository.dirt()
    if dirt:
        raise Refused("not all is committed:\n" + "\n".join(dirt))
    versions.check(
        version,
        here=repository.tags_here(),
        history=repository.tags_of_history(),
        everywhere=repository.tags(),
    )
