"""What stands around a value: the noun or unit that it counts, brackets."""

from __future__ import annotations

from exporter.cloze.items import Item
from exporter.cloze.tokens import Line, once_a_line
from exporter.cloze.units import has_unit
from exporter.cloze.years import EARLIEST, LATEST

_ADJECTIVES = 2


@once_a_line
def has_noun(line: Line, last: int) -> bool:
    """Whether a word that can be counted, or a unit, stands behind a value."""
    if has_unit(line, last):
        return True
    index = last
    if line.is_hyphen(index):
        index += 1
    if line.lower(index) in "‘“\"'*_" and line.lower(index):
        index += 1
    return line.is_word(index) and not is_verb(line, index)


def is_verb(line: Line, index: int) -> bool:
    """Whether a word is none that can be counted: a function word, a verb, a participle at
    the end of its clause ("the two united", but "two united nations").
    """
    word = line.lower(index)
    words = line.words
    if word in words.not_nouns:
        return True
    if not word.endswith(words.participle_endings):
        return False
    return not line.is_word(index + 1) or line.lower(index + 1) in words.not_nouns


def has_plural(line: Line, last: int) -> bool:
    """Whether a plural noun stands behind, at most two other nouns or adjectives on."""
    for index in range(last, last + _ADJECTIVES + 1):
        word = line.lower(index)
        if not line.is_word(index) or word in line.words.not_nouns or _is_number_word(line, index):
            return False
        if is_plural(line, index):
            return True
        name = line.is_capitalised(index) and not line[index].text.isupper()
        if name and not is_demonym(line, index):
            return False
    return False


def _is_number_word(line: Line, index: int) -> bool:
    word, words = line.lower(index), line.words
    return any(word in known for known in (words.units, words.teens, words.tens, words.scales))


def is_demonym(line: Line, index: int) -> bool:
    """Whether a capitalised word looks like an adjective of a people or creed."""
    return line.lower(index).endswith(line.words.demonym_endings)


def is_plural(line: Line, index: int) -> bool:
    """Whether a word looks like a plural that can be counted."""
    words, word = line.words, line.lower(index)
    if word in words.plurals:
        return True
    if not word.endswith(words.plural_endings) or word.endswith(words.singular_endings):
        return False
    if word in words.not_nouns or line.lower(index + 1) in words.determiners:
        return False
    return len(word) > 3 or line[index].text[:2].isupper()


def may_be_year(line: Line, item: Item) -> bool:
    """Whether these are four bare digits between the earliest and the latest year."""
    digits = item.digits(line)
    return len(digits) == 4 and item.plain and EARLIEST <= int(digits) <= LATEST


def in_brackets(line: Line, first: int) -> bool:
    """Whether a bracket opened shortly before is still open."""
    for index in range(first - 1, max(-1, first - 30), -1):
        if line.lower(index) in ("(", "["):
            return True
        if line.lower(index) in (")", "]"):
            return False
    return False
