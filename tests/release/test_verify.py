"""``make verify``: what was published is what its tag makes, or it is said where not."""

import re
import shutil
from hashlib import sha256
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.release import clones
from tests.release.github_server import GitHub
from tests.release.test_publish import publish

SAME = r"v1\.0\.0: all \d+ files are byte for byte what was published"


@pytest.fixture
def downloads(released: Path, tmp_path: Path) -> Path:
    """What a learner has downloaded."""
    return shutil.copytree(released / "build" / "release", tmp_path / "downloads")


def verify(folder: Path, *arguments: str, **more: str) -> CompletedProcess[str]:
    return clones.run(folder, "make", "verify", *arguments, **more)


def later(clone: Path) -> Path:
    """A clone with work begun for a later release, some of it not committed."""
    clones.write_deck(clone, clones.DECK.replace("83.6", "83.7"))
    clones.version(clone, "1.1.0")
    clones.commit(clone, "Correct a weight", 1_790_100_000)
    clones.git(clone, "tag", "v1.1.0")
    (clone / "CHANGELOG.md").write_text("in the middle of a sentence", encoding="utf-8")
    return clone


def test_a_former_release_is_verified_from_any_later_state(
    clone: Path, downloads: Path, pinned: Path
) -> None:
    done = verify(later(clone), "TAG=v1.0.0", f"FROM={downloads}", RELEASE_VENV=str(pinned))
    assert done.returncode == 0, done.stderr
    assert re.search(SAME, done.stdout)
    assert not (clone / "build").exists()


def test_some_of_the_files_among_others_are_enough(
    clone: Path, downloads: Path, pinned: Path
) -> None:
    for path in downloads.iterdir():
        if path.name not in ("history.apkg", "SHA256SUMS"):
            path.unlink()
    (downloads / "holiday.jpg").write_bytes(b"a picture")
    done = verify(clone, "TAG=1.0.0", f"FROM={downloads}", RELEASE_VENV=str(pinned))
    assert done.returncode == 0, done.stderr
    assert re.search(SAME, done.stdout)


def test_what_is_on_github_is_fetched_and_verified(
    made: Path, github: GitHub, pinned: Path
) -> None:
    publish(made, github)
    done = verify(made, "TAG=v1.0.0", RELEASE_VENV=str(pinned), **github.environment)
    assert done.returncode == 0, done.stderr
    assert re.search(SAME, done.stdout)


def test_a_release_made_of_something_else_is_found_out(
    clone: Path, downloads: Path, pinned: Path
) -> None:
    package, sums = downloads / "history.apkg", downloads / "SHA256SUMS"
    former = sha256(package.read_bytes()).hexdigest()
    package.write_bytes(package.read_bytes() + b"and a virus")
    digest = sha256(package.read_bytes()).hexdigest()
    sums.write_text(sums.read_text(encoding="utf-8").replace(former, digest), encoding="utf-8")
    done = verify(clone, "TAG=v1.0.0", f"FROM={downloads}", RELEASE_VENV=str(pinned))
    assert done.returncode != 0
    assert "release: what was published is not what v1.0.0 makes: " in done.stderr
    assert f"history.apkg has the digest {digest}, not {former}" in done.stderr


def test_a_download_that_is_damaged_is_told_before_anything_is_made(
    clone: Path, downloads: Path
) -> None:
    (downloads / "history.apkg").write_bytes(b"half of it")
    done = verify(clone, "TAG=v1.0.0", f"FROM={downloads}")
    assert done.returncode != 0
    assert "is not as its SHA256SUMS says: history.apkg has the digest" in done.stderr
    assert "making v1.0.0 again" not in done.stdout


def test_a_tag_that_cannot_be_made_is_told_with_the_reason(
    clone: Path, downloads: Path, pinned: Path
) -> None:
    clones.version(clone, "0.9.0")
    clones.commit(clone, "Go backwards", 1_790_100_000)
    clones.git(clone, "tag", "v0.9.0")
    done = verify(clone, "TAG=v0.9.0", f"FROM={downloads}", RELEASE_VENV=str(pinned))
    assert done.returncode != 0
    assert "release: 'make release' fails in a clean copy:" in done.stderr
    assert "0.9.0 is not newer than the last release, v1.0.0" in done.stderr


@pytest.mark.parametrize("tag", ["", "TAG=latest", "TAG=v9.9.9"])
def test_a_release_that_is_not_there_is_told(tag: str, clone: Path, downloads: Path) -> None:
    done = verify(clone, *tag.split(), f"FROM={downloads}")
    assert done.returncode != 0
    expected = "git checkout failed" if "9" in tag else "which release? make verify TAG=v1.0.0"
    assert expected in done.stderr
