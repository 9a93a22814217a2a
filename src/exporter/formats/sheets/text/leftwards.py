"""Lines in which something runs from right to left: every letter in its place.

Letters are drawn in the order in which they are read, each where it stands, so that what
is copied or read out of the file is what was typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from exporter.formats.sheets.text.bidi import BASE, drawn, levels, visual_order
from exporter.formats.sheets.text.fonts import Font, clusters
from exporter.formats.sheets.text.words import Gap, Stretch

_TOUCHING = re.compile("[\u0620-\u06ff\ufb50-\ufdff\ufe70-\ufeff]")
_OBJECT = "\ufffc"  # Unicode's stand-in for what is no text: a gap


@dataclass(frozen=True, slots=True)
class _Sign:
    """A letter with its marks, in its font, or a gap; ``width`` in points."""

    text: str
    width: float
    font: Font | None = None
    gap: Gap | None = None


def placed(
    parts: Iterable[Stretch | Gap], size: float, *, leftwards: bool
) -> Iterator[tuple[float, list[Stretch] | Gap]]:
    """The parts of a line in the order of reading, each with its place on the line, in points."""
    signs = [sign for part in parts for sign in _signs(part, size)]
    if leftwards:  # the space that ends a line takes no room at its beginning
        signs = _without_end(signs)
    nested = _levels(signs, leftwards=leftwards)
    places = _places(signs, nested)
    start, end, stretches = 0.0, 0.0, list[Stretch]()
    for sign, level, x in zip(signs, nested, places, strict=True):
        if stretches and (level % 2 or sign.font is None or abs(x - end) > 1e-6):
            yield start, stretches
            stretches = []
        if sign.font is None:
            assert sign.gap
            yield x, sign.gap
            continue
        start, end = x if not stretches else start, x + sign.width
        stretches.append((sign.font, _shaped(sign.text, sign.font, level)))
        if level % 2:
            yield start, stretches
            stretches = []
    if stretches:
        yield start, stretches


def _shaped(text: str, font: Font, level: int) -> str:
    """The text of a sign, a bracket turned round in what runs leftwards."""
    shape = drawn(text[0], level)
    return text if shape == text[0] else font.file.turned(text[0], shape) + text[1:]


def _signs(part: Stretch | Gap, size: float) -> Iterator[_Sign]:
    if isinstance(part, Gap):
        yield _Sign(_OBJECT, part.width, gap=part)
        return
    font, text = part
    for cluster in clusters(text.replace(BASE, "")):
        # Letters of Arabic touch, however widely others are spaced.
        space = len(cluster) * font.spacing.letter if _TOUCHING.match(cluster) else 0
        yield _Sign(cluster, (font.width(cluster) - space) * size, font)


def _without_end(signs: Sequence[_Sign]) -> list[_Sign]:
    if signs and signs[-1].text == " ":
        return [*signs[:-1], _Sign(" ", 0, signs[-1].font)]
    return list(signs)


def _levels(signs: Sequence[_Sign], *, leftwards: bool) -> list[int]:
    """The level of each sign: that of its letter, for marks go where their letter goes."""
    nested = levels("".join(sign.text for sign in signs), leftwards=leftwards)
    found, at = [], 0
    for sign in signs:
        found.append(nested[at])
        at += len(sign.text)
    return found


def _places(signs: Sequence[_Sign], nested: Sequence[int]) -> list[float]:
    places = [0.0] * len(signs)
    x = 0.0
    for index in visual_order(nested):
        places[index] = x
        x += signs[index].width
    return places
