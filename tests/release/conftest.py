"""What tests of releases share: the pinned libraries, a tagged repository, a release made."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.release import clones, github_server
from tests.release.github_server import GitHub

_FIRST = 1_790_000_000  # 21 September 2026


def missing(what: str) -> None:
    """Skip a test for want of something, except where it must not be wanting."""
    if os.environ.get("GITHUB_ACTIONS") == "true":
        pytest.fail(f"{what}, which GitHub's machines have")
    pytest.skip(what)


@pytest.fixture(scope="session")
def pinned() -> Path:
    """The environment with the pinned libraries."""
    folder = clones.ROOT / ".venv-release"
    if not (folder / "ready").exists():
        missing("there is no .venv-release: 'make .venv-release/ready' sets it up")
    return folder


@pytest.fixture(scope="session")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository of a small deck, ready for the release of 1.0.0, and tagged so."""
    folder = clones.origin(tmp_path_factory.mktemp("origin") / "repository")
    (folder / "source" / "cards.lock").unlink(missing_ok=True)  # of the deck it takes the place of
    clones.write_deck(folder)
    clones.version(folder, "1.0.0")
    clones.commit(folder, "Begin", _FIRST)
    clones.git(folder, "tag", "v1.0.0")
    return folder


@pytest.fixture
def clone(origin: Path, tmp_path: Path) -> Path:
    """A fresh clone of it."""
    return clones.clone(origin, tmp_path / "clone")


@pytest.fixture(scope="session")
def released(origin: Path, pinned: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone in which 1.0.0 has been made; not to be changed."""
    folder = clones.clone(origin, tmp_path_factory.mktemp("released") / "clone")
    done = clones.run(folder, "make", "release", RELEASE_VENV=str(pinned))
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture
def made(released: Path, tmp_path: Path) -> Path:
    """A copy of that clone, to do with as one likes."""
    return shutil.copytree(released, tmp_path / "made", symlinks=True)


@pytest.fixture
def github() -> Iterator[GitHub]:
    """A GitHub on which v1.0.0 has been pushed, and gh to talk to it."""
    if shutil.which("gh") is None:
        missing("gh is not installed; Debian's package is called gh")
    with github_server.serving() as server:
        server.tags.add("v1.0.0")
        yield server
