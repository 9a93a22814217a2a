"""Evidence that four bare digits are an amount."""

from __future__ import annotations

from exporter.cloze.era import Era
from exporter.cloze.items import Item
from exporter.cloze.scales import has_currency
from exporter.cloze.surroundings import has_noun, has_plural
from exporter.cloze.tokens import Line
from exporter.cloze.units import has_unit


def measured(line: Line, item: Item, era: Era) -> bool | None:
    """A unit, a currency, a plus or an equation makes a number.

    - {1660} kJ and £{1500}, {2000}+ people, about {1200} years ago
    - poor laws in [1572], [1598] + [1601]
    """
    added = line.lower(item.last) == "+" and line.glued(item.last)
    onwards = item.low % 100 and not has_noun(line, item.last + 1)
    added = added and not onwards
    if has_currency(line, item.first) or added:
        return False
    if has_unit(line, item.last) and line.lower(item.last) not in line.words.doubtful_units:
        return False
    before = line.lower(item.first - 1)
    listed = before == "+" and len(line[item.first - 2].text) == 4
    if before in ("×", "+", "<", "≈", "~", "#") and not listed:
        return False
    return None


def after_an_amount(line: Line, item: Item, era: Era) -> bool | None:
    """A word of change or amount leads to a number.

    - Output rose by {1500}, the army of {1200} marched, up to {2000} died; the rising of [1569].
    """
    words, before = line.words, line.lower(item.first - 1)
    further = line.lower(item.first - 2)
    changed = further in words.changes
    named = before in words.of and further.endswith(words.gerund_endings)
    if (before in words.of or before in words.by) and not named:
        if changed or further in words.amounts:
            return False
    if changed and not item.low % 100 and (before in words.from_ or before in words.to):
        return False
    if before in words.limits and further in words.limits_open_with:
        return False
    if before in words.amount_openers:
        return False
    about = before in words.roughly
    if (about or before in words.under) and has_plural(line, item.last):
        return False
    if about and not item.low % 100 and not era.covers(int(item.low)):
        return False
    return None
