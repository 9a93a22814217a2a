"""Evidence on two or three bare digits: is it a year cut short, or an early one?"""

from __future__ import annotations

from exporter.cloze.amounts import after_an_amount
from exporter.cloze.dateparts import LAST_DAY
from exporter.cloze.early_years import early_year
from exporter.cloze.era import Era, Judge
from exporter.cloze.items import Item
from exporter.cloze.later_years import before_a_later_year, from_year_to_year
from exporter.cloze.marks import arrow
from exporter.cloze.shorthand import FEWEST
from exporter.cloze.surroundings import has_noun, has_plural
from exporter.cloze.tokens import DASHES, Line, Sort
from exporter.cloze.units import has_unit
from exporter.cloze.weights import weighed
from exporter.values import Quantity

_CHANGE_WITHIN = 4


def after_in_or_since(line: Line, item: Item, era: Era) -> bool | None:
    """Two or three digits behind a word that leads to a year, with nothing counted.

    - In [751] the Tang lost; in [554], by [1578]; back by the end of [79], Lodi in [1796]
    - in {120} villages; it fell by {430}.
    """
    words, before = line.words, line.lower(item.first - 1)
    if item.is_range or not _is_short(line, item) or before not in words.year_prepositions:
        return None
    if after_an_amount(line, item, era) is False:
        return None
    if item.low < 100 and line.is_sentence and not (era.short or era.heads):
        return None
    named = line.is_capitalised(item.first - 2)
    named = named or line.lower(item.first - 2) in words.parts_of_a_year
    if before in words.of and not named and item.low < 100:
        return None
    counts = has_noun(line, item.last) and not line.is_capitalised(item.last)
    if counts or line.lower(item.last) in words.of | {"/", "+"}:
        return None
    ends = _ends(line, item.last)
    three = item.low >= 100
    if before not in words.loose_prepositions:
        return True if three or item.low > LAST_DAY or (ends and item.low >= FEWEST) else None
    if _changes(line, item):
        return None
    opens = line.opens_sentence(item.first - 1)
    near = era.known and era.first is not None and abs(era.first - int(item.low)) < 150
    if three:
        named = line.is_capitalised(item.last) and not has_plural(line, item.last)
        return True if (ends and (near or opens)) or (named and item.low % 10) else None
    return True if ends and item.low > LAST_DAY else None


def _is_short(line: Line, item: Item) -> bool:
    return len(line[item.first].text) in (2, 3) and not has_unit(line, item.last)


_CLOSING = DASHES | frozenset(",.;):*→=")


def _ends(line: Line, last: int) -> bool:
    """Whether a mark ends the clause here."""
    token = line[last]
    return token.sort is Sort.EDGE or token.text in _CLOSING


def _late(item: Item, era: Era) -> bool:
    """Whether two digits cannot be a day, in a text about known years."""
    return era.known and LAST_DAY < item.low < 100


def _changes(line: Line, item: Item) -> bool:
    """Whether a word of change stands shortly before, so that an amount follows."""
    near = range(max(0, item.first - _CHANGE_WITHIN), item.first)
    return any(line.lower(index) in line.words.changes for index in near)


def between_two(line: Line, item: Item, era: Era) -> bool | None:
    """Two years cut short, with an arrow between.

    - The rising of [1569]: {212} moved between [64]->[68], {230} between [71]→[74]
    """
    if item.is_range or not _late(item, era) or has_unit(line, item.last):
        return None
    words = line.words.between | line.words.from_
    if line.lower(item.first - 1) in words and (drawn := arrow(line, item.last)):
        other = line[item.last + drawn]
        return True if other.sort is Sort.DIGITS and len(other.text) == 2 else None
    for length in (1, 2):
        before = item.first - length
        led = arrow(line, before) == length and line.lower(before - 2) in words
        if led and line.is_digits(before - 1):
            return True
    return None


def short_range(line: Line, item: Item, era: Era) -> bool | None:
    """Two and two digits, rising, alone in brackets or behind a name.

    - the war in Vietnam ([55-75]); she was {13-18} years old
    """
    if not isinstance(item.value, Quantity) or item.value.high is None:
        return None
    rising = FEWEST <= item.low < item.value.high < 100
    if not rising or has_noun(line, item.last):
        return None
    bracketed = line.lower(item.first - 1) == "(" and line.lower(item.last) == ")"
    opens = line.is_head(item.first) or line.lower(item.first - 1) == ":"
    headed = opens and (era.known or item.low > LAST_DAY) and _ends(line, item.last)
    return True if bracketed or headed or line.is_capitalised(item.first - 1) else None


def in_brackets_or_heading(line: Line, item: Item, era: Era) -> bool | None:
    """Two digits alone in brackets behind a name, or at the head of a note.

    - Treaty of Nonsuch([85])
    - [83] - Throckmorton; [86]-Babington
    - [69] Rising of the North
    """
    if len(line[item.first].text) != 2 or item.low < FEWEST or item.is_range:
        return None
    measured = has_unit(line, item.last + line.is_hyphen(item.last))
    if measured or line.lower(item.last + 1) in line.words.compound_units:
        return None
    bracket = line.lower(item.first - 1) == "(" and line.lower(item.last) == ")"
    if bracket and (line.is_capitalised(item.first - 2) or item.low > LAST_DAY):
        return True
    opens = line.is_head(item.first) or line.lower(item.first - 1) in (";", "|")
    late = item.low > LAST_DAY
    named = late and line.is_capitalised(item.last) and not has_plural(line, item.last)
    if opens and named:
        return True
    behind = line.lower(item.last + (line.lower(item.last) in ("*", "_")))
    if not opens or (behind != ":" and behind not in DASHES):
        return None
    return True if late or era.heads or (era.known and behind == ":") else None


JUDGES: tuple[Judge, ...] = (
    after_in_or_since,
    between_two,
    short_range,
    in_brackets_or_heading,
    before_a_later_year,
    from_year_to_year,
    early_year,
    weighed,
)
"""In this order; the first that knows decides."""
