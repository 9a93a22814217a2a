"""Lines, circles and frames as operators; coordinates in points from the page's bottom left."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

_BEZIER = 0.5523  # the handle of a quarter circle, as a part of its radius


def line(x: float, y: float, to_x: float, to_y: float, dash: Sequence[float] = ()) -> str:
    """A straight line, stroked; ``dash`` are the lengths of its strokes and gaps."""
    path = f"{x:.2f} {y:.2f} m {to_x:.2f} {to_y:.2f} l S"
    return f"[{' '.join(f'{part:g}' for part in dash)}] 0 d {path} [] 0 d" if dash else path


def circle(x: float, y: float, radius: float, *, full: bool = False) -> str:
    """A circle around a point, stroked, or filled if it is to be ``full``."""
    return frame(x - radius, y - radius, 2 * radius, 2 * radius, radius, "f" if full else "S")


@lru_cache(maxsize=256)  # the circles of flashcards are in the same places on every page
def frame(x: float, y: float, width: float, height: float, corner: float, paint: str = "S") -> str:
    """A rectangle with round corners from its bottom left, stroked unless ``paint`` says other."""
    right, top, handle = x + width, y + height, corner * (1 - _BEZIER)
    # One format string: a flashcard has three circles, and number by number they took as
    # long as its text.
    return (
        f"{x + corner:.2f} {y:.2f} m {right - corner:.2f} {y:.2f} l "
        f"{right - handle:.2f} {y:.2f} {right:.2f} {y + handle:.2f} {right:.2f} {y + corner:.2f} c "
        f"{right:.2f} {top - corner:.2f} l "
        f"{right:.2f} {top - handle:.2f} {right - handle:.2f} {top:.2f} "
        f"{right - corner:.2f} {top:.2f} c "
        f"{x + corner:.2f} {top:.2f} l "
        f"{x + handle:.2f} {top:.2f} {x:.2f} {top - handle:.2f} {x:.2f} {top - corner:.2f} c "
        f"{x:.2f} {y + corner:.2f} l "
        f"{x:.2f} {y + handle:.2f} {x + handle:.2f} {y:.2f} {x + corner:.2f} {y:.2f} c h {paint}"
    )
