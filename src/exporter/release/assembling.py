"""What is built made into a release: the print pack as one file, notes, manifest, checksums."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from exporter import __version__, files, pipeline
from exporter.diagnostics import Diagnostics
from exporter.formats import Artifact
from exporter.model import Deck
from exporter.release import bundle, checksums, manifest, notes, requirements
from exporter.release.refused import Refused
from exporter.release.repository import Repository
from exporter.release.versions import Version, last

SOURCE = "source/cards.yaml"


def assemble(repository: Repository, version: Version, folder: Path) -> Iterator[str]:
    """Complete the files that ``exporter build`` wrote into a folder, telling what is made.

    They are made a second time here, by another process, and compared: raises Refused if
    they are not the same again, or not made with the libraries that are pinned.
    """
    pins = requirements.parse((repository.root / requirements.NAME).read_text(encoding="utf-8"))
    wrong = list(requirements.deviations(pins))
    if wrong:
        raise Refused("; ".join(wrong))
    made = manifest.Made(repository.commit(), repository.committed(), __version__, pins)
    deck, artifacts = _export(repository.root / SOURCE, made)
    artifacts = (*_compared(artifacts, folder), _pack(deck, artifacts, made))
    text = notes.render(
        deck, [artifact.name for artifact in artifacts], _changes(repository, version)
    )
    artifacts = (*artifacts, Artifact(notes.NAME, text.encode(), {}))
    about = manifest.render(version, deck, made, artifacts)
    contents = {artifact.name: artifact.data for artifact in artifacts} | {manifest.NAME: about}
    sums = checksums.render(checksums.digests(contents))
    contents[checksums.NAME] = sums.encode()
    files.write((folder / name, data) for name, data in contents.items())
    yield from (f"{folder / name}  {len(data) / 1000:.0f} kB" for name, data in contents.items())


def _export(path: Path, made: manifest.Made) -> tuple[Deck, tuple[Artifact, ...]]:
    diagnostics = Diagnostics()
    _, former = pipeline.read_lock(path.with_suffix(".lock"), diagnostics)
    source = pipeline.read(path, diagnostics)
    numbered = pipeline.load(source, former, int(made.committed.timestamp()), diagnostics)
    artifacts = pipeline.export(numbered.deck, (), diagnostics) if numbered else ()
    if numbered is None or not artifacts:
        raise Refused(f"{path} has mistakes: 'exporter build' shows them")
    return numbered.deck, artifacts


def _compared(artifacts: tuple[Artifact, ...], folder: Path) -> tuple[Artifact, ...]:
    """The artifacts, if they are just what is in the folder."""
    again = checksums.digests({artifact.name: artifact.data for artifact in artifacts})
    built = checksums.digests({path.name: path.read_bytes() for path in folder.iterdir()})
    wrong = list(checksums.differences(built, again))
    if wrong:
        raise Refused("made twice, the files are not the same: " + "; ".join(wrong))
    return artifacts


def _pack(deck: Deck, artifacts: tuple[Artifact, ...], made: manifest.Made) -> Artifact:
    sheets = {artifact.name: artifact.data for artifact in artifacts if _is_sheet(artifact)}
    data = bundle.pack(sheets, made.committed)
    return Artifact(f"{deck.id}-print-pack.zip", data, {"files": len(sheets)})


def _is_sheet(artifact: Artifact) -> bool:
    return artifact.name.endswith(".pdf")


def _changes(repository: Repository, version: Version) -> tuple[Version, str] | None:
    """What a learner will notice of the changes since the last release, if there was one."""
    former = last(repository.tags_of_history(), version)
    if former is None:
        return None
    return former, ""
