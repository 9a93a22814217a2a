"""Which version is released: the newest section of CHANGELOG.md, and the tags it has to fit."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import NamedTuple

from exporter.release.refused import Refused

_HEADING = re.compile(r"^## \[([^\]]*)\]", re.MULTILINE)
_VERSION = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)", re.ASCII)
_UNRELEASED = "Unreleased"


class Version(NamedTuple):
    """A version as Semantic Versioning orders them, without pre-releases."""

    major: int
    minor: int
    patch: int

    def __str__(self) -> str:
        return ".".join(map(str, self))

    @property
    def tag(self) -> str:
        """The name of the git tag, and of the release on GitHub."""
        return f"v{self}"


def parse(text: str) -> Version | None:
    """The version written as "1.2.0", or None if it is written otherwise."""
    match = _VERSION.fullmatch(text)
    return Version(*map(int, match.groups())) if match else None


def newest(changelog: str) -> Version:
    """The version of the first section of a changelog that is not "Unreleased"."""
    names = [name for name in _HEADING.findall(changelog) if name != _UNRELEASED]
    if not names:
        raise Refused(
            "CHANGELOG.md has no version yet: give what is unreleased a heading '## [1.0.0]'"
        )
    version = parse(names[0])
    if version is None:
        raise Refused(f"CHANGELOG.md: '{names[0]}' is no version of the form 1.2.0")
    return version


def last(tags: Iterable[str], before: Version) -> Version | None:
    """The newest version among tags, other than the one that is being released."""
    versions = (parse(tag.removeprefix("v")) for tag in tags if tag.startswith("v"))
    return max((v for v in versions if v is not None and v != before), default=None)


def check(
    version: Version,
    *,
    here: Collection[str],
    history: Collection[str],
    everywhere: Collection[str],
) -> None:
    """Refuse a version that was used before, is not newer, or is not what the commit is tagged.

    ``here`` are the tags of the commit, ``history`` those of it and the commits before,
    ``everywhere`` all that there are. A tag made later, elsewhere, changes nothing.
    """
    if version.tag in everywhere and version.tag not in here:
        raise Refused(
            f"{version} was released before, from another commit: "
            "begin a section with a newer version in CHANGELOG.md"
        )
    others = last(here, version)
    if others and version.tag not in here:
        raise Refused(
            f"this commit is tagged {others.tag}, but the newest version in CHANGELOG.md is {version}"
        )
    former = last(history, version)
    if former and former > version:
        raise Refused(f"{version} is not newer than the last release, {former.tag}")
