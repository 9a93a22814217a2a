"""When memory is tidied: between the files of a build, not in the middle of one."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

Item = TypeVar("Item")


@contextmanager
def kept() -> Iterator[None]:
    """Within, objects that refer to each other are not collected unless ``tidied`` does it.

    A deck is millions of objects that all stay. To look through them for such cycles again
    and again, as Python does, would take a third of the time and grow faster than the deck.
    """
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()


def tidied(items: Iterable[Item]) -> Iterator[Item]:
    """The items, with what was left over from making one collected before the next is made."""
    gc.freeze()  # what is here already stays, and need not be looked through
    try:
        for item in items:
            yield item
            gc.collect()
    finally:
        gc.unfreeze()


def collect() -> None:
    """Free what is left of a build that is over."""
    gc.collect()
