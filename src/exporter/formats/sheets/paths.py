"""Lines, circles and frames as operators; coordinates in points from the page's bottom left."""

from __future__ import annotations

from collections.abc import Sequence

_BEZIER = 0.5523  # the handle of a quarter circle, as a part of its radius


def line(x: float, y: float, to_x: float, to_y: float, dash: Sequence[float] = ()) -> str:
    """A straight line, stroked; ``dash`` are the lengths of its strokes and gaps."""
    path = f"{x:.2f} {y:.2f} m {to_x:.2f} {to_y:.2f} l S"
    return f"[{' '.join(f'{part:g}' for part in dash)}] 0 d {path} [] 0 d" if dash else path


def circle(x: float, y: float, radius: float) -> str:
    """A circle around a point, stroked."""
    return frame(x - radius, y - radius, 2 * radius, 2 * radius, radius)


def frame(x: float, y: float, width: float, height: float, corner: float) -> str:
    """A rectangle with round corners from its bottom left, stroked."""
    right, top, handle = x + width, y + height, corner * (1 - _BEZIER)
    steps = (
        (x + corner, y, "m"),
        (right - corner, y, "l"),
        (right - handle, y, right, y + handle, right, y + corner, "c"),
        (right, top - corner, "l"),
        (right, top - handle, right - handle, top, right - corner, top, "c"),
        (x + corner, top, "l"),
        (x + handle, top, x, top - handle, x, top - corner, "c"),
        (x, y + corner, "l"),
        (x, y + handle, x + handle, y, x + corner, y, "c"),
    )
    path = " ".join(
        " ".join(part if isinstance(part, str) else f"{part:.2f}" for part in step)
        for step in steps
    )
    return f"{path} h S"
