"""A new deck's repository: a source, and what builds it here and in CI."""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError, distribution
from importlib.resources import files
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

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


def contents(name: str, origin: str) -> dict[PurePosixPath, bytes]:
    """The files of a new repository whose folder has this name, each with its place in it.

    ``origin`` is what pip installs the exporter from, "" to use the one that is installed.
    """
    values = {
        "@id@": forms.slug(name) or "deck",
        "@title@": json.dumps(_title(name), ensure_ascii=False),
        "@heading@": _title(name),
        "@from@": origin,
    }
    return {PurePosixPath(place): _filled(file, values) for file, place in _PLACES.items()}


def origin() -> str:
    """What pip installed this exporter from, as pip itself recorded it; "" if it is not known.

    The record is "direct_url.json" of
    https://packaging.python.org/en/latest/specifications/direct-url/
    """
    try:
        text = distribution("exporter").read_text("direct_url.json")
    except PackageNotFoundError:
        return ""
    record = json.loads(text or "{}")
    url = str(record.get("url", ""))
    if vcs := record.get("vcs_info"):
        return f"{vcs['vcs']}+{url}@{vcs['commit_id']}"
    if url.startswith("file:"):
        return unquote(urlsplit(url).path)
    return url


def _title(name: str) -> str:
    title = " ".join(name.replace("-", " ").replace("_", " ").split())
    return title[:1].upper() + title[1:] or "My deck"


def _filled(file: str, values: dict[str, str]) -> bytes:
    text = files(__package__).joinpath("files", file).read_text(encoding="utf-8")
    for name, value in values.items():
        text = text.replace(name, value)
    return text.encode()
