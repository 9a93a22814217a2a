"""A new deck's repository: it builds at once, and nothing is overwritten."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from exporter import decoding, pipeline, starter
from exporter.diagnostics import Diagnostics
from exporter.lock import Lock
from tests.running import environment, files, run

ODD_NAMES = ["my-deck", "My deck", "Rock 'n' \"roll\": 1950–60", "日本", "@id@", "a\\b", "- x #y"]


@pytest.fixture
def path(tmp_path: Path) -> str:
    """A PATH on which "exporter" is the program under test."""
    command = tmp_path / "bin" / "exporter"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m exporter "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return f"{command.parent}{os.pathsep}{os.environ['PATH']}"


@pytest.mark.skipif(shutil.which("make") is None, reason="needs make")
def test_a_new_deck_builds_at_once_and_is_what_ci_checks(tmp_path: Path, path: str) -> None:
    run("init", "new deck", folder=tmp_path)
    make = ["make", "EXPORTER_FROM="]
    for target in ("build", "ci", "explain", "help"):
        done = subprocess.run(
            [*make, target],
            cwd=tmp_path / "new deck",
            env=environment(PATH=path),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")
    assert "build/new-deck.apkg" in files(tmp_path / "new deck")


@pytest.mark.skipif(shutil.which("make") is None, reason="needs make")
def test_without_an_exporter_make_says_what_to_do(tmp_path: Path) -> None:
    run("init", ".", folder=tmp_path)
    done = subprocess.run(
        ["make", "EXPORTER_FROM=", "EXPORTER=no-such-exporter"],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 2
    assert "write in the Makefile, behind EXPORTER_FROM, where pip finds it" in done.stderr


def test_nothing_is_overwritten_and_nothing_added_to_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("mine", encoding="utf-8")
    done = run("init", ".", folder=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "exporter: nothing written, since there is already README.md\n"
    assert files(tmp_path) == {"README.md": b"mine"}


def test_a_folder_that_cannot_be_made_is_told_without_an_option_of_build(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("mine", encoding="utf-8")
    done = run("init", "taken/deck", folder=tmp_path)
    assert done.returncode == 2
    assert "choose another folder ('exporter init FOLDER')" in done.stderr
    assert "build" not in done.stderr


def test_the_next_step_takes_no_folder_for_an_option(tmp_path: Path) -> None:
    done = run("init", "--", "-dash", folder=tmp_path)
    assert done.stdout.endswith("next: cd ./-dash && make\n")


@pytest.mark.parametrize("name", ODD_NAMES)
def test_any_name_of_a_folder_makes_a_deck_without_mistakes(name: str) -> None:
    made = {str(place): data for place, data in starter.contents(name, "").items()}
    diagnostics = Diagnostics()
    source = decoding.decode("cards.yaml", made["source/cards.yaml"], diagnostics)
    numbered = pipeline.load(source, Lock(), 1_767_225_600, diagnostics)
    assert [d.message for d in diagnostics] == []
    assert numbered
    assert re.fullmatch(r"[a-z0-9-]+", numbered.deck.id)
    assert source.line(1) == "# yaml-language-server: $schema=cards.schema.json"
    assert source.line(2) == "# $schema: cards.schema.json"


def test_what_ci_uses_is_pinned_to_a_commit() -> None:
    made = {str(place): data for place, data in starter.contents("deck", "").items()}
    used = re.findall(r"uses: (.*)", made[".github/workflows/build.yml"].decode())
    assert used
    assert [
        action for action in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v.*", action)
    ] == []
