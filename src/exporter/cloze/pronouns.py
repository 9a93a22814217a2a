"""Number words that count nothing: pronouns, kinds, vague amounts, the first three ranks."""

from __future__ import annotations

from exporter.cloze.items import Item
from exporter.cloze.surroundings import is_plural, is_verb
from exporter.cloze.tokens import DASHES, Line, Sort
from exporter.cloze.units import has_unit

_SMALL = 12


def lone_one(line: Line, item: Item) -> str | None:
    """ "One" by itself never counts; the digit does.

    - One of the men, no one, a one-party state; {1} kg
    """
    alone = item.last - item.first == 1 and item.spelled(line)
    is_one = alone and item.low == 1 and not item.is_range and item.subtype == "number"
    return "'one' by itself is no number" if is_one else None


def low_rank(line: Line, item: Item) -> str | None:
    """First, second and third are never hidden.

    - the first man, the 2nd plan, a third attempt
    """
    if item.subtype == "rank" and item.low <= 3:
        return "first, second and third are never hidden"
    return None


def vague_amount(line: Line, item: Item) -> str | None:
    """Thousands without a count, and one or two.

    - 1000s of jobs, a day or two; it cost {10}s {6}d
    """
    if line.lower(item.last) in line.words.glued_plurals and line.glued(item.last):
        digits = item.digits(line)
        if digits.endswith("0") and not line.is_digits(item.last + 1):
            vague = len(digits) > 2 or line.lower(item.last + 1) in line.words.of
            return f"'{digits}s' is vague" if vague else None
    if line.lower(item.first - 1) not in line.words.or_:
        return None
    singular = line.is_word(item.first - 2) and not is_plural(line, item.first - 2)
    return "'or two' is vague" if item.low == 2 and item.spelled(line) and singular else None


def pronoun(line: Line, item: Item) -> str | None:
    """A small number in words with no noun behind stands for things named before.

    - The two met, it split in two, these three agreed.
    - {three} of the {four} khanates; a child under {seven}; the youngest two were twins
    - aged between {eight} and {ten}; Ten were shot, then three more; {four} of those years
    """
    if not _is_small_word(line, item) or _noun_behind(line, item.last):
        return None
    if has_unit(line, item.last):
        return None
    before, behind = line.lower(item.first - 1), line.lower(item.last)
    if _ends_a_frame(line, item.first):
        return None
    if before in line.words.splitters and behind not in line.words.of:
        return f"'{before} {line[item.first].text}' is a manner"
    if behind in line.words.of:
        partner = line.lower(item.last + 1) in line.words.partners
        if not partner or _noun_behind(line, item.last + 2):
            return None
    elif (
        behind in line.words.or_
        or before in line.words.measuring
        or _is_amount(line, item.first - 2)
    ):
        return None
    return f"'{line[item.first].text}' stands for things named before"


def _ends_a_frame(line: Line, first: int) -> bool:
    """Whether "between" and a number, or "from" and one, lead to this: between two and four."""
    words = line.words
    framed = line.lower(first - 3) in words.between | words.from_
    return framed and line.lower(first - 1) in words.and_ | words.to


def _is_amount(line: Line, index: int) -> bool:
    """Whether a word leads to a measured value: the age of, it fell by."""
    return line.lower(index) in line.words.changes or line.lower(index) in line.words.amounts


def _is_small_word(line: Line, item: Item) -> bool:
    return (
        item.spelled(line)
        and item.subtype == "number"
        and item.low <= _SMALL
        and item.plain
        and not item.is_range
    )


def _noun_behind(line: Line, last: int) -> bool:
    index = last
    index += line.lower(index) in DASHES and line.glued(index)
    index += line.lower(index) in ("“", '"', "‘", "*")
    index += line.lower(index) in line.words.further and line.is_word(index + 1)
    return line.is_word(index) and not is_verb(line, index)


def kind_word(line: Line, item: Item) -> str | None:
    """A number word that says what kind a thing is: two-party, three-dimensional.

    - a two-party system, two-carbon groups, a three part treaty, a 10-fold rise
    - an {eight}-hour day, a {thirty-two}-nation meeting
    """
    if item.subtype != "number" or not item.plain:
        return None
    behind = line[item.last]
    if behind.text in DASHES and line.lower(item.last + 1) in line.words.fold:
        return "'-fold' is an adverb"
    if not item.spelled(line):
        return None
    if behind.sort is Sort.MARK and behind.text in DASHES and behind.glued:
        word = line.lower(item.last + 1)
        if word in line.words.compound_units or not line.is_word(item.last + 1):
            return None
        return f"'-{word}' says what kind it is" if item.low <= 6 else None
    parts = behind.lower in line.words.kinds
    return f"'{behind.text}' says what kind it is" if parts else None


def chemical(line: Line, item: Item) -> str | None:
    """A figure inside the name of a compound.

    - 2-methylpropane and 1,2-dichloroethane, glyceraldehyde 3-phosphate
    """
    behind = line[item.last]
    if item.spelled(line) or not item.plain or behind.text not in DASHES or not behind.glued:
        return None
    word = line.lower(item.last + 1)
    if not line.glued(item.last + 1) or word in line.words.compound_units:
        return None
    compound = line.is_word(item.last + 1) and word.endswith(line.words.compound_endings)
    compound = compound and len(word) > 4
    return f"'-{word}' is a compound" if compound else None
