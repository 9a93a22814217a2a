"""The line over a card that goes on from the page before: whose text this is."""

from __future__ import annotations

from exporter.formats.sheets.gaps import text_of
from exporter.formats.sheets.rows import GREY, Placed, Row, Text
from exporter.formats.sheets.text.fonts import Cut
from exporter.formats.sheets.text.lines import break_lines, line_width
from exporter.formats.sheets.text.words import plain

_SIZE, _ABOVE = 8.0, 5.5  # points; from its baseline down to where the text begins
_SAID = " (continued)"


def continued(title: str, measure: float, x: float, y: float) -> Placed:
    """The line over a text that begins at ``y``: it stands in the space that is there anyway.

    It belongs to the page: who listens hears the card without a break. Of a title too long
    for a line it has the beginning.
    """
    room = measure - line_width(plain(f"…{_SAID}", Cut.REGULAR, _SIZE))
    first, *more = break_lines(plain(title, Cut.REGULAR, _SIZE), room, _SIZE) or [()]
    said = f"{text_of(first)}{'…' if more else ''}{_SAID}"
    (line, *_) = break_lines(plain(said, Cut.REGULAR, _SIZE), 2 * measure, _SIZE)
    return Placed(Row(0, (Text(0, -_ABOVE, line, _SIZE, None, GREY),)), x, y)
