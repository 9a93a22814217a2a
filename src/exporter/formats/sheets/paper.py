"""The paper, its margins and the size of the text: what every sheet is set to."""

from __future__ import annotations

from dataclasses import dataclass

MM = 72 / 25.4  # points in a millimetre


@dataclass(frozen=True, slots=True)
class Paper:
    """A page and its margins, in points.

    The left margin keeps clear of punched holes: ISO 838 puts them 12 mm from the edge.
    """

    name: str
    width: float
    height: float
    left: float = 20 * MM
    right: float = 15 * MM
    top: float = 13 * MM
    bottom: float = 13 * MM

    @property
    def measure(self) -> float:
        """The width between the margins."""
        return self.width - self.left - self.right


@dataclass(frozen=True, slots=True)
class Profile:
    """How large the text is, in points.

    12 points give Source Sans 3 an x-height of 2.06 mm; clear print asks for 2.0 mm (RNIB).
    ``writing`` is the leading of lines with gaps to be filled by hand.
    """

    name: str
    body: float = 12
    leading: float = 15.75
    writing: float = 21.5


@dataclass(frozen=True, slots=True)
class Setting:
    """What a sheet is set to."""

    paper: Paper
    profile: Profile


A4 = Paper("A4", 210 * MM, 297 * MM)
STANDARD = Profile("standard")
DEFAULT = Setting(A4, STANDARD)
