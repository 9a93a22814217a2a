"""The paper, its margins and the size of the text: what every sheet is set to."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from exporter.formats.sheets.text.fonts import PLAIN, Spacing
from exporter.model import Print

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

    @property
    def narrow(self) -> bool:
        """Whether two columns of text would be too narrow on it."""
        return self.measure < _TWO_COLUMNS

    @property
    def turned(self) -> Paper:
        """The paper lying on its long edge."""
        return replace(self, width=self.height, height=self.width)

    def divided(self, by: float) -> Paper:
        """The paper in units so many times as large as a point."""
        sides = (self.width, self.height, self.left, self.right, self.top, self.bottom)
        return Paper(self.name, *(side / by for side in sides))


@dataclass(frozen=True, slots=True)
class Profile:
    """How large the text is, in points; all of a sheet grows by ``scale``.

    12 points give Source Sans 3 an x-height of 2.06 mm; clear print asks for 2.0 mm (RNIB).
    ``writing`` is the leading of lines with gaps to be filled by hand.
    """

    name: str
    body: float = 12
    leading: float = 15.75
    writing: float = 21.5
    scale: float = 1
    spacing: Spacing = PLAIN


@dataclass(frozen=True, slots=True)
class Setting:
    """What a sheet is set to.

    ``sheet`` is the paper in points; ``paper`` is the same in the units in which text is
    set, which are the profile's ``scale`` times as large.
    """

    sheet: Paper
    profile: Profile
    word_bank: bool = True
    fold_strip: bool = True
    paper: Paper = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "paper", self.sheet.divided(self.profile.scale))


_TWO_COLUMNS = 125 * MM

A4 = Paper("A4", 210 * MM, 297 * MM)
PAPERS = {
    "a4": A4,
    "letter": Paper("Letter", 8.5 * 72, 11 * 72),
    "a5": Paper("A5", 148 * MM, 210 * MM),
}

# 14 points are what clear print prefers (RNIB). Wider letter and word space and no italics are
# what the British Dyslexia Association's style guide asks for.
_LARGE = 14 / 12
STANDARD = Profile("standard")
PROFILES = {
    "standard": STANDARD,
    "large": Profile("large", leading=16.5, scale=_LARGE),
    "spaced": Profile(
        "spaced",
        leading=18,
        writing=23,
        scale=_LARGE,
        spacing=Spacing(letter=0.35 / 14, word=1.5 / 14, upright=True),
    ),
}


def setting(chosen: Print) -> Setting:
    """What the deck's settings ask for."""
    paper, profile = PAPERS[chosen.paper], PROFILES[chosen.profile]
    return Setting(paper, profile, chosen.word_bank, chosen.fold_strip)
