"""Names that tell themselves by a word: spacecraft, rulers, groups."""

from __future__ import annotations

from exporter.cloze.items import Item
from exporter.cloze.names_before import GREATEST_NAME_NUMBER
from exporter.cloze.surroundings import has_noun
from exporter.cloze.tokens import Line


def ruler_by_rank(line: Line, item: Item) -> str | None:
    """A name, "the" and an ordinal with nothing behind that it could rank.

    - Henry the 8th and Charles the 5th; on [Monday the 8th]
    """
    if item.subtype != "rank":
        return None
    name = line.lower(item.first - 2)
    led = line.lower(item.first - 1) in line.words.the and line.is_capitalised(item.first - 2)
    calendar = name in line.words.weekdays or name in line.words.months
    if not led or calendar or name in line.words.openers:
        return None
    if has_noun(line, item.last) or line.lower(item.last) in line.words.of:
        return None
    return f"'{line[item.first - 2].text} the' makes it a name"


def numbered_machine(line: Line, item: Item) -> str | None:
    """A spacecraft, aircraft, car or tank and its number.

    - Apollo 13 came home, a Boeing 747 and the Panzer 38 rolled
    """
    name = item.first - 1
    if line.lower(name) not in line.words.machines or not line.is_capitalised(name):
        return None
    small = item.plain and not item.is_range and item.low <= GREATEST_NAME_NUMBER
    return f"'{line[item.first].text}' follows a name" if small else None


def group_of_many(line: Line, item: Item) -> str | None:
    """A group known by its number.

    - the Group of 77, the Gang of Four, the Class of 92
    """
    if line.lower(item.first - 2) not in line.words.numbered_groups:
        return None
    of = line.lower(item.first - 1) in line.words.of and line.is_capitalised(item.first - 2)
    if of and item.plain and not has_noun(line, item.last):
        return f"'{line[item.first - 2].text} of' makes it a name"
    return None
