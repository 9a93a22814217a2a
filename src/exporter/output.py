"""The files of a build on disk, the lock among them: written all or none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from exporter import files, lock
from exporter.formats import Artifact, Format
from exporter.lock import Numbered
from exporter.model import Deck


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written, ``size`` bytes long, and what is in it."""

    path: Path
    size: int
    counts: Mapping[str, int]


def write(
    artifacts: Iterable[Artifact], folder: Path, numbered: Numbered, lock_path: Path | None
) -> list[Written]:
    """Write all files and the lock, or nothing, and say where each file went.

    Without a path the lock is left alone, and so it is where it would not change.
    """
    written: list[Written] = []
    files.write(_contents(artifacts, folder, numbered, lock_path, written))
    return written


def _contents(
    artifacts: Iterable[Artifact],
    folder: Path,
    numbered: Numbered,
    lock_path: Path | None,
    written: list[Written],
) -> Iterator[tuple[Path, Iterable[bytes]]]:
    """One after the other, each in parts, so that no file is in memory as a whole."""
    for artifact in artifacts:
        path = folder / artifact.name
        sizes: list[int] = []
        yield path, _measured(artifact.parts, sizes)
        written.append(Written(path, sum(sizes), artifact.counts))
    new = lock.write(numbered.lock).encode()
    if lock_path and not _says(lock_path, new):
        yield lock_path, [new]


def _says(path: Path, data: bytes) -> bool:
    """Whether a file has this in it already, its lines ended as here or as git does on Windows."""
    return path.exists() and path.read_bytes().replace(b"\r\n", b"\n") == data


def _measured(parts: Iterable[bytes], sizes: list[int]) -> Iterator[bytes]:
    """The parts, with the size of each noted when it is taken."""
    for part in parts:
        sizes.append(len(part))
        yield part


def outdated(
    formats: Iterable[Format], deck: Deck, folder: Path, written: Iterable[Written]
) -> list[Path]:
    """Files in the folder that a former build made of the deck and this one did not."""
    made = {file.path for file in written}
    known = (folder / name for format_ in formats for name in format_.names(deck))
    return [path for path in known if path not in made and path.is_file()]
