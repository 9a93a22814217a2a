"""Files are read if they are files, and written all or none, whatever breaks in."""

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from exporter import files
from tests import running
from tests.running import GOOD, run


def test_all_files_are_written_and_nothing_else_is_left(tmp_path: Path) -> None:
    files.write([(tmp_path / "a", b"1"), (tmp_path / "sub" / "b", b"2")])
    assert running.files(tmp_path) == {"a": b"1", "sub/b": b"2"}


def test_a_file_that_cannot_be_prepared_leaves_all_others_as_they_were(tmp_path: Path) -> None:
    files.write([(tmp_path / "a", b"old"), (tmp_path / "blocked", b"where a folder is needed")])
    former = running.files(tmp_path)
    with pytest.raises(files.Unwritable) as raised:
        files.write([(tmp_path / "a", b"new"), (tmp_path / "blocked" / "b", b"2")])
    assert raised.value.filename == str(tmp_path / "blocked" / "b")
    assert running.files(tmp_path) == former


def test_a_folder_in_the_way_is_found_before_anything_changes(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    files.write([(tmp_path / "a", b"old")])
    with pytest.raises(files.Unwritable):
        files.write([(tmp_path / "a", b"new"), (tmp_path / "b", b"2")])
    assert running.files(tmp_path) == {"a": b"old"}


def test_a_folder_made_for_nothing_is_taken_away_again(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    with pytest.raises(files.Unwritable):
        new = tmp_path / "new"
        files.write([(new / "a", b"1"), (new / "in" / "it" / "c", b"3"), (tmp_path / "b", b"2")])
    assert [path.name for path in tmp_path.iterdir()] == ["b"]


def test_what_a_killed_build_left_is_removed_and_what_one_at_work_needs_is_not(
    tmp_path: Path,
) -> None:
    now = int(time.time())
    fresh = f".a.2.{now}.former"
    for name in (".a.1.1700000000.new", ".a.1.1700000000.former", fresh, ".b.1.1700000000.new"):
        (tmp_path / name).write_bytes(b"half")
    os.utime(tmp_path / fresh, (0, 0))  # as old as the file of which it is another name
    files.write([(tmp_path / "a", b"1")])
    assert sorted(running.files(tmp_path)) == [fresh, ".b.1.1700000000.new", "a"]


def test_a_link_stays_and_what_it_points_to_is_written(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "a").write_bytes(b"old")
    (tmp_path / "a").symlink_to("far/a")
    files.write([(tmp_path / "a", b"new")])
    assert (tmp_path / "a").is_symlink()
    assert (tmp_path / "far" / "a").read_bytes() == b"new"


def test_a_file_that_may_not_be_written_is_not_replaced_either() -> None:
    with tempfile.TemporaryDirectory() as name:  # nobody may go into the tests' own folder
        folder = Path(name)
        folder.chmod(0o777)
        (folder / "a").write_bytes(b"old")
        (folder / "a").chmod(0o444)
        with as_nobody():
            files.write([(folder / "b", b"new")])
            with pytest.raises(files.Unwritable):
                files.write([(folder / "a", b"new")])
        assert running.files(folder) == {"a": b"old", "b": b"new"}


def test_written_files_have_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    former = os.umask(0o027)
    try:
        files.write([(tmp_path / "a", b"1")])
    finally:
        os.umask(former)
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("mode", [0o600, 0o664, 0o755])
def test_a_file_that_is_written_again_keeps_its_permissions(tmp_path: Path, mode: int) -> None:
    files.write([(tmp_path / "a", b"1")])
    (tmp_path / "a").chmod(mode)

    def parts() -> Iterator[bytes]:
        (new,) = tmp_path.glob(".a.*.new")
        assert new.stat().st_mode & 0o777 == mode  # while it is being written, too
        yield b"2"

    files.write([(tmp_path / "a", parts())])
    assert (tmp_path / "a").stat().st_mode & 0o777 == mode
    assert (tmp_path / "a").read_bytes() == b"2"


@contextmanager
def as_nobody() -> Iterator[None]:
    """Without the right of root to write anywhere."""
    if os.geteuid():
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_folder_that_may_not_be_written_to_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    tmp_path.chmod(0o555)
    with as_nobody(), pytest.raises(files.Unwritable):
        files.write([(tmp_path / "a", b"new")])
    tmp_path.chmod(0o755)
    assert running.files(tmp_path) == {"a": b"old"}


def little_room() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))


