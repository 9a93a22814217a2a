"""What a format is: a module that turns a finished deck into named files' bytes.

A format opens no source, reads no clock and imports no sibling. The same deck gives the
same bytes on any machine and any day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from exporter.diagnostics import Diagnostic
from exporter.model import Deck


@dataclass(frozen=True)
class Artifact:
    """A file to be written: its name, its bytes, and what to tell the author of it.

    The bytes come in ``parts``, which may be made while they are taken and then come once, so
    that a large file is never in memory as a whole. ``counts`` holds what the file contains, in
    the order to be shown ({"notes": 18}); it is complete when all parts are made.
    """

    name: str
    parts: Iterable[bytes]
    counts: Mapping[str, int]

    @cached_property
    def data(self) -> bytes:
        """All bytes, for whoever needs the whole file and does not take the parts."""
        return b"".join(self.parts)


class Format(Protocol):
    """What every module or package in this folder provides."""

    @staticmethod
    def check(deck: Deck) -> Iterator[Diagnostic]:
        """What keeps this deck from being exported; nothing, if ``export`` cannot fail."""
        ...

    @staticmethod
    def names(deck: Deck) -> tuple[str, ...]:
        """The names of all files that ``export`` may make, whether this deck has them or not."""
        ...

    @staticmethod
    def export(deck: Deck) -> Iterator[Artifact]:
        """The deck's files in this format. Only called on a deck without errors."""
        ...


NAMES = tuple(sorted(module.name for module in iter_modules(__path__)))


def load(name: str) -> Format:
    """The format of that name; imported only now, for its libraries take time to load."""
    return cast("Format", import_module(f"{__name__}.{name}"))
