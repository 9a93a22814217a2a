"""Text as operators: stretches of fonts become strings to be shown, the font set when it changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from exporter.formats.sheets.accents import accented, has_accents
from exporter.formats.sheets.fonts import PLAIN, Cut, Font, Spacing, font
from exporter.formats.sheets.lines import Line
from exporter.formats.sheets.words import Gap, Run

Codes = Callable[[Font, str], Iterable[tuple[str, str]]]
Stretch = tuple[Font, str]


class Writing:
    """Writes the text of one page; ``codes`` are the document's for a font and a text."""

    def __init__(self, codes: Codes) -> None:
        self._codes = codes
        self._font = ""

    def show(self, stretches: Iterable[Stretch], size: float, x: float, y: float) -> str:
        """The operators that show the stretches from a point on; "" if there is nothing to show."""
        shown: list[str] = []
        text = ""
        for name, spacing, code in self._coded(stretches, size):
            chosen = f"{name} {size:g} Tf"
            if spacing != PLAIN:
                chosen += f" {spacing.letter * size:.3f} Tc {spacing.word * size:.3f} Tw"
            if chosen == self._font:
                text += code
                continue
            if text:
                shown.append(f"[({text})] TJ")
            shown.append(chosen)
            self._font, text = chosen, code
        if text:
            shown.append(f"[({text})] TJ")
        return f"BT {x:.2f} {y:.2f} Td {' '.join(shown)} ET" if shown else ""

    def _coded(
        self, stretches: Iterable[Stretch], size: float
    ) -> Iterator[tuple[str, Spacing, str]]:
        for chosen, text in stretches:
            set_ = accented(chosen, text, size, self._codes) if has_accents(text) else None
            for name, code in set_ or self._codes(chosen, text):
                yield name, chosen.spacing, code


def stretches_of(line: Line) -> Iterator[tuple[float, list[Stretch] | Gap]]:
    """A line as stretches of text and the gaps between them, each with its place on the line.

    Every word that is not joined on brings its space, the last one too: tags join lines
    without one.
    """
    x = start = 0.0
    stretches: list[Stretch] = []
    texts: list[str] = []
    current: Font | None = None
    for word in line:
        for piece in word.pieces:
            if isinstance(piece, Gap):
                if current:
                    stretches.append((current, "".join(texts)))
                    yield start, stretches
                yield x, piece
                start, stretches, texts, current = x + piece.width, [], [], None
            elif piece.font is current:
                texts.append(piece.text)
            else:
                if current:
                    stretches.append((current, "".join(texts)))
                current, texts = piece.font, [piece.text]
        x += word.width
        if word.space:
            if current is None:
                current = font(Cut.REGULAR)
            texts.append(" ")
            x += word.space
    if current:
        stretches.append((current, "".join(texts)))
        yield start, stretches


def stretches_in(runs: Iterable[Run]) -> list[Stretch]:
    """Runs as they are, for text that is not broken into lines."""
    return [(run.font, run.text) for run in runs]
