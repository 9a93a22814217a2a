"""A release as ``make release`` left it in its folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from exporter.release import checksums, manifest, notes
from exporter.release.refused import Refused
from exporter.release.versions import Version


@dataclass(frozen=True, slots=True)
class Built:
    """The files to be published: ``digests`` has the SHA-256 of each by name."""

    folder: Path
    version: Version
    commit: str
    title: str
    digests: Mapping[str, str]

    @property
    def notes(self) -> Path:
        """The text of the release."""
        return self.folder / notes.NAME


def read(folder: Path) -> Built:
    """The release in a folder; raises Refused if it is not whole."""
    files = contents(folder)
    about = manifest.read(files[manifest.NAME])
    return Built(folder, about.version, about.commit, about.title, checksums.digests(files))


def contents(folder: Path) -> dict[str, bytes]:
    """The files of a folder that are just those its SHA256SUMS lists, and that list."""
    if not (folder / checksums.NAME).is_file():
        raise Refused(f"{folder} has no {checksums.NAME}: run 'make release' first")
    files = {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}
    listed = checksums.parse(files[checksums.NAME].decode("utf-8"))
    found = checksums.digests({n: data for n, data in files.items() if n != checksums.NAME})
    wrong = list(checksums.differences(listed, found))
    if wrong:
        raise Refused(f"{folder} is not as its {checksums.NAME} says: " + "; ".join(wrong))
    for name in (manifest.NAME, notes.NAME):
        if name not in files:
            raise Refused(f"{folder} has no {name}")
    return files
