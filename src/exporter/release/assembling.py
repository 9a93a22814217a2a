"""What is built made into a release: the print pack as one file, notes, manifest, checksums."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from exporter import __version__, changes, files, pipeline
from exporter.changes import Edition
from exporter.diagnostics import Diagnostics
from exporter.formats import Artifact
from exporter.release import bundle, checksums, editions, manifest, notes, requirements
from exporter.release.manifest import Made
from exporter.release.notes import Since
from exporter.release.refused import Refused
from exporter.release.repository import Repository
from exporter.release.versions import Version, last


def assemble(repository: Repository, version: Version, folder: Path) -> Iterator[str]:
    """Complete the files that ``exporter build`` wrote into a folder, telling what is made.

    They are made a second time here, by another process, and compared: raises Refused if
    they are not the same again, or not made with the libraries that are pinned.
    """
    made = Made(repository.commit(), repository.committed(), __version__, _pins(repository.root))
    edition, artifacts = _export(repository.root, made)
    _compare(artifacts, folder)
    pack = _pack(edition.deck.id, artifacts, made)
    text = notes.render(edition.deck, _since(repository, version, edition, made))
    artifacts = (*artifacts, pack, Artifact(notes.NAME, (text.encode(),), {}))
    contents = {artifact.name: artifact.data for artifact in artifacts}
    contents[manifest.NAME] = manifest.render(version, edition.deck, made, artifacts)
    contents[checksums.NAME] = checksums.render(checksums.digests(contents)).encode()
    files.write((folder / name, data) for name, data in contents.items())
    yield from (f"{folder / name}  {len(data) / 1000:.0f} kB" for name, data in contents.items())


def _pins(root: Path) -> dict[str, str]:
    pins = requirements.parse((root / requirements.NAME).read_text(encoding="utf-8"))
    wrong = list(requirements.deviations(pins))
    if wrong:
        raise Refused("; ".join(wrong))
    return pins


def _export(root: Path, made: Made) -> tuple[Edition, tuple[Artifact, ...]]:
    diagnostics = Diagnostics()
    edition = editions.read(root, made.seconds, diagnostics)
    formats = pipeline.check_formats(edition.deck, (), diagnostics) if edition else []
    if edition is None or diagnostics.failed:
        raise Refused(f"{editions.SOURCE} has mistakes: 'exporter build' shows them")
    return edition, tuple(pipeline.export(formats, edition.deck))


def _compare(artifacts: Iterable[Artifact], folder: Path) -> None:
    """Refuse to go on if the artifacts are not just what is in the folder."""
    again = checksums.digests({artifact.name: artifact.data for artifact in artifacts})
    built = checksums.digests({path.name: path.read_bytes() for path in folder.iterdir()})
    wrong = list(checksums.differences(built, again))
    if wrong:
        raise Refused("made twice, the files are not the same: " + "; ".join(wrong))


def _pack(deck: str, artifacts: Iterable[Artifact], made: Made) -> Artifact:
    sheets = {artifact.name: artifact.data for artifact in artifacts if _is_sheet(artifact)}
    data = bundle.pack(sheets, made.committed)
    return Artifact(f"{deck}-print-pack.zip", (data,), {"files": len(sheets)})


def _is_sheet(artifact: Artifact) -> bool:
    return artifact.name.endswith(".pdf")


def _since(repository: Repository, version: Version, edition: Edition, made: Made) -> Since | None:
    """What learners will notice of the changes since the last release, if there was one."""
    former = last(repository.tags_of_history(), version)
    if former is None:
        return None
    published = editions.published(repository, former.tag, made.seconds)
    return Since(former, changes.as_markdown(changes.between(published, edition)))
