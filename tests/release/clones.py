"""A repository with this program and a small deck, clones of it, and make run in them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

GENEVA = """\
  - id: geneva
    title: Geneva
    text: The heads of four governments met on [[18 July 1955]].
"""

DECK = f"""\
deck:
  id: history
  title: History
  language: en-GB
  description: Three cards.
  cloze: marked
cards:
  - id: beria
    title: Beria
    text: He was arrested on [[26 June 1953]].
{GENEVA}  - id: sputnik
    title: Sputnik
    text: It weighed [[83.6]] kilograms and orbited for [[92]] days.
"""

GAGARIN = """\
  - id: gagarin
    title: Gagarin
    text: He was in space for [[108]] minutes.
"""

_INHERITED = ("PATH", "LANG", "SSL_CERT_FILE")
_GIT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    # Also where the files belong to another user than the one who runs the tests.
    "GIT_CONFIG_COUNT": "1",
    "GIT_CONFIG_KEY_0": "safe.directory",
    "GIT_CONFIG_VALUE_0": "*",
    "GIT_AUTHOR_NAME": "Ada",
    "GIT_AUTHOR_EMAIL": "ada@example.org",
    "GIT_COMMITTER_NAME": "Ada",
    "GIT_COMMITTER_EMAIL": "ada@example.org",
}


def environment(home: Path, **more: str) -> dict[str, str]:
    """The environment of a new machine: nothing of the one the tests run in but its programs."""
    kept = {name: os.environ[name] for name in _INHERITED if name in os.environ}
    return {**kept, **_GIT, "HOME": str(home), "PYTHON": sys.executable, **more}


def run(folder: Path, *command: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder, with a home of its own and this added to the environment."""
    return subprocess.run(
        command,
        cwd=folder,
        env=environment(folder.parent, **more),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def program(name: str) -> str:
    """Where a program is that must be there."""
    found = shutil.which(name)
    assert found, f"{name} is not installed"
    return found


def git(folder: Path, *arguments: str, **more: str) -> str:
    """Run git, which must succeed, and return what it says."""
    done = run(folder, "git", *arguments, **more)
    assert done.returncode == 0, done.stderr
    return done.stdout


def commit(folder: Path, message: str, seconds: int, *options: str) -> None:
    """Commit all there is, at a time in Unix seconds."""
    git(folder, "add", "--all")
    when = f"{seconds} +0000"
    git(
        folder,
        "commit",
        "--quiet",
        f"--message={message}",
        *options,
        GIT_AUTHOR_DATE=when,
        GIT_COMMITTER_DATE=when,
    )


def origin(folder: Path) -> Path:
    """A new repository with the files of this one as they are now, and nothing committed.

    The tests are not among them: no release is made of them, and each clone would be twice as large.
    """
    chosen = ("--cached", "--others", "--exclude-standard", "--", ":!tests")
    listed = git(ROOT, "ls-files", "-z", *chosen)
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
    git(folder, "init", "--quiet", "--initial-branch=main")
    return folder


def version(folder: Path, number: str) -> None:
    """Begin a section for a version at the top of the changelog, leaving no other."""
    text = f"# Changelog\n\n## [Unreleased]\n\n## [{number}] - 2026-12-01\n\n- Something.\n"
    (folder / "CHANGELOG.md").write_text(text, encoding="utf-8")


def write_deck(folder: Path, text: str = DECK) -> None:
    """Make this the deck of the repository, with its lock."""
    (folder / "source" / "cards.yaml").write_text(text, encoding="utf-8")
    lock(folder)


def lock(folder: Path) -> None:
    """Write the deck's lock, as building does."""
    command = (sys.executable, "-m", "exporter", "build", "--only", "anki")
    unused = ("--output", str(folder.parent / "unused"))
    done = run(folder, *command, *unused, PYTHONPATH="src", SOURCE_DATE_EPOCH="1790000000")
    assert done.returncode == 0, done.stderr


def clone(origin: Path, folder: Path) -> Path:
    """A fresh clone."""
    git(origin, "clone", "--quiet", str(origin), str(folder))
    return folder
