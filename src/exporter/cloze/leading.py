"""What stands before two digits, and whether it leads to a year."""

from __future__ import annotations

from functools import cache

from exporter.cloze.era import Era
from exporter.cloze.items import Item
from exporter.cloze.surroundings import is_plural
from exporter.cloze.tokens import Line
from exporter.cloze.vocabulary import Vocabulary, Words

_LEFT_OUT = frozenset("\"'“”‘’*_")


@cache
def _refused(words: Vocabulary) -> Words:
    """The words that lead to an amount."""
    return words.year_refused | words.measures | words.amounts | words.changes | words.counted


def leads(line: Line, item: Item, era: Era) -> int:
    """A word, a bracket or nothing stands before, rather than a word of amount."""
    index = item.first - 1
    while line.lower(index) in _LEFT_OUT and line.lower(index):
        index -= 1
    word, words = line.lower(index), line.words
    if word in ("(", "["):
        amount = line.is_digits(index - 1) and len(line[index - 1].text) != 4
        named = line.is_capitalised(index - 1) or amount
        return 1 if named or era.short else -1
    if line.is_head(item.first) or word == "|":
        return 1
    refused = _refused(words)
    if word in words.of:
        if line.lower(index - 1) in words.parts_of_a_year:
            return 1
        return 0 if line.is_capitalised(index - 1) and line.lower(index - 1) not in refused else -3
    if word in words.year_prepositions:
        return 1 if word not in words.loose_prepositions else 0
    if word in words.from_ or word in words.by or word in words.until:
        return 1
    if word == "." and line.lower(index - 1) in words.life_events:
        return 2
    if word in (",", ";", "/") or word in words.and_:
        return 0
    if word in words.changes and line.is_capitalised(index) and not line.opens_sentence(index):
        return 1
    if line.is_digits(index):
        return int(line.is_capitalised(index - 1) and not line.glued(index))
    if word == ":" and not item.is_range:
        amount = line.lower(index - 1) in refused | words.ages or is_plural(line, index - 1)
        return -3 if amount else 0
    if not line.is_word(index):
        return -2 if word in ("=", ">", "<") or (word == "%" and not era.short) else 0
    if word in words.takes:
        return -2
    unit = word in words.measured_units and not line.is_capitalised(index)
    if unit and not item.is_range:
        return -3
    if word in words.ages:
        return -6
    if word in words.not_nouns and word not in refused:
        return -1
    return -3 if word in refused else 0 if is_plural(line, index) else 1
