"""A picture's way from its name in the source to its bytes, never out of the source's folder."""

from __future__ import annotations

import errno
from dataclasses import dataclass, field
from pathlib import Path

from exporter import files
from exporter.model import Raster
from exporter.pictures import names, rasters
from exporter.pictures.listing import Listings
from exporter.pictures.mistakes import Mistake

# A photograph as a telephone takes it has 2 to 8 MB. Every learner downloads each picture to
# each device, and every sheet that shows it has it in full.
SIZE_LIMIT = 10_000_000

# All pictures of a deck are in memory while its files are made.
TOTAL_LIMIT = 250_000_000

_SMALLER = "make it smaller: 1600 pixels across are enough for a screen and for paper"


@dataclass(slots=True)
class Album:
    """The pictures under a source's folder that have been asked for."""

    folder: Path
    listings: Listings = field(default_factory=Listings)
    found: dict[str, Path] = field(default_factory=dict)
    _read: dict[Path, Raster | Mistake] = field(default_factory=dict)
    _total: int = 0

    def raster(self, written: str) -> Raster | Mistake:
        """The picture in a file, named as in the source, or why there is none."""
        path = names.unsafe(written) or self._find(written)
        if isinstance(path, Mistake):
            return path
        self.found[written] = path
        if path not in self._read:  # a picture may be on many cards
            self._read[path] = self._look(written, path)
        return self._read[path]

    def _find(self, written: str) -> Path | Mistake:
        path, parts = self.folder, names.parts(written)
        for index, part in enumerate(parts):
            try:
                if not self._inside(path):  # nor is there anything to be told of what is there
                    return _linked_out(written)
                there = self.listings.names(path)
                if part not in there:
                    return self._missing(written, path, parts[:index], parts[index:])
            except (OSError, RuntimeError) as error:
                return _unreadable(written, error)
            path = path / there[part]
        return path

    def _inside(self, path: Path) -> bool:
        """Whether links do not lead out of the folder. Raises RuntimeError for a circle of them."""
        return path.resolve().is_relative_to(self.folder.resolve())

    def _missing(
        self, written: str, path: Path, done: tuple[str, ...], left: tuple[str, ...]
    ) -> Mistake:
        near = self.listings.nearest(path, left[0], last=len(left) == 1)
        meant = f"did you mean '{'/'.join((*done, near, *left[1:]))}'?"
        if near.casefold() == left[0].casefold():
            message = f"there is no file '{written}': its name has other capitals"
            return Mistake("picture-missing", message, meant)
        where = f"'{'/'.join(done)}' in " if done else ""
        put = f"put '{'/'.join(left)}' into {where}the folder of the cards"
        return Mistake("picture-missing", f"there is no file '{written}'", meant if near else put)

    def _look(self, written: str, path: Path) -> Raster | Mistake:
        try:
            if not self._inside(path):
                return _linked_out(written)
            data = files.read(path.resolve(), SIZE_LIMIT + 1)
        except (OSError, RuntimeError) as error:
            return _unreadable(written, error)
        if len(data) > SIZE_LIMIT:
            message = f"'{written}' is larger than {SIZE_LIMIT // 1_000_000} MB"
            return Mistake("picture-too-large", message, _SMALLER)
        self._total += len(data)
        if self._total > TOTAL_LIMIT:
            message = f"the deck's pictures are larger than {TOTAL_LIMIT // 1_000_000} MB together"
            return Mistake("picture-too-large", message, "make them smaller, or divide the deck")
        return rasters.read(written, data)


def _linked_out(written: str) -> Mistake:
    return Mistake(
        "picture-unsafe",
        f"'{written}' is a link that leads out of the folder of the cards",
        "put the file itself there in its place",
    )


def _unreadable(written: str, error: OSError | RuntimeError) -> Mistake:
    number = error.errno if isinstance(error, OSError) else errno.ELOOP
    if number == errno.ENODEV:
        message = f"'{written}' is a device or a pipe and no file"
        return Mistake("picture-unsafe", message, "put a picture's file in its place")
    if number == errno.EISDIR:
        message = f"'{written}' is a folder and no file"
        return Mistake("picture-missing", message, "name a file in it")
    if number in (errno.ENOENT, errno.ELOOP):
        message = f"'{written}' is a link that leads nowhere"
        return Mistake("picture-missing", message, "put the file itself there in its place")
    if number == errno.ENOTDIR:
        message = f"'{written}' goes on behind the name of a file"
        return Mistake("picture-missing", message, "name folders, then the file")
    reason = (isinstance(error, OSError) and error.strerror) or str(error)
    help_ = "give yourself the right to read it, and its folder"
    return Mistake("picture-unreadable", f"'{written}' cannot be read: {reason}", help_)
