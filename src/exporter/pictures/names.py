"""What a picture may be called: a name that stays in the source's folder on any system."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from exporter.pictures.mistakes import Mistake

_MOVE = "put it into the folder of the cards, or one in that, and name it from there on: {}"
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")  # two letters at the least: one is a drive

# Names that are devices in every folder of Windows, whatever stands behind their dot
# (https://learn.microsoft.com/windows/win32/fileio/naming-a-file).
_DEVICE = re.compile(r"(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)")


def parts(written: str) -> tuple[str, ...]:
    """The folders on the way, and the file."""
    return PurePosixPath(written).parts


def unsafe(written: str) -> Mistake | None:
    """Why a name is refused before anything is looked for; None if it is not."""
    name = re.split(r"[/\\:]", written)[-1] or "picture.png"
    moved = _MOVE.format(f"pictures/{name}")
    if _ADDRESS.match(written):
        help_ = f"nothing is fetched: if you may use it, download it, and name it pictures/{name}"
        return _refused(f"'{written}' is an address and no file", help_)
    if "\\" in written:
        return _refused(f"'{written}' has a backslash in it", "write / between folder and file")
    if written.startswith("/") or ":" in written:
        return _refused(f"'{written}' does not begin in the folder of the cards", moved)
    if ".." in parts(written):
        return _refused(f"'{written}' leads out of the folder of the cards", moved)
    if not written.isprintable():
        return _refused("the name has a character in it that cannot be seen", "write it anew")
    if any(_DEVICE.match(part) for part in parts(written)):
        return _refused(f"'{written}' is a device on Windows", "give the file another name")
    return None


def _refused(message: str, help_: str) -> Mistake:
    return Mistake("picture-unsafe", message, help_)
