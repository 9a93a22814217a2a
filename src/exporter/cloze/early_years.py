"""Evidence that three digits are an early year: Lindisfarne 793, Marathon 490."""

from __future__ import annotations

from exporter.cloze.era import Era
from exporter.cloze.items import Item
from exporter.cloze.marks import OPENING_QUOTES
from exporter.cloze.scales import has_currency
from exporter.cloze.surroundings import has_noun, is_plural
from exporter.cloze.tokens import DASHES, Line, Sort
from exporter.values import Quantity

_ENDS = DASHES | frozenset(",.;):=|→") | {""}
_PARTING = DASHES | frozenset(";|")
_WITHIN, _WITHIN_EARLY, _EARLY = 400, 1000, 1500
"""Years from the nearest that the text names for certain."""


def early_year(line: Line, item: Item, era: Era) -> bool | None:
    """Three digits that end a clause behind a name, near a year with its era or of four digits.

    - Marathon [490], Salamis [480 BC]; Alfred [871-99], Cnut [1016]
    - landed - [865] 'Great Army' came
    - b. [570], Hijra [622], fell [1258]; [594] Solon
    - Boeing 747 in [1969]; the UN of {193} states
    """
    if not may_be_early(line, item):
        return None
    if line.lower(item.first - 1) == "." and line.lower(item.first - 2) in line.words.life_events:
        return True
    years = [abs(year) for year in (era.first, era.last) if year is not None]
    named = line.is_capitalised(item.first - 1) and ends_clause(line, item.last)
    if _stands_apart(line, item) and item.low % 10:
        return True
    if not years or not named:
        return None
    within = _WITHIN_EARLY if min(years) <= _EARLY else _WITHIN
    return True if min(abs(year - int(item.low)) for year in years) <= within else None


def _stands_apart(line: Line, item: Item) -> bool:
    """Whether a dash or nothing stands before, and a dash, quote or name behind."""
    dash = line.lower(item.first - 1) in _PARTING and not line.glued(item.first)
    event = line.lower(item.last) in line.words.events
    titled = line.is_capitalised(item.last) and (event or not is_plural(line, item.last))
    quoted = line[item.last].text in OPENING_QUOTES or titled
    behind = quoted or (line.lower(item.last) in DASHES | {":"} and not line.is_hyphen(item.last))
    return (dash or line.is_head(item.first)) and behind


def may_be_early(line: Line, item: Item) -> bool:
    """Whether these are three bare digits, or two such, that count and measure nothing."""
    if not item.plain or not isinstance(item.value, Quantity) or item.spelled(line):
        return False
    first, last = line[item.first].text, line[item.last - 1].text
    if len(first) != 3 or not (line.is_digits(item.first) and line.is_digits(item.last - 1)):
        return False
    if item.is_range and len(last) not in (2, 3):
        return False
    noun = has_noun(line, item.last) and not (
        line[item.last].text in OPENING_QUOTES or line.is_capitalised(item.last)
    )
    return not (noun or has_currency(line, item.first))


def ends_clause(line: Line, index: int) -> bool:
    """Whether a mark, or nothing, stands at a token."""
    tied = line.glued(index) and line.glued(index + 1) and line.is_digits(index + 1)
    loose = line.is_digits(index) and not line.glued(index)
    return (line[index].sort is Sort.EDGE or line[index].text in _ENDS or loose) and not tied
