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
from exporter.starter import Origin
from tests.running import environment, files, run

ODD_NAMES = [
    "my-deck",
    "My deck",
    "Rock 'n' \"roll\": 1950–60",
    "日本",
    "@id@",
    "a@from@b",
    "aux",
    "a\\b",
    "- x #y",
]
ADDRESS = Origin("git+https://example.org/exporter@v1.0.0")


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
    assert "next: cd ./-dash && make\n" in done.stdout


@pytest.mark.parametrize("name", ODD_NAMES)
def test_any_name_of_a_folder_makes_a_deck_without_mistakes(name: str) -> None:
    made = {str(place): data for place, data in starter.contents(name, ADDRESS).items()}
    diagnostics = Diagnostics()
    source = decoding.decode("cards.yaml", made["source/cards.yaml"], diagnostics)
    numbered = pipeline.load(source, Lock(), 1_767_225_600, diagnostics)
    assert [d.message for d in diagnostics] == []
    assert numbered
    assert re.fullmatch(r"[a-z0-9-]+", numbered.deck.id)
    assert numbered.deck.id != "aux"  # which is a device on Windows
    words = re.split(r"[\s_-]+", name.casefold())
    assert numbered.deck.title.casefold().split() == [word for word in words if word]
    assert source.line(1) == "# yaml-language-server: $schema=cards.schema.json"
    assert source.line(2) == "# $schema: cards.schema.json"


RECORDS = [
    ({"url": "file:///home/me/exporter", "dir_info": {"editable": True}}, "/home/me/exporter"),
    ({"url": "file:///home/me/a%20b%23/exporter-1.0.whl"}, "/home/me/a b#/exporter-1.0.whl"),
    (
        {"url": "file:///home/me/exporter", "vcs_info": {"vcs": "git", "commit_id": "ab12"}},
        "git+file:///home/me/exporter@ab12",
    ),
]


@pytest.mark.parametrize(("record", "folder"), RECORDS)
def test_a_folder_of_this_computer_is_written_only_where_git_ignores_it(
    record: dict[str, object], folder: str
) -> None:
    origin = starter.recorded(record)
    assert origin == Origin(folder=folder)
    made = {str(place): data.decode() for place, data in starter.contents("deck", origin).items()}
    assert "/local.mk" in made[".gitignore"].splitlines()
    assert [place for place, text in made.items() if "/home/me" in text] == ["local.mk"]


def test_an_address_is_written_into_the_makefile() -> None:
    vcs = {"vcs": "git", "commit_id": "ab12"}
    origin = starter.recorded({"url": "https://example.org/exporter", "vcs_info": vcs})
    made = {str(place): data.decode() for place, data in starter.contents("deck", origin).items()}
    assert "EXPORTER_FROM ?= git+https://example.org/exporter@ab12\n" in made["Makefile"]
    assert "local.mk" not in made


@pytest.mark.skipif(shutil.which("make") is None, reason="needs make")
@pytest.mark.parametrize("folder", ["/home/me/a b", "/home/me/#1/$HOME"])
def test_make_installs_from_the_folder_of_this_computer(tmp_path: Path, folder: str) -> None:
    for place, data in starter.contents("deck", Origin(folder=folder)).items():
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_bytes(data)
    shown = "include Makefile\ntold:\n\t@printf %s '$(EXPORTER_FROM)'\n"
    (tmp_path / "told.mk").write_text(shown, encoding="utf-8")
    done = subprocess.run(
        ["make", "-f", "told.mk", "told"],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.stdout, done.stderr) == (folder, "")


def test_ci_is_said_to_need_an_address(tmp_path: Path) -> None:
    said = run("init", "deck", folder=tmp_path).stdout
    made = (tmp_path / "deck" / "Makefile").read_text(encoding="utf-8")
    assert ("for CI: write in the Makefile" in said) == ("EXPORTER_FROM ?= \n" in made)
