"""The lock where it lies: beside the source, in git, on somebody's computer."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.running import GOOD, files, run

WALL = """\
  - id: wall
    title: The wall
    text: It rose in 1961.
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A deck that has been built, with two cards."""
    folder = tmp_path_factory.mktemp("deck")
    (folder / "source").mkdir()
    (folder / "source" / "cards.yaml").write_text(GOOD + WALL, encoding="utf-8")
    assert run("build", "--only", "anki", folder=folder).returncode == 0
    return folder


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    shutil.copytree(built, tmp_path, dirs_exist_ok=True)
    return tmp_path


def lock_of(folder: Path) -> Path:
    return folder / "source" / "cards.lock"


def edit(folder: Path, old: str, new: str) -> None:
    source = folder / "source" / "cards.yaml"
    source.write_text(source.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_a_build_says_what_is_new_in_the_lock(folder: Path) -> None:
    edit(folder, "1961", "1961, 28 miles long")
    done = run("build", "--only", "anki", folder=folder)
    assert done.stdout.splitlines()[-2:] == [
        "source/cards.lock: what has changed in it is to be committed with the source",
        "  wall: new c2 '28'",
    ]
    lock_of(folder).unlink()
    done = run("build", "--only", "anki", folder=folder)
    assert done.stdout.splitlines()[-1] == (
        "source/cards.lock is new: it is to be committed with the source"
    )


def test_a_locked_build_says_once_what_would_change(folder: Path) -> None:
    edit(folder, "26 June 1953", "27 June 1953")
    edit(folder, "It rose", "A wall rose")
    done = run("build", "--locked", "--format", "concise", folder=folder)
    assert done.returncode == 1
    assert [line.partition("would change: ")[2] for line in done.stderr.splitlines()] == [
        "beria: c1 '26 June 1953' is now '27 June 1953'",
        "wall: card changed",
    ]


def test_a_locked_build_without_a_lock_says_so_once(folder: Path) -> None:
    lock_of(folder).unlink()
    done = run("build", "--locked", "--format", "concise", folder=folder)
    assert done.returncode == 1
    assert done.stderr == (
        "source/cards.yaml:1:12: error[not-locked] there is no lock beside this source yet\n"
    )
    assert not lock_of(folder).exists()


def test_a_lock_named_for_its_source_is_told(folder: Path) -> None:
    for command in ("check", "build"):
        done = run(command, "source/cards.lock", folder=folder)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.endswith("cards.lock is a lock: name the source that it lies beside\n")


def test_a_renamed_source_does_not_begin_a_lock_anew(folder: Path) -> None:
    (folder / "source" / "cards.yaml").rename(folder / "source" / "history.yaml")
    before = files(folder)
    for command in ("check", "build"):
        done = run(command, "source/history.yaml", folder=folder)
        told = done.stdout + done.stderr
        assert done.returncode == 1
        assert "[lock-elsewhere]: there is no source/history.lock, but source/cards.lock" in told
        assert "git mv source/cards.lock source/history.lock" in told
    assert files(folder) == before
    lock_of(folder).rename(folder / "source" / "history.lock")
    assert run("build", "--locked", "source/history.yaml", folder=folder).returncode == 0


def test_a_copy_of_a_source_is_told_to_take_its_lock_along(folder: Path) -> None:
    (folder / "source" / "copy.yaml").write_bytes((folder / "source" / "cards.yaml").read_bytes())
    done = run("build", "source/copy.yaml", folder=folder)
    assert done.returncode == 1
    assert "help: copy source/cards.lock to source/copy.lock, or give the deck an id" in done.stderr
    copy = folder / "source" / "copy.yaml"
    copy.write_text(copy.read_text("utf-8").replace("id: history", "id: other"), encoding="utf-8")
    assert run("build", "--only", "anki", "source/copy.yaml", folder=folder).returncode == 0


def test_a_lock_that_lost_its_source_is_pointed_out_beside_another(folder: Path) -> None:
    left = folder / "source" / "former.lock"
    left.write_bytes(lock_of(folder).read_bytes())
    (folder / "source" / "uv.lock").write_text("version = 1\n", encoding="utf-8")
    (folder / "source" / "folder.lock").mkdir()
    assert "warning[second-lock]: source/former.lock is" in run("check", folder=folder).stdout
    assert run("check", "--strict", folder=folder).returncode == 1
    (folder / "source" / "former.yaml").write_text("", encoding="utf-8")
    assert "no problems" in run("check", folder=folder).stdout


def test_a_lock_that_would_not_change_is_not_touched(folder: Path) -> None:
    os.utime(lock_of(folder), (1_500_000_000, 1_500_000_000))
    assert run("build", "--only", "anki", folder=folder).returncode == 0
    assert lock_of(folder).stat().st_mtime == 1_500_000_000


def test_a_lock_with_the_line_ends_of_windows_is_left_alone_until_it_changes(folder: Path) -> None:
    windows = lock_of(folder).read_bytes().replace(b"\n", b"\r\n")
    lock_of(folder).write_bytes(windows)
    assert run("build", "--only", "anki", "--locked", folder=folder).returncode == 0
    assert run("build", "--only", "anki", folder=folder).returncode == 0
    assert lock_of(folder).read_bytes() == windows
    edit(folder, "1961", "1961, 28 miles long")
    assert run("build", "--only", "anki", folder=folder).returncode == 0
    assert b"\r" not in lock_of(folder).read_bytes()


def test_an_editors_byte_order_mark_is_no_change_and_goes_with_the_next_build(folder: Path) -> None:
    written = lock_of(folder).read_bytes()
    marked = b"\xef\xbb\xbf" + written
    lock_of(folder).write_bytes(marked)
    assert run("build", "--locked", "--only", "anki", folder=folder).returncode == 0
    assert lock_of(folder).read_bytes() == marked
    assert run("build", "--only", "anki", folder=folder).returncode == 0
    assert lock_of(folder).read_bytes() == written


def test_what_is_no_lock_is_left_where_it_is(folder: Path) -> None:
    lock_of(folder).unlink()
    lock_of(folder).mkdir()
    done = run("build", folder=folder)
    assert done.returncode == 2
    assert "cards.lock: Is a directory" in done.stderr
    lock_of(folder).rmdir()
    lock_of(folder).symlink_to("not-checked-out.lock")
    done = run("build", folder=folder)
    assert done.returncode == 2
    assert "cards.lock: No such file" in done.stderr
    assert lock_of(folder).is_symlink()


def test_a_merge_in_git_is_repaired_by_the_next_build(folder: Path) -> None:
    def git(*arguments: str) -> int:
        command = ["git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org", *arguments]
        return subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode

    def commit(old: str, new: str) -> None:
        edit(folder, old, new)
        assert run("build", "--only", "anki", folder=folder).returncode == 0
        assert git("add", "source") == git("commit", "--message=edit") == 0

    edit(folder, "text: He was", "text: |\n      He was")
    git("init", "--initial-branch=main")
    commit("26 June 1953.", "26 June 1953.\n\n      He was shot on 23 December 1953.")
    git("checkout", "-b", "theirs")
    commit("23 December 1953.", "24 December 1953. His 12 men were shot as well.")
    git("checkout", "main")
    commit("26 June 1953", "27 June 1953")
    git("merge", "theirs")
    assert "[unmerged-lock]" in run("build", folder=folder).stderr
    lines = lock_of(folder).read_text(encoding="utf-8").splitlines(keepends=True)
    both = [line for line in lines if line[:7] not in ("<<<<<<<", "=======", ">>>>>>>")]
    assert len(both) == len(lines) - 3
    lock_of(folder).write_text("".join(both), encoding="utf-8")
    assert "[not-locked]" in run("build", "--locked", folder=folder).stderr
    done = run("build", "--only", "anki", folder=folder)
    assert done.returncode == 0, done.stderr
    assert "beria: c2 '23 December 1953' is now '24 December 1953'" in done.stdout
    assert run("build", "--locked", "--only", "anki", folder=folder).returncode == 0


def test_a_lock_in_another_encoding_is_refused_with_one_mistake(folder: Path) -> None:
    lock_of(folder).write_bytes(b"exporter lock 1\ndeck h\xe9\n")
    done = run("check", "--format", "concise", folder=folder)
    assert (done.returncode, done.stdout.count("error")) == (1, 1)
    assert "not-text" in done.stdout


@pytest.mark.parametrize("time", ["-5", " 1700000000", "9" * 30])
def test_a_time_that_is_none_is_wrong_usage(folder: Path, time: str) -> None:
    done = run("check", folder=folder, SOURCE_DATE_EPOCH=time)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"SOURCE_DATE_EPOCH is '{time}'" in done.stderr


def test_a_time_in_the_past_still_makes_a_changed_card_newer(folder: Path) -> None:
    before = lock_of(folder).read_text(encoding="utf-8")
    edit(folder, "arrested", "suddenly arrested")
    build = run("build", "--only", "anki", folder=folder, SOURCE_DATE_EPOCH="1000000000")
    assert build.returncode == 0
    now = lock_of(folder).read_text(encoding="utf-8")

    def changed(text: str, id: str) -> str:
        return text.partition(f"card {id} changed ")[2][:20]

    assert changed(now, "beria") > changed(before, "beria")
    assert changed(now, "wall") == changed(before, "wall")


def test_a_build_of_some_sheets_locks_the_whole_deck(folder: Path) -> None:
    edit(folder, "1961", "1961, 28 miles long")
    edit(folder, "arrested", "arrested with 12 men")
    done = run("build", "--only", "sheets", "--card", "beria", folder=folder)
    assert done.returncode == 0
    partly = files(folder / "source")
    assert run("build", "--locked", folder=folder).returncode == 0
    assert files(folder / "source") == partly
    assert '"28"' in partly["cards.lock"].decode()


def test_an_id_in_capitals_is_no_way_to_a_second_history(folder: Path) -> None:
    edit(folder, "id: beria", "id: Beria")
    done = run("build", folder=folder)
    assert done.returncode == 1
    assert "beria" in done.stderr
