"""``exporter changes`` as a maintainer runs it, on files as they happen to lie about."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.running import GOOD, files, run

WALL = """\
  - id: wall
    title: The wall
    text: It rose in 1961.
"""
EDITED = GOOD.replace("26 June", "27 June") + (
    "  - {id: speech, title: Secret Speech, text: It was held on 25 February 1956.}\n"
)
TOLD = """\
## Added

- **Secret Speech**: 1 cloze

## Changed

- **Beria**
  - c1 is now '27 June 1953', it was '26 June 1953'

## Taken out

- **The wall**

Anki does not delete cards on import. To find what was taken out, search in its browser for \
`"deck:History" "Id:wall"`, and delete them if you like.
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two editions of a deck, each with its lock."""
    folder = tmp_path_factory.mktemp("editions")
    for name, text in (("old", GOOD + WALL), ("new", EDITED)):
        write(folder, name, text)
        if name == "new":
            shutil.copy(folder / "old" / "cards.lock", folder / "new")
        done = run("build", "--only", "anki", f"{name}/cards.yaml", folder=folder)
        assert done.returncode == 0, done.stderr
    shutil.rmtree(folder / "build")
    return folder


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> Path:
    """A copy of them."""
    shutil.copytree(built, tmp_path, dirs_exist_ok=True)
    return tmp_path


def write(folder: Path, edition: str, text: str) -> None:
    (folder / edition).mkdir(exist_ok=True)
    (folder / edition / "cards.yaml").write_text(text, encoding="utf-8")


def compare(
    folder: Path, old: str = "old/cards.yaml", new: str = "new/cards.yaml"
) -> tuple[int, str, list[str]]:
    """The exit status, what is written for release notes, and the lines of complaint."""
    before = files(folder)
    done = run("changes", old, new, folder=folder)
    assert files(folder) == before
    return done.returncode, done.stdout, done.stderr.splitlines()


def test_editions_that_were_built_are_compared_without_a_remark(folder: Path) -> None:
    assert compare(folder) == (0, TOLD, [])


def test_an_edition_without_its_lock_is_numbered_by_the_lock_of_the_other(folder: Path) -> None:
    (folder / "old" / "cards.lock").rename(folder / "old" / "kept")
    status, told, remarks = compare(folder)
    assert (status, told) == (0, TOLD)
    assert remarks == [
        "exporter: there is no old/cards.lock: old/cards.yaml is numbered by new/cards.lock",
        "  = help: put its own lock there: git show TAG:source/cards.lock > old/cards.lock",
    ]
    (folder / "new" / "cards.lock").unlink()
    status, told, remarks = compare(folder)
    assert (status, told) == (0, TOLD)
    assert remarks[0] == (
        "exporter: there is no old/cards.lock: old/cards.yaml is taken for a deck's first edition"
    )
    (folder / "old" / "kept").rename(folder / "old" / "cards.lock")
    status, told, remarks = compare(folder)
    assert (status, told) == (0, TOLD)
    assert remarks[0].endswith("no new/cards.lock: new/cards.yaml is numbered by old/cards.lock")
    assert remarks[1].endswith("begin anew: cp old/cards.lock new/cards.lock")


def test_a_new_edition_that_was_not_built_is_compared_as_a_build_would_make_it(
    folder: Path,
) -> None:
    shutil.copy(folder / "old" / "cards.lock", folder / "new")
    status, told, remarks = compare(folder)
    assert (status, told) == (0, TOLD)
    assert remarks[0] == (
        "exporter: new/cards.lock is not up to date (beria, speech, wall): "
        "this is what a build would make"
    )


def test_an_old_edition_that_was_edited_since_is_pointed_out(folder: Path) -> None:
    write(folder, "old", (GOOD + WALL).replace("1961", "the year 1962, with 300 guards"))
    status, told, remarks = compare(folder)
    assert (status, told) == (0, TOLD)
    assert remarks[0].startswith("exporter: old/cards.yaml is not as old/cards.lock knows it")
    assert "git show TAG:source/cards.yaml > old.yaml" in remarks[1]


def test_a_lock_begun_anew_and_editions_the_wrong_way_round_are_refused(folder: Path) -> None:
    status, told, remarks = compare(folder, "new/cards.yaml", "old/cards.yaml")
    assert (status, told) == (1, "")
    assert remarks[0].startswith("exporter: old/cards.lock does not go on from new/cards.lock: ")
    assert remarks[1].endswith("exporter changes old/cards.yaml new/cards.yaml")
    (folder / "new" / "cards.lock").unlink()
    assert run("build", "--only", "anki", "new/cards.yaml", folder=folder).returncode == 0
    status, told, remarks = compare(folder)
    assert (status, told) == (1, "")
    assert "new/cards.lock does not go on from old/cards.lock: 'wall' is not in it" in remarks[0]
    assert "cp old/cards.lock new/cards.lock, and build again" in remarks[1]


def test_mistakes_in_both_are_reported_in_one_run(folder: Path) -> None:
    write(folder, "old", (GOOD + WALL).replace("1961", "[[1961"))
    write(folder, "new", EDITED.replace("title: Beria", "titel: Beria"))
    status, told, complaints = compare(folder)
    assert (status, told) == (1, "")
    assert [line for line in complaints if line.startswith("error")] == [
        "error[unclosed-cloze]: this cloze is never closed",
        "error[unknown-key]: a card has no field 'titel'",
    ]
    (folder / "old" / "cards.lock").write_text("exporter lock 9\n", encoding="utf-8")
    (folder / "new" / "cards.lock").write_text("<<<<<<< HEAD\n", encoding="utf-8")
    status, told, complaints = compare(folder)
    assert (status, told) == (1, "")
    assert [line.split(":")[0] for line in complaints if line.startswith("error")] == [
        "error[newer-lock]",
        "error[unmerged-lock]",
    ]


def test_files_that_cannot_be_compared_are_each_told_of(folder: Path) -> None:
    status, told, complaints = compare(folder, "nowhere/nope.yaml", "old")
    assert (status, told) == (2, "")
    assert [line for line in complaints if line.startswith("exporter")] == [
        "exporter: cannot read nowhere/nope.yaml: No such file or directory",
        "exporter: cannot read old: Is a directory",
    ]
    status, told, complaints = compare(folder, "old/cards.lock", "nope.yaml")
    assert (status, told, len(complaints)) == (2, "", 3)
    assert complaints[0] == (
        "exporter: old/cards.lock is a lock: name the source that it lies beside"
    )
    (folder / "deck.apkg").write_bytes(b"PK\x03\x04")
    status, told, complaints = compare(folder, "deck.apkg")
    assert (status, told) == (1, "")
    assert "deck.apkg is not text but an Anki deck" in complaints[0]
    assert compare(folder, "-") == (
        2,
        "",
        ["exporter: changes needs two files, since a lock stands beside each"],
    )


def test_an_edition_compared_with_itself_is_pointed_out(folder: Path) -> None:
    status, told, remarks = compare(folder, "new/cards.yaml", "new/../new/cards.yaml")
    assert (status, told) == (0, "No card has changed.\n")
    assert remarks[0] == "exporter: new/cards.yaml is compared with itself"


def test_of_another_deck_all_is_new_and_nothing_changed(folder: Path) -> None:
    write(folder, "new", EDITED.replace("id: history", "id: russia"))
    (folder / "new" / "cards.lock").unlink()
    status, told, _ = compare(folder)
    assert status == 0
    assert told == (
        "## Please note\n\n"
        "- The deck's id was 'history' and is 'russia': to Anki this is another deck. All of its "
        "cards are new and start anew, and those of the old deck stay as they are.\n\n"
        "## Added\n\n- **Beria**: 1 cloze\n- **Secret Speech**: 1 cloze\n"
    )
