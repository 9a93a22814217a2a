"""The files of a folder by their exact names, which not every system tells apart."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

_SUFFIXES = frozenset((".png", ".jpg", ".jpeg"))


@dataclass(slots=True)
class Listings:
    """Folders that have been looked into, each once."""

    _known: dict[Path, dict[str, str]] = field(default_factory=dict)

    def names(self, folder: Path) -> dict[str, str]:
        """What is in a folder: the names as an author writes them, and as the disk has them.

        Some systems take letters apart that a source holds as one ("é" as "e" and an
        accent), so names are compared in Unicode's composed form. Raises OSError.
        """
        if folder not in self._known:
            found = sorted(os.listdir(folder))
            self._known[folder] = {unicodedata.normalize("NFC", name): name for name in found}
        return self._known[folder]

    def nearest(self, folder: Path, wanted: str, *, last: bool) -> str:
        """The name that was meant: but for capitals, or but for a slip; "" if there is none.

        The ``last`` part of a path is a picture's file, the others are folders.
        """
        names = self.names(folder)
        if same := next((n for n in names if n.casefold() == wanted.casefold()), ""):
            return same
        fit = [n for n in names if (is_picture(n) if last else (folder / names[n]).is_dir())]
        return next(iter(get_close_matches(wanted, fit, 1)), "")


def is_picture(name: str) -> bool:
    """Whether it is called as pictures are."""
    return Path(name).suffix.lower() in _SUFFIXES
