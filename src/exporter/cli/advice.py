"""What the operating system refuses, and what an author can do about it."""

from __future__ import annotations

import errno
from contextlib import suppress
from difflib import get_close_matches
from pathlib import Path

from exporter.files import Unwritable
from exporter.report import excerpt

_SOURCES = (".yaml", ".yml")

_ELSEWHERE = "choose another folder ('exporter build --output FOLDER')"
_BEGIN_ELSEWHERE = "choose another folder ('exporter init FOLDER')"

_LONG_NAME = "shorten the deck's id, from which the names of the files are made"
_SHORTER = "give the folder a shorter name"

_READING = {
    errno.ENOENT: "name the file of cards, or begin a deck with 'exporter init FOLDER'",
    errno.EISDIR: "a file is needed: name that of the cards; if this is its lock, move it away",
    errno.ENODEV: "only a file can be read; for a pipe, name '-': 'command | exporter check -'",
    errno.EACCES: "give yourself the right to read it",
    errno.ENOTDIR: "a file stands where a folder is needed: name the file of cards",
    errno.ELOOP: "links point at each other here: name the file of cards itself",
}

_WRITING = {
    errno.ENOSPC: f"make room on the disk, or {_ELSEWHERE}",
    errno.EDQUOT: f"make room in your quota, or {_ELSEWHERE}",
    errno.EFBIG: f"raise the limit on the size of files, or {_ELSEWHERE}",
    errno.EACCES: f"give yourself the right to write there, or {_ELSEWHERE}",
    errno.EPERM: f"give yourself the right to write there, or {_ELSEWHERE}",
    errno.EROFS: _ELSEWHERE,
    errno.ENOTDIR: f"a file stands where a folder is needed: move it, or {_ELSEWHERE}",
    errno.EEXIST: f"a file stands where a folder is needed: move it, or {_ELSEWHERE}",
    errno.EISDIR: f"a folder stands where a file is needed: move it, or {_ELSEWHERE}",
    errno.ENAMETOOLONG: _LONG_NAME,
}


def message(error: OSError, command: str = "build") -> str:
    """What failed, with the file's name and why; below it what to do, where that is known.

    ``command`` is the one that failed: what is written elsewhere is not the same for all.
    """
    writing = isinstance(error, Unwritable)
    verb = "write" if writing else "read"
    about = f"cannot {verb} {error.filename}: " if error.filename else ""
    known = (_WRITING if writing else _READING).get(error.errno or 0, "")
    if command == "changes" and error.errno in (errno.ENOENT, errno.EISDIR, errno.ENODEV):
        known = "name the source of an edition, with its lock beside it"
    if writing:
        known = f"{known or _ELSEWHERE}; all files are as they were"
        if command == "init":
            known = known.replace(_ELSEWHERE, _BEGIN_ELSEWHERE).replace(_LONG_NAME, _SHORTER)
    elif error.errno == errno.ENOENT and (near := _near(Path(str(error.filename)))):
        known = f"did you mean {near}?"
    reason = error.strerror or str(error)
    said = [f"exporter: {about}{reason}", f"  = help: {known}"][: 2 if known else 1]
    return "".join(f"{excerpt.visible(line)}\n" for line in said)


def _near(missing: Path) -> str:
    """A file with much the same name, beside one that is missing or in the folder for sources."""
    found: dict[str, Path] = {}
    for folder in (missing.parent, missing.parent / "source"):
        with suppress(OSError):
            sources = (path for path in folder.iterdir() if path.suffix in _SOURCES)
            found.update({path.stem: path for path in sources if path.is_file()})
    near = get_close_matches(missing.stem, found, 1)
    return str(found[near[0]]) if near else ""
