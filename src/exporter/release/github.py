"""Releases on GitHub, by way of its command line, gh; the only module that runs it.

gh takes the repository from GH_REPO or the git remote, and its token from GH_TOKEN.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Any

from exporter.release import checksums
from exporter.release.refused import Refused

_RELEASES = "repos/{owner}/{repo}/releases"


@dataclass(frozen=True, slots=True)
class Release:
    """A release as it is on GitHub: a draft is seen only by those who may publish.

    ``digests`` has the SHA-256 of every file that has arrived whole, None for one that
    has not.
    """

    draft: bool
    url: str
    digests: dict[str, str | None]


def releases(tag: str) -> list[Release]:
    """The releases for a tag; there can be several drafts, and one that is published."""
    lines = _gh("api", "--paginate", "--jq", ".[]", f"{_RELEASES}?per_page=100").splitlines()
    found = (json.loads(line) for line in lines)
    return [_release(release) for release in found if release["tag_name"] == tag]


def create(tag: str, title: str, notes: Path) -> None:
    """Make a draft for a tag that is on GitHub."""
    shown = ("--title", title, "--notes-file", str(notes))
    _gh("release", "create", tag, "--draft", "--verify-tag", *shown)


def upload(tag: str, files: Iterable[Path]) -> None:
    """Put files into the draft; one that arrived damaged before is replaced."""
    _gh("release", "upload", tag, "--clobber", *map(str, files))


def publish(tag: str, title: str, notes: Path) -> None:
    """Make the draft a release that everyone sees."""
    _gh("release", "edit", tag, "--draft=false", "--title", title, "--notes-file", str(notes))


def download(tag: str, folder: Path) -> None:
    """Fetch all files of a release into a folder."""
    _gh("release", "download", tag, "--dir", str(folder))


def _release(release: dict[str, Any]) -> Release:
    digests = {asset["name"]: _digest(asset) for asset in release["assets"]}
    return Release(release["draft"], release["html_url"], digests)


def _digest(asset: dict[str, Any]) -> str | None:
    """The digest GitHub tells (since June 2025), else that of the file when downloaded."""
    if asset["state"] != "uploaded":
        return None
    told: str | None = asset.get("digest")
    if told and told.startswith("sha256:"):
        return told.removeprefix("sha256:")
    file = ("--header", "Accept: application/octet-stream", f"{_RELEASES}/assets/{asset['id']}")
    return checksums.digest(_gh("api", *file))


def _gh(*arguments: str) -> bytes:
    try:
        done = subprocess.run(
            ["gh", *arguments], stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
    except FileNotFoundError as error:
        raise Refused(
            "gh, the command line of GitHub, is not installed: https://cli.github.com"
        ) from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip()
        command = " ".join(takewhile(lambda argument: not argument.startswith("-"), arguments))
        raise Refused(f"'gh {command}' failed: {said}")
    return done.stdout
