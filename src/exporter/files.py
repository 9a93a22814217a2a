"""Files read if they are files, and written whole or not at all."""

from __future__ import annotations

import errno
import glob
import os
import shutil
import stat
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

_FORGOTTEN = 3600  # seconds after which no build is still at work on a temporary file


class Unwritable(OSError):
    """A file that could not be written; all files are as they were."""


def read(path: Path, limit: int) -> bytes:
    """At most ``limit`` bytes of a regular file.

    Raises OSError if it cannot be read, and for a folder, a pipe and a device as well:
    they might never end.
    """
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise _error(errno.EISDIR, path)
    if not stat.S_ISREG(mode):
        raise _error(errno.ENODEV, path)
    with path.open("rb") as file:
        return file.read(limit)


def write(contents: Iterable[tuple[Path, bytes | Iterable[bytes]]]) -> None:
    """Write all files, or none: each under a temporary name first, then renamed.

    A file's content is bytes, or parts of it that are written as they come.
    Raises Unwritable when a file cannot be written. Then, and whatever else breaks in,
    all files are as they were, and no temporary file is left.
    """
    changes: list[_Change] = []
    try:
        for path, content in contents:
            changes.append(_Change(path))
            with _naming(path):
                changes[-1].prepare(content)
        for change in changes:
            with _naming(change.path):
                change.make()
    except BaseException:
        for change in reversed(changes):  # a folder can go when what was put into it has gone
            change.undo()
        raise
    finally:
        for change in changes:
            change.tidy()


@dataclass(slots=True)
class _Change:
    """A file on its way: its former and its next content stand beside it until the end."""

    path: Path
    began: int = field(default_factory=lambda: int(time.time()))
    made_folders: list[Path] = field(default_factory=list)  # the innermost first
    existed: bool = False
    made: bool = False

    @property
    def new(self) -> Path:
        # The process's number keeps two builds at once out of each other's way. The time is
        # here because a link's own times are those of what it links to.
        return self.path.with_name(f".{self.path.name}.{os.getpid()}.{self.began}.new")

    @property
    def former(self) -> Path:
        return self.new.with_suffix(".former")

    def prepare(self, content: bytes | Iterable[bytes]) -> None:
        if self.path.is_symlink():  # it stays one: what it points to is written
            self.path = Path(os.path.realpath(self.path))
        self.made_folders = [folder for folder in self.path.parents if not folder.exists()]
        self.path.parent.mkdir(parents=True, exist_ok=True)
        if self.path.is_dir():
            raise _error(errno.EISDIR, self.path)
        _clear(self.path)
        self.existed = self.path.exists()
        if self.existed:
            if not _writable(self.path):  # to rename another over it would succeed
                raise _error(errno.EACCES, self.path)
            _keep(self.path, self.former)
        with self.new.open("wb") as file:
            if self.existed:  # before there is anything in it that not all may read
                shutil.copymode(self.path, self.new)
            file.writelines((content,) if isinstance(content, bytes) else content)

    def make(self) -> None:
        self.made = True
        self.new.replace(self.path)

    def undo(self) -> None:
        if self.made and self.existed:
            with suppress(FileNotFoundError):  # the others are to be undone whatever befell this
                self.former.replace(self.path)
        elif self.made:
            self.path.unlink(missing_ok=True)
        self.tidy()
        for folder in self.made_folders:
            with suppress(OSError):  # another file may stand in it by now
                folder.rmdir()

    def tidy(self) -> None:
        for temporary in (self.new, self.former):
            with suppress(OSError):  # nothing more can be done about it
                temporary.unlink(missing_ok=True)


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _keep(path: Path, former: Path) -> None:
    """Give a file a second name, by which it stays when another takes its own."""
    try:
        os.link(path, former)
    except OSError:  # not all file systems know links
        shutil.copy2(path, former)


def _clear(path: Path) -> None:
    """Remove what a process that was killed, or a computer that was switched off, has left."""
    for left in path.parent.glob(f".{glob.escape(path.name)}.*"):
        began = left.stem.rpartition(".")[2]
        old = began.isdecimal() and time.time() - int(began) > _FORGOTTEN
        if old and left.suffix in (".new", ".former"):
            with suppress(OSError):  # it may just have been removed by its own process
                left.unlink()


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    """Let an error name the file that was to be, not the temporary one."""
    try:
        yield
    except OSError as error:
        raise Unwritable(error.errno, error.strerror, str(path)) from error


def _error(number: int, path: Path) -> OSError:
    return OSError(number, os.strerror(number), str(path))
