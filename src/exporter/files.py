"""Files written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path


def write(contents: Iterable[tuple[Path, bytes]]) -> None:
    """Write all files, or none: each under a temporary name first, then renamed.

    Raises OSError when a file cannot be written; then no file has changed.
    """
    waiting: list[tuple[Path, Path]] = []
    try:
        for path, data in contents:
            waiting.append((_beside(path, data), path))
        for temporary, path in waiting:
            temporary.replace(path)
    finally:
        for temporary, _ in waiting:
            temporary.unlink(missing_ok=True)


def _beside(path: Path, data: bytes) -> Path:
    """A temporary file in the folder of ``path``, with the permissions of a new file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(0o666 & ~_umask())
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _umask() -> int:
    """The process's umask, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