def test_a_disk_without_room_leaves_the_former_build_and_says_what_to_do(folder: Path) -> None:
    run("build", folder=folder)
    text = GOOD.replace("26 June", "27 June")
    (folder / "source" / "cards.yaml").write_text(text, encoding="utf-8")
    former = running.files(folder)
    done = subprocess.run(
        running.command("build"),
        cwd=folder,
        # Python would keep what it compiles as far as there is room, and stumble over it later.
        env=running.environment(PYTHONDONTWRITEBYTECODE="1"),
        capture_output=True,
        encoding="utf-8",
        preexec_fn=little_room,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("exporter: cannot write build/history.apkg: File too large\n")
    assert "= help: raise the limit" in done.stderr
    assert done.stderr.endswith("; all files are as they were\n")
    assert running.files(folder) == former


def test_an_output_folder_that_is_a_file_is_said_to_be_one(folder: Path) -> None:
    (folder / "build").write_text("mine", encoding="utf-8")
    done = run("build", folder=folder)
    assert done.returncode == 2
    assert "a file stands where a folder is needed" in done.stderr
    assert (folder / "build").read_text(encoding="utf-8") == "mine"


def test_builds_at_once_into_one_folder_leave_whole_files(folder: Path) -> None:
    whole = []
    for day in ("26", "27"):
        source = folder / day / "cards.yaml"
        source.parent.mkdir()
        source.write_text(GOOD.replace("26 June", f"{day} June"), encoding="utf-8")
        run("build", str(source), "--output", f"only-{day}", folder=folder)
        whole.append(running.files(folder / f"only-{day}"))
    started = [
        subprocess.Popen(
            running.command("build", f"{day}/cards.yaml", "--output", "build"),
            cwd=folder,
            env=running.environment(),
            stdout=subprocess.DEVNULL,
        )
        for day in ("26", "27", "26", "27")
    ]
    assert [process.wait() for process in started] == [0, 0, 0, 0]
    built = running.files(folder / "build")
    assert built.keys() == whole[0].keys()
    assert all(data in (whole[0][name], whole[1][name]) for name, data in built.items())


def test_a_file_whose_former_state_another_took_away_is_not_removed(tmp_path: Path) -> None:
    files.write([(tmp_path / "a", b"old")])

    def contents() -> Iterator[tuple[Path, bytes]]:
        yield tmp_path / "a", b"new"
        (former,) = tmp_path.glob(".a.*.former")
        former.unlink()
        yield tmp_path / "b", b"new"
        (new,) = tmp_path.glob(".b.*.new")
        new.unlink()  # so that it cannot be put in its place

    with pytest.raises(files.Unwritable) as raised:
        files.write(contents())
    assert raised.value.filename == str(tmp_path / "b")
    assert (tmp_path / "a").read_bytes() == b"new"


@pytest.mark.parametrize("special", ["/dev/zero", "pipe"])
def test_what_is_no_file_is_refused_at_once(folder: Path, special: str) -> None:
    if special == "pipe":
        os.mkfifo(folder / "pipe")
    done = subprocess.run(
        running.command("check", special),
        cwd=folder,
        env=running.environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=20,
        check=False,
    )
    assert done.returncode == 2
    assert "for a pipe, name '-'" in done.stderr


def test_standard_input_is_read_and_a_build_of_it_refused(folder: Path) -> None:
    done = run("check", "-", folder=folder, text=GOOD)
    assert (done.returncode, done.stdout) == (0, "-: 1 card with 1 cloze, no problems\n")
    done = run("build", "-", folder=folder, text=GOOD)
    assert done.returncode == 2
    assert "a build needs a file" in done.stderr


def test_an_endless_input_is_read_only_so_far(folder: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", "while True: print('# ' * 1000)"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as endless:
        done = subprocess.run(
            running.command("check", "-"),
            cwd=folder,
            env=running.environment(),
            stdin=endless.stdout,
            capture_output=True,
            encoding="utf-8",
            timeout=30,
            check=False,
        )
        assert endless.stdout
        endless.stdout.close()
    assert done.returncode == 1
    assert "error[too-large]" in done.stdout


def test_a_file_is_written_from_its_parts(tmp_path: Path) -> None:
    files.write([(tmp_path / "a", (part for part in (b"one ", b"two")))])
    assert (tmp_path / "a").read_bytes() == b"one two"


def test_parts_that_break_off_leave_the_file_as_it_was(tmp_path: Path) -> None:
    def parts() -> Iterator[bytes]:
        yield b"new"
        raise ValueError("no more")

    files.write([(tmp_path / "a", b"old")])
    with pytest.raises(ValueError, match="no more"):
        files.write([(tmp_path / "a", parts())])
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a").read_bytes() == b"old"
