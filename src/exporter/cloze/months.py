"""Months, with their year or by themselves."""

from __future__ import annotations

from exporter.cloze.dateparts import day_of_month, month, month_at, names_noun, year_behind
from exporter.cloze.items import Item
from exporter.cloze.marks import OPENING_QUOTES
from exporter.cloze.tokens import DASHES, Line
from exporter.cloze.years import EARLIEST, LATEST, with_year
from exporter.values import Calendar, Moment, Precision


def month_with_year(line: Line, first: int) -> Item | None:
    """A month and its year.

    - in [June 1944], [June of 1944], [Jul 08], [Nov '89], [Apr-17], [March 44 BC]
    """
    named = month(line, first)
    if named is None:
        return None
    index = named[1]
    index += line.lower(index) in line.words.of or line.lower(index) == ","
    index += line.is_hyphen(index) and len(line[index + 1].text) in (2, 4)
    year = year_behind(line, index, lone=True) or _hyphenated_year(line, index)
    if year is None:
        return None
    loose = line.lower(index - 1) == "," and not line.is_capitalised(first)
    if loose and len(line[year[1] - 1].text) < 4:
        return None
    moment, last, has_era = with_year(line, Moment(Precision.MONTH, month=named[0]), year)
    return Item(first, last, "month and year", Calendar(moment), era=has_era)


def _hyphenated_year(line: Line, index: int) -> tuple[int, int] | None:
    """Apr-17: two digits tied to a month are its year more often than its day."""
    digits = line[index].text
    tied = line.is_hyphen(index - 1) and line.is_digits(index) and len(digits) == 2
    ends = not line.glued(index + 1) or not line.is_word(index + 1)
    return (int(digits), index + 1) if tied and ends and not line.is_hyphen(index + 1) else None


def year_before_month(line: Line, first: int) -> Item | None:
    """A year before its month, as some notes have it.

    - [1921 March] - Kronstadt rising
    """
    digits = line[first].text
    if not line.is_digits(first) or len(digits) != 4 or not EARLIEST <= int(digits) <= LATEST:
        return None
    named = month(line, first + 1)
    if named is None or not line.is_capitalised(first + 1):
        return None
    if line.is_capitalised(named[1]):
        return None
    day = day_of_month(line, named[1])
    if day and not names_noun(line, day[1]) and not month_at(line, day[1]):
        moment = Moment(Precision.DAY, int(digits), named[0], day[0])
        return Item(first, day[1], "date", Calendar(moment))
    if year_behind(line, named[1]):
        return None
    moment = Moment(Precision.MONTH, int(digits), named[0])
    return Item(first, named[1], "month and year", Calendar(moment))


def lone_month(line: Line, first: int) -> Item | None:
    """A month by itself.

    - in [June], by [May]; it may march on; the October Revolution; Theresa May
    """
    named = month(line, first)
    if named is None or not _is_month(line, first):
        return None
    return Item(first, named[1], "month", Calendar(Moment(Precision.MONTH, month=named[0])))


def _heads_a_column(line: Line, index: int) -> bool:
    """Whether a month opens a line, or stands behind a year, and a wide gap follows."""
    opens = line.is_head(index) or len(line[index - 1].text) == 4 and line.is_digits(index - 1)
    return opens and line[index + 1].start - line[index].end > 1


def _is_month(line: Line, index: int) -> bool:
    """Whether the word is a month here and no verb, surname or part of a name."""
    words, word = line.words, line.lower(index)
    if len(word) < 5 and word not in words.short_months and line[index].text.isupper():
        return False
    before = line.lower(index - 1)
    if before in OPENING_QUOTES and line.glued(index) and line.is_word(index + 1):
        return False
    preposition = before in words.month_prepositions
    if not line.is_capitalised(index):
        headed = line.is_head(index) and line.lower(index + 1) in DASHES | {":"}
        plain = word not in words.doubtful_months and before not in words.the
        return plain and (preposition or headed)
    plain = (
        before in words.not_nouns
        or preposition
        or (line.opens_sentence(index - 1) and word not in words.doubtful_months)
    )
    joints = words.to | words.until | words.and_ | words.or_ | {"/"}
    joined = line.is_hyphen(index + 1) or line.lower(index + 1) in joints
    tied = line.is_hyphen(index + 1) and word not in words.short_months
    if joined and line.lower(index + 2) in words.months and (line.is_capitalised(index) or tied):
        return True
    if line.is_capitalised(index - 1) and not plain:
        return False
    if (
        before in words.of
        and line.is_capitalised(index - 2)
        and line.lower(index - 2) not in (words.openers)
    ):
        return False
    behind = index + 1
    if _heads_a_column(line, index):
        return True
    if line.glued(behind) and line.lower(behind) in DASHES and line.glued(behind + 1):
        return not line.is_word(behind + 1) or line.lower(behind + 1) in words.months
    named = line.is_capitalised(behind) and line.lower(behind) not in words.months
    if named:
        return preposition and before not in words.before_a_named_month
    if word in words.doubtful_months and line.opens_sentence(index) and not preposition:
        return not line.is_word(behind)
    return not (word in words.doubtful_months and line.lower(behind) in words.behind_a_verb)
