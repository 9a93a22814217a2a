"""What CI asks before anything lands, with a make that makes what it is told to."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from exporter import formats
from tests.reading import ROOT, real_deck

ENDS = (".apkg", *(f"-{n}.pdf" for n in ("notes", "gap-fill", "answers", "flashcards", "timeline")))
NAMES = tuple(f"khrushchev-1953-64{end}" for end in ENDS)

PROGRAMS = ("bash", "dirname", "git", "mktemp", "rm", "mkdir", "timeout")

MAKE = """\
#!/bin/sh
test "$1" = test && exit "$TESTS"
mkdir -p build && cd build && for name in $MADE; do echo made > "$name"; done
"""


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A repository with this script and a "build" of last year, and the programs it needs."""
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "run", tmp_path / ".ci" / "run")
    (tmp_path / "build").mkdir()
    for name in NAMES:
        (tmp_path / "build" / name).write_text("former", encoding="utf-8")
        os.utime(tmp_path / "build" / name, (1_760_000_000, 1_760_000_000))
    programs = tmp_path / "programs"
    programs.mkdir()
    for name in PROGRAMS:
        found = shutil.which(name)
        assert found
        (programs / name).symlink_to(found)
    program(tmp_path, "make", MAKE)
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    return tmp_path


def program(clone: Path, name: str, text: str = "#!/bin/sh\n") -> None:
    (clone / "programs" / name).write_text(text, encoding="utf-8")
    (clone / "programs" / name).chmod(0o755)


def run(
    clone: Path, made: tuple[str, ...] = NAMES, tests: int = 0
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [clone / ".ci" / "run"],
        env={"PATH": str(clone / "programs"), "MADE": " ".join(made), "TESTS": str(tests)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_files_asked_for_are_those_that_the_deck_makes() -> None:
    deck = real_deck()
    made = {artifact.name for name in formats.NAMES for artifact in formats.load(name).export(deck)}
    assert made == set(NAMES)


def test_it_passes_when_all_files_have_been_made(clone: Path) -> None:
    program(clone, "gh")
    done = run(clone)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "publishing: tested\nfiles: 6 passed, 0 failed\n"


@pytest.mark.parametrize("name", NAMES)
def test_a_file_that_is_of_a_former_build_counts_as_failed(clone: Path, name: str) -> None:
    program(clone, "gh")
    done = run(clone, tuple(other for other in NAMES if other != name))
    assert done.returncode == 1
    assert done.stderr == f"build/{name} has not been made\n"
    assert "files: 5 passed, 1 failed\n" in done.stdout


def test_it_ends_where_a_test_fails(clone: Path) -> None:
    program(clone, "gh")
    done = run(clone, tests=2)
    assert (done.returncode, done.stdout) == (2, "")


def test_a_build_that_changes_a_committed_file_fails(clone: Path) -> None:
    program(clone, "gh")
    subprocess.run(["git", "add", "build"], cwd=clone, check=True)
    done = run(clone)
    assert done.returncode == 1
    assert done.stderr == "building has changed a committed file\n"


def test_without_gh_it_passes_and_says_that_publishing_is_not_tested(clone: Path) -> None:
    program(clone, "apt-get", "#!/bin/sh\necho 'E: no network' >&2\nexit 100\n")
    done = run(clone)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("publishing: not tested, for gh is not here")
    assert "cannot be installed: E: no network\n" in done.stdout
