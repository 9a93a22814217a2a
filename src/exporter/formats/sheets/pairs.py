"""Two sheets from one layout: one to be filled in, and the same with its answers."""

from __future__ import annotations

import zlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator

from exporter.formats.sheets.printing import Sheet
from exporter.formats.sheets.rows import Page

Begin = Callable[[], tuple[Sheet, Sheet, Iterable[Page]]]


class Pair:
    """Draws every page on both sheets as soon as it is composed.

    The parts of the second sheet are kept until the first is done. They are compressed so
    long, and only so long: a sheet of thousands of pages would need much memory.
    """

    def __init__(self, begin: Begin) -> None:
        self._parts = self._drawn(begin)
        self._kept: deque[bytes] = deque()

    def first(self) -> Iterator[bytes]:
        """The parts of the first sheet."""
        yield from self._parts

    def second(self) -> Iterator[bytes]:
        """The parts of the second sheet; what was not taken of the first is lost."""
        for _ in self._parts:
            pass
        while self._kept:
            yield zlib.decompress(self._kept.popleft())

    def _drawn(self, begin: Begin) -> Iterator[bytes]:
        first, second, pages = begin()
        for page in pages:
            yield from first.add(page)
            self._keep(second.add(page))
        yield from first.finish()
        self._keep(second.finish())

    def _keep(self, parts: Iterable[bytes]) -> None:
        self._kept += (zlib.compress(part, level=1) for part in parts)
