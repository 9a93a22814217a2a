"""Text as operators: stretches of fonts become strings to be shown, the font set when it changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from operator import attrgetter

from exporter.formats.sheets.pdf.encoding import Encoding
from exporter.formats.sheets.text.accents import accented
from exporter.formats.sheets.text.bidi import LEFTWARDS, runs_leftwards
from exporter.formats.sheets.text.fonts import PLAIN, Cut, Font, font
from exporter.formats.sheets.text.leftwards import placed
from exporter.formats.sheets.text.lines import Line
from exporter.formats.sheets.text.runs import Run
from exporter.formats.sheets.text.words import Gap, Stretch, Word

_stretches = attrgetter("stretches")


class Writing:
    """Writes the text of a document's pages; in the codes of its ``encoding``."""

    def __init__(self, encoding: Encoding) -> None:
        self._encoding = encoding
        self.stroked = False  # whether the last letters shown were drawn heavier
        self._choices: dict[tuple[str, float], str] = {}
        self._font = ""

    def turn(self) -> None:
        """Begin a page, on which no font is set."""
        self._font = ""

    def show(self, stretches: Iterable[Stretch], size: float, x: float, y: float) -> str:
        """The operators that show the stretches from a point on; "" if there is nothing to show.

        Every word of every line passes here, and what can be looked up is not asked twice.
        """
        shown: list[str] = []
        codes: list[str] = []
        stroked, part = False, ""
        current: Font | None = None
        for chosen, text in stretches:
            if chosen is not current:
                current, known = chosen, self._encoding.known(chosen)
                stroked = stroked or chosen.stroke > 0
            for name, code in known[text] or accented(chosen, text, size, self._encoding.codes):
                if name != part:
                    part = name
                    choice = self._choices.get((name, size)) or self._choice(name, chosen, size)
                    if choice != self._font:
                        self._font = choice
                        if codes:
                            shown.append(f"[({''.join(codes)})] TJ")
                        shown.append(choice)
                        codes = []
                codes.append(code)
        if codes:
            shown.append(f"[({''.join(codes)})] TJ")
        self.stroked = stroked
        if stroked:  # to be shown between q and Q, after which no font is set
            self._font = ""
        return f"BT {x:.2f} {y:.2f} Td {' '.join(shown)} ET" if shown else ""

    def _choice(self, name: str, chosen: Font, size: float) -> str:
        """The operators that choose a part of a font in a size, with its spacing."""
        operators = f"{name} {size:g} Tf"
        spacing = chosen.spacing
        if spacing != PLAIN:
            operators += f" {spacing.letter * size:.3f} Tc {spacing.word * size:.3f} Tw"
        if chosen.stroke:
            operators += f" 2 Tr {chosen.stroke * size:.3f} w"
        elif chosen.mixed:
            operators += " 0 Tr"
        self._choices[name, size] = operators
        return operators


def stretches_of(line: Line, size: float) -> Iterator[tuple[float, Iterable[Stretch] | Gap]]:
    """A line as stretches of text and the gaps between them, each with its place on the line.

    Every word that is not joined on brings its space, the last one too: tags join lines
    without one.
    """
    found = list(map(_stretches, line))
    if None not in found:
        yield 0.0, chain.from_iterable(found)
        return
    if any(map(_leftwards, line)):
        parts = [part for word in line for _, part in _parts(word)]
        yield from placed(parts, size, leftwards=line[0].begins_leftwards)
        return
    x = start = 0.0
    stretches: list[Stretch] = []
    for word in line:
        if word.stretches is not None:
            stretches += word.stretches
        else:
            for along, part in _parts(word):
                if isinstance(part, Gap):
                    if stretches:
                        yield start, stretches
                    yield x + along, part
                    start, stretches = x + along + part.width, []
                else:
                    stretches.append(part)
        x += word.width
        x += word.space
    if stretches:
        yield start, stretches


def _parts(word: Word) -> Iterator[tuple[float, Stretch | Gap]]:
    """The letters and gaps of a word, each with its place in it; its space last."""
    x = 0.0
    for piece in word.pieces:
        yield x, piece if isinstance(piece, Gap) else (piece.font, piece.text)
        x += piece.width
    if word.space:
        last = word.pieces[-1]
        yield x, (font(Cut.REGULAR) if isinstance(last, Gap) else last.font.blank, " ")


def _leftwards(word: Word) -> bool:
    """Whether something in a word that is not drawn as it stands runs from right to left."""
    return word.stretches is None and any(
        isinstance(piece, Run) and LEFTWARDS.search(piece.text) for piece in word.pieces
    )


def answer_in(runs: Sequence[Run], size: float) -> Iterator[tuple[float, Iterable[Stretch]]]:
    """An answer as stretches with their places; for text that is not broken into lines."""
    text = "".join(run.text for run in runs)
    if not text.isascii() and LEFTWARDS.search(text):
        for x, part in placed(stretches_in(runs), size, leftwards=runs_leftwards(text)):
            if not isinstance(part, Gap):
                yield x, part
    else:
        yield 0.0, stretches_in(runs)


def stretches_in(runs: Iterable[Run]) -> list[Stretch]:
    """Runs as they are, for text that is not broken into lines."""
    return [(run.font, run.text) for run in runs]
