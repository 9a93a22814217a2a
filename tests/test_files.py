import os
from pathlib import Path

import pytest

from exporter import files


def test_all_files_are_written_and_nothing_else_is_left(tmp_path: Path) -> None:
    files.write([(tmp_path / "a", b"1"), (tmp_path / "sub" / "b", b"2")])
    assert (tmp_path / "a").read_bytes() == b"1"
    assert (tmp_path / "sub" / "b").read_bytes() == b"2"
    assert sorted(p.name for p in tmp_path.rglob("*")) == ["a", "b", "sub"]


def test_a_file_that_cannot_be_written_leaves_all_others_as_they_were(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "blocked").write_bytes(b"a file where a folder is needed")
    with pytest.raises(OSError):
        files.write([(tmp_path / "a", b"new"), (tmp_path / "blocked" / "b", b"2")])
    assert (tmp_path / "a").read_bytes() == b"old"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a", "blocked"]


def test_written_files_have_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    former = os.umask(0o027)
    try:
        files.write([(tmp_path / "a", b"1")])
    finally:
        os.umask(former)
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o640
