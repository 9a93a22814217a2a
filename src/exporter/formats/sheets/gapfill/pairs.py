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
        self._begin = begin
        self._parts = self._drawn()
        self._done = False
        self._kept: deque[bytes] = deque()

    def first(self) -> Iterator[bytes]:
        """The parts of the first sheet."""
        yield from self._parts

    def second(self) -> Iterator[bytes]:
        """The parts of the second sheet; both are drawn anew if the first is not done."""
        drawn = self if self._done else Pair(self._begin)
        for _ in drawn.first():
            pass
        while drawn._kept:
            yield zlib.decompress(drawn._kept.popleft())

    def _drawn(self) -> Iterator[bytes]:
        first, second, pages = self._begin()
        for page in pages:
            yield from first.add(page)
            self._keep(second.add(page))
        yield from first.finish()
        self._keep(second.finish())
        self._done = True

    def _keep(self, parts: Iterable[bytes]) -> None:
        self._kept += (zlib.compress(part, level=1) for part in parts)
