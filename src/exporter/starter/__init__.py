"""A new deck's repository: a source, and what builds it here and in CI."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from importlib.resources import files
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from exporter.schema import forms

# Where each file of the folder "files" goes; their own names are not those of a repository,
# which this one would heed.
_PLACES = {
    "cards.yaml": "source/cards.yaml",
    "Makefile": "Makefile",
    "README.md": "README.md",
    "gitignore": ".gitignore",
    "build.yml": ".github/workflows/build.yml",
}
_LOCAL = "local.mk"  # which git ignores there


@dataclass(frozen=True, slots=True)
class Origin:
    """What pip installs the exporter from; with neither, the one that is installed is used."""

    address: str = ""  # for any computer
    folder: str = ""  # of this computer, to be written into nothing that others get


def contents(name: str, origin: Origin) -> dict[PurePosixPath, bytes]:
    """The files of a new repository whose folder has this name, each with its place in it."""
    values = {
        "@id@": forms.deck_slug(name) or "deck",
        "@title@": json.dumps(_title(name), ensure_ascii=False),
        "@heading@": _title(name),
        "@from@": _for_make(origin.address),
        "@folder@": _for_make(origin.folder),
    }
    places = _PLACES | ({_LOCAL: _LOCAL} if origin.folder else {})
    return {PurePosixPath(place): _filled(file, values) for file, place in places.items()}


def origin() -> Origin:
    """What pip installed this exporter from, as pip itself recorded it, if it did.

    The record is "direct_url.json" of
    https://packaging.python.org/en/latest/specifications/direct-url/
    """
    try:
        text = distribution("exporter").read_text("direct_url.json")
    except PackageNotFoundError:
        return Origin()
    return recorded(json.loads(text or "{}"))


def recorded(record: dict[str, Any]) -> Origin:
    """The origin in a record of this form."""
    url = str(record.get("url", ""))
    local = url.startswith("file:")
    if vcs := record.get("vcs_info"):
        url = f"{vcs['vcs']}+{url}@{vcs['commit_id']}"
    elif local:
        url = url2pathname(urlsplit(url).path)
    return Origin(folder=url) if local else Origin(url)


def _title(name: str) -> str:
    title = " ".join(name.replace("-", " ").replace("_", " ").split())
    return title[:1].upper() + title[1:] or "My deck"


def _filled(file: str, values: dict[str, str]) -> bytes:
    text = files(__package__).joinpath("files", file).read_text(encoding="utf-8")
    # All at once: what is put in for one may look like another.
    return re.sub("|".join(values), lambda name: values[name[0]], text).encode()


def _for_make(text: str) -> str:
    return text.replace("$", "$$").replace("#", "\\#")
