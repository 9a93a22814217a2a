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

    ``published`` is a folder with SHA256SUMS of the release and any of its files, ``scratch``
    one for the copy.
    """
    expected = built.downloaded(published)
    yield f"{published}: what was downloaded is as {checksums.NAME} says"
    copy = scratch / "copy"
    repository.copy(tag, copy)
    yield f"making {tag} again in a clean copy"
    _make(copy)
    made = built.read(copy / "build" / "release").digests
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
