"""A release made again from its tag, and compared with what was published."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

from exporter.release import built, checksums
from exporter.release.refused import Refused
from exporter.release.repository import Repository


def verify(repository: Repository, tag: str, published: Path, scratch: Path) -> Iterator[str]:
    """Compare byte for byte, telling each step; raises Refused where a file differs.

    ``published`` is the folder with the files of the release, ``scratch`` an empty one.
    """
    expected = checksums.digests(built.contents(published))
    yield f"the {len(expected)} published files are as their {checksums.NAME} says"
    copy = scratch / "copy"
    repository.copy(tag, copy)
    yield f"making {tag} again in a clean copy"
    _make(copy)
    made = checksums.digests(built.contents(copy / "build" / "release"))
    wrong = list(checksums.differences(made, expected))
    if wrong:
        raise Refused(f"what was published is not what {tag} makes: " + "; ".join(wrong))
    yield f"{tag}: all {len(made)} files are byte for byte what was published"


def _make(copy: Path) -> None:
    done = subprocess.run(
        ["make", "--no-print-directory", "release"],
        cwd=copy,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    if done.returncode:
        said = done.stdout.decode("utf-8", "replace").strip()
        raise Refused(f"'make release' fails in a clean copy:\n{said}")
