"""Years, with their era or cut short, in figures or words."""

from __future__ import annotations

from exporter.cloze.items import Item
from exporter.cloze.marks import APOSTROPHES
from exporter.cloze.numerals import numeral
from exporter.cloze.tokens import DASHES, Line
from exporter.cloze.vocabulary import Vocabulary
from exporter.cloze.wordnumbers import word_number
from exporter.values import Calendar, Moment, Precision, later

EARLIEST, LATEST = 1000, 2199
"""Four digits between these may be a year without further evidence."""


_LEAST_IN_FULL = 100


def year_moment(year: int, *, before_christ: bool = False) -> Moment:
    """The moment of a year as it is counted, before Christ as a negative number."""
    return Moment(Precision.YEAR, year=-year if before_christ else year)


def in_year(moment: Moment, year: int) -> Moment:
    """The moment in a year without an era, which is cut short if it has but two digits."""
    if year < _LEAST_IN_FULL:
        return moment._replace(short=year)
    return moment._replace(year=year)


def last_year(start: Moment, digits: str) -> Moment:
    """The last year of a range by its digits: 1917–21, 1953–4, 1899–02, '16–17, 871–99."""
    base, end = 10 ** len(digits), int(digits)
    if len(digits) > 2:
        return start.in_year(end)
    if start.year is None:
        return start._replace(short=(start.short or 0) // base * base % 100 + end)
    full = start.year // base * base + end
    if base == 100 and full <= start.year:
        full = later(start.year, end)
    return start.in_year(full)


def with_year(line: Line, moment: Moment, year: tuple[int, int]) -> tuple[Moment, int, bool]:
    """The moment in a year that ends at a token, where its era ends, and whether it has one."""
    if written := era(line, year[1]):
        count = -year[0] if written[0] else year[0]
        return moment._replace(year=count), written[1], True
    return in_year(moment, year[0]), year[1], False


def _is_era(words: Vocabulary, letters: str) -> bool:
    return letters in words.eras_before or letters in words.eras_after


def era(line: Line, first: int) -> tuple[bool, int] | None:
    """An era's letters at a token: whether it is before Christ, and where they end."""
    words = line.words
    letters, index = "", first
    if not line.is_word(first):
        return None
    if _is_era(words, line.lower(first)) and not line[first].text.islower():
        return line.lower(first) in words.eras_before, first + 1
    while line.is_word(index) and len(line[index].text) == 1 and line.lower(index + 1) == ".":
        letters += line.lower(index)
        index += 2
        following = line.lower(index)  # nothing at the line's end
        if _is_era(words, letters) and not (following and _is_era(words, letters + following)):
            return letters in words.eras_before, index
        if len(letters) > 2 or not line.glued(index):
            return None
    return None


def year_with_era(line: Line, first: int) -> Item | None:
    """A year and its era, on either side.

    - in [55 BC] and [AD 410], by [200 BCE]
    """
    if before := era(line, first):
        year = numeral(line, before[1])
        if year and year.plain and year.value.denominator == 1 and 0 < year.value < 3000:
            moment = year_moment(year.value.numerator, before_christ=before[0])
            return Item(first, year.last, "year", Calendar(moment), era=True)
        return None
    if not line.is_digits(first):
        return None
    year = numeral(line, first)
    if year is None or year.value.denominator != 1 or not 0 < year.value < 10**6:
        return None
    if behind := era(line, year.last):
        moment = year_moment(year.value.numerator, before_christ=behind[0])
        return Item(first, behind[1], "year", Calendar(moment), era=True)
    return None


_YEAR = Moment(Precision.YEAR)


def short_year(line: Line, first: int) -> Item | None:
    """An apostrophe and two digits: a year of some century.

    - in ['53] he came; ['68-'72]
    """
    if line.lower(first) not in APOSTROPHES or not line.glued(first + 1):
        return None
    digits = line[first + 1].text
    letters = line.glued(first + 2) and line.is_word(first + 2)
    opened = not line.glued(first) or line.lower(first - 1) in DASHES | {"/", "(", "["}
    if not line.is_digits(first + 1) or len(digits) != 2 or letters or not opened:
        return None
    if line.is_capitalised(first + 2) and line.lower(first + 2).endswith(line.words.plural_endings):
        return None
    if line.lower(first + 2) in APOSTROPHES and line.glued(first + 2):
        return None
    return Item(first, first + 2, "year", Calendar(in_year(_YEAR, int(digits))))


def year_in_words(line: Line, first: int) -> Item | None:
    """A year read aloud.

    - in [nineteen fifty-three]
    """
    hundreds = line.words.teens.get(line.lower(first), 0)
    rest_word = line.lower(first + 1)
    paired = rest_word in line.words.teens and hundreds > 10
    if not hundreds or not (paired or rest_word in line.words.tens):
        return None
    rest = word_number(line, first + 1)
    if rest is None or rest.value >= 100:
        return None
    year = hundreds * 100 + rest.value.numerator
    return Item(first, rest.last, "year", Calendar(year_moment(year)))


def slashed_years(line: Line, first: int) -> Item | None:
    """Three or more years cut short, parted by strokes.

    - [74/76/79/83] - talks held
    """
    last, texts = first, []
    while (
        line.is_digits(last) and len(line[last].text) == 2 and (last == first or line.glued(last))
    ):
        texts.append(line[last].text)
        last += 1
        if line.lower(last) != "/" or not line.glued(last):
            break
        last += 1
    if line.lower(last) in ("%", "°") or line.lower(last) in line.words.measured_units:
        return None
    if len(texts) < 3 or last != first + 2 * len(texts) - 1:
        return None
    value = Calendar(in_year(_YEAR, int(texts[0])), in_year(_YEAR, int(texts[-1])))
    return Item(first, last, "years", value)
