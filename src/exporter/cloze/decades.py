"""Decades, and hundreds of years named like them: the 1950s, the 1600s."""

from __future__ import annotations

from exporter.cloze.items import Item
from exporter.cloze.marks import APOSTROPHES
from exporter.cloze.tokens import DASHES, Line
from exporter.cloze.units import has_unit
from exporter.cloze.years import LATEST, era, in_year
from exporter.values import Calendar, Moment, Precision

_FIRST_BARE = 50


def decade(line: Line, first: int) -> Item | None:
    """Ten years or, where the name ends in 00, a hundred.

    - in the [1950s], the late ['50s], the [nineteen-twenties], the [twenties] and the [1600s]
    - in his forties; they employ 1000s
    """
    opening = line.lower(first) in APOSTROPHES and line.glued(first + 1)
    index = first + opening
    if line.is_digits(index):
        return _decade_in_digits(line, first, index)
    return _decade_in_words(line, first, index)


def _decade_in_digits(line: Line, first: int, index: int) -> Item | None:
    digits, after = line[index].text, index + 1
    if line.lower(after) in APOSTROPHES and line.glued(after):
        after += 1
    if line.lower(after) not in line.words.glued_plurals:
        return None
    if not line.glued(after) or digits[-1] != "0":
        return None
    year = int(digits[:4])
    counted = has_unit(line, after + 1) or line.lower(after + 1) in line.words.not_nouns
    if len(digits) == 3 and digits.endswith("00") and _names_decade(line, first):
        value = Calendar(Moment(Precision.CENTURY, year=year))
        return Item(index, after + 1, "century", value)
    if len(digits) == 4 and 1000 < year <= LATEST and first == index:
        century = year % 100 == 0 and year not in (1900, 2000)
        precision = Precision.CENTURY if century else Precision.DECADE
        subtype = "century" if century else "decade"
        written = era(line, after + 1)
        last = written[1] if written else after + 1
        count = -year if written and written[0] else year
        moment = Moment(precision, year=count)
        return Item(index, last, subtype, Calendar(moment), era=written is not None)
    if len(digits) == 2 and year >= _FIRST_BARE and line.is_word(after + 1) and not counted:
        return Item(first, after + 1, "decade", Calendar(Moment(Precision.DECADE, short=year)))
    if len(digits) != 2 or (first == index and not _names_decade(line, first)):
        return None
    return Item(first, after + 1, "decade", Calendar(Moment(Precision.DECADE, short=year)))


def _decade_in_words(line: Line, first: int, index: int) -> Item | None:
    hundreds = line.words.teens.get(line.lower(index), 0) * 100
    if hundreds and line.is_hyphen(index + 1):
        index += 2
    value = line.words.decades.get(line.lower(index))
    if value is None or not (first != index or _names_decade(line, index)):
        return None
    value += hundreds
    return Item(first, index + 1, "decade", Calendar(in_year(Moment(Precision.DECADE), value)))


def _names_decade(line: Line, index: int) -> bool:
    """Whether "the" or "early" stands before it; "his" would make it an age."""
    before, words = line.lower(index - 1), line.words
    lead = index - 1
    if before in DASHES and line.lower(index - 2) in words.parts_of_a_period:
        lead = index - 2
    if line.lower(lead) in words.parts_of_a_period:
        return line.lower(lead - 1) not in words.persons
    joined = before in DASHES | {"/"} | words.and_ | words.or_ | words.to
    if joined and line.lower(index - 2) in words.glued_plurals and line.glued(index - 2):
        return True
    return before in words.the or before in words.decade_epithets
