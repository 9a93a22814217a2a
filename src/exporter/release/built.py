"""The files of a release in a folder, held against the SHA256SUMS that is among them."""

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
    """The release that ``make release`` left in a folder; raises Refused if it is not whole."""
    listed, found = _listed_and_found(folder)
    _agree(folder, listed, found)
    for name in (manifest.NAME, notes.NAME):
        if name not in found:
            raise Refused(f"{folder} has no {name}")
    about = manifest.read((folder / manifest.NAME).read_bytes())
    return Built(folder, about.version, about.commit, about.title, found)


def downloaded(folder: Path) -> dict[str, str]:
    """The digests of a published release, by its SHA256SUMS in a folder of downloads.

    Raises Refused if a file of the release in the folder has another digest. Not all of them
    need to be there, and others may be.
    """
    listed, found = _listed_and_found(folder)
    here = {name: digest for name, digest in listed.items() if name in found}
    _agree(folder, here, {name: found[name] for name in here})
    return listed


def _listed_and_found(folder: Path) -> tuple[dict[str, str], dict[str, str]]:
    """What SHA256SUMS lists, and the files there are, by name and digest, itself among both."""
    sums = folder / checksums.NAME
    if not sums.is_file():
        raise Refused(f"{folder} has no {checksums.NAME}")
    digests = {path.name: _digest(path) for path in folder.iterdir() if path.is_file()}
    listed = checksums.parse(sums.read_text(encoding="utf-8", errors="replace"))
    return {**listed, checksums.NAME: digests[checksums.NAME]}, digests


def _agree(folder: Path, listed: Mapping[str, str], found: Mapping[str, str]) -> None:
    wrong = list(checksums.differences(listed, found))
    if wrong:
        raise Refused(f"{folder} is not as its {checksums.NAME} says: " + "; ".join(wrong))


def _digest(path: Path) -> str:
    return checksums.digest(path.read_bytes())
