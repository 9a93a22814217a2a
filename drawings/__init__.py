"""The deck's own pictures, drawn by a program: ``make pictures`` writes them to source/pictures.

Black and greys on white, 1200 pixels wide: at the 92 mm of a flashcard the smallest letters
have 8 points, and on a telephone 12 pixels. What is drawn is said on the cards that show
it, with their sources.
"""

from __future__ import annotations

from collections.abc import Callable

from PIL.Image import Image

from drawings import maize, plan, warsaw_pact

PICTURES: dict[str, Callable[[], Image]] = {
    "maize.png": maize.draw,
    "seven-year-plan.png": plan.draw,
    "warsaw-pact.png": warsaw_pact.draw,
}
