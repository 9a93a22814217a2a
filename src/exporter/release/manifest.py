"""What a release is and is made of, for programs to read: manifest.json."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime

from exporter.formats import Artifact
from exporter.model import Deck
from exporter.release import checksums
from exporter.release.refused import Refused
from exporter.release.versions import Version, parse

NAME = "manifest.json"


@dataclass(frozen=True, slots=True)
class Made:
    """What the release was made from and with."""

    commit: str
    committed: datetime
    exporter: str
    libraries: Mapping[str, str]

    @property
    def seconds(self) -> int:
        """When it was committed, in Unix seconds: the time of all that is made."""
        return int(self.committed.timestamp())


@dataclass(frozen=True, slots=True)
class About:
    """As much of a manifest as publishing needs."""

    version: Version
    commit: str
    title: str


def render(version: Version, deck: Deck, made: Made, artifacts: Iterable[Artifact]) -> bytes:
    """The manifest as JSON."""
    content = {
        "version": str(version),
        "deck": {"id": deck.id, "title": deck.title, "cards": len(deck.cards)},
        "made": {**asdict(made), "committed": made.committed.isoformat()},
        "files": [_file(artifact) for artifact in artifacts],
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def _file(artifact: Artifact) -> dict[str, object]:
    return {
        "name": artifact.name,
        "bytes": len(artifact.data),
        "sha256": checksums.digest(artifact.data),
        "contents": dict(artifact.counts),
    }


def read(data: bytes) -> About:
    """Read a manifest back."""
    try:
        content = json.loads(data)
        version = parse(content["version"])
        about = (content["made"]["commit"], content["deck"]["title"])
    except (ValueError, KeyError, TypeError) as error:
        raise Refused(f"{NAME} cannot be read: {error}") from error
    if version is None:
        raise Refused(f"{NAME} has no version of the form 1.2.0")
    return About(version, *about)
