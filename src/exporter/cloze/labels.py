"""Labels and furniture: figures that number things instead of counting them."""

from __future__ import annotations

from exporter.cloze.items import Item
from exporter.cloze.surroundings import has_noun, has_plural, has_unit, is_plural, may_be_year
from exporter.cloze.tokens import DASHES, Line, Sort

_CLOSERS = frozenset((")", ".", ":", "]"))
_MOST_LISTED = 40
_MOST_PARTS = 12
_TITLED_UNITS = frozenset(("Hz", "Pa", "Wh", "Kg", "Km", "Cm", "Mm", "Ft", "Gb", "Mb", "Kb", "Tb"))


def list_number(line: Line, item: Item) -> str | None:
    """A number before a point or bracket numbers the items of a list.

    - 2. Roger failed; (1) they can pull apart
    - State changes: 1) the energy stays 2) the particles move
    """
    if not item.plain or item.low > _MOST_LISTED or item.is_range or item.spelled(line):
        return None
    before, behind = line.lower(item.first - 1), line.lower(item.last)
    if before in ("(", "[") and behind in (")", "]"):
        return _in_brackets(line, item, before)
    if behind == ")" and not _is_open(line, item.first):
        return f"'{_text(line, item)})' numbers a list"
    spaced = not line.glued(item.last + 1)
    if behind in (".", ":") and line.glued(item.last) and line.is_head(item.first) and spaced:
        if line[item.last + 1].sort is not Sort.EDGE and (behind == "." or item.low < 10):
            return f"'{_text(line, item)}{behind}' numbers a list"
    return None


def _in_brackets(line: Line, item: Item, opening: str) -> str | None:
    attached = line.glued(item.first - 1) and (
        line.is_word(item.first - 2) or line.lower(item.first - 2) == ")"
    )
    if opening == "[":
        return f"'[{_text(line, item)}]' points to a note"
    if item.low <= 12 and (line.is_word(item.last + 1) or attached):
        return f"'({_text(line, item)})' numbers a list"
    return None


def _is_open(line: Line, first: int) -> bool:
    """Whether a bracket opened shortly before is still open."""
    for index in range(first - 1, max(-1, first - 30), -1):
        if line.lower(index) in ("(", "["):
            return True
        if line.lower(index) in (")", "]"):
            return False
    return False


def designator(line: Line, item: Item) -> str | None:
    """A word that numbers what it names stands before: chapter, page, type, figure.

    - Chapter 5, page 12, part two, Zone 3, Act 3, Source 4, Order No. 227
    - In the year [1453] the army of {4} groups came.
    """
    index = item.first - 1
    index -= line.lower(index) in (".", "#", "°", "(") and line.is_word(index - 1)
    word = line.lower(index)
    if word in line.words.the | {"is"} or item.subtype in ("fraction", "ratio"):
        return None
    known = word in line.words.designators or (
        word in line.words.capital_designators and line.is_capitalised(index)
    )
    if line.lower(item.first - 1) in ("#", "№", "§"):
        return f"'{line[item.first - 1].text}' numbers what follows"
    if not known or line.glued(index) or (line.lower(item.first - 1) == "(" and len(word) > 2):
        return None
    if word in line.words.capital_designators and not line.is_capitalised(index):
        return None
    if word in line.words.loose_designators and has_plural(line, item.last):
        return None
    if item.low > _MOST_PARTS and is_plural(line, item.last):
        return None
    if line.lower(index - 1) in line.words.holidays:
        return None
    year_like = may_be_year(line, item) or item.low > 999
    if year_like and word not in line.words.code_designators:
        return None
    if not item.plain and (item.low > 999 or item.scale > 1 or item.subtype == "rank"):
        return None
    if has_unit(line, item.last) and line.lower(item.last) in ("%", "°", "per", "percent"):
        return None
    return f"'{line[index].text}' numbers what follows"


def page_or_mark(line: Line, item: Item) -> str | None:
    """The marks of a question, alone in brackets or before "question".

    - Explain why. (4 marks)
    - an 8 mark question; {250} marks for a loaf
    """
    word = line.lower(item.last)
    if word in DASHES and line.lower(item.last + 1) in line.words.marks:
        word = line.lower(item.last + 1)
    if word not in line.words.marks:
        return None
    bracketed = line.lower(item.first - 1) in ("(", "[") and not line.is_word(item.last + 1)
    asked = line.lower(item.last + 1) in ("question", "questions", "q", "answer", "essay", "qs")
    return "the marks of a question" if bracketed or asked else None


def code(line: Line, item: Item) -> str | None:
    """Figures glued to letters are a name or formula: CO2, U-2, 3D, COVID-19.

    - CO2 and H2O, the U-2, T-34, 3D, COVID-19, uranium-235, 501(c)(3)
    - {5}km, {14}-year-old, post-[2003], mid-[1950s]
    """
    first, last = item.first, item.last
    before, behind = line[first - 1], line[last]
    if item.subtype in ("decade", "century", "date", "dates", "time"):
        return None
    if line.glued(first) and before.sort is Sort.WORD and line.is_digits(first):
        if not may_be_year(line, item) or len(before.text) < 3:
            return f"'{before.text}{_text(line, item)}' is a name"
    if line.glued(first) and before.sort is Sort.MARK and before.text == "_":
        return f"'{_text(line, item)}' is part of a name"
    if line.is_digits(last - 1) and behind.glued and behind.sort is Sort.WORD:
        if not _is_glued_unit(line, last):
            return f"'{_text(line, item)}{behind.text}' is a name"
    if behind.glued and behind.text == "(" and line.lower(last + 2) == ")" and line.glued(last + 1):
        if len(line[last + 1].text) == 1 and line.is_word(last + 1):
            return f"'{_text(line, item)}({line[last + 1].text})' is a label"
    if (
        behind.text == "*"
        and behind.glued
        and line.glued(last + 1)
        and line.is_capitalised(last + 1)
    ):
        return f"'{_text(line, item)}{line[last + 1].text}' is a name"
    return _hyphenated(line, item)


def _is_glued_unit(line: Line, last: int) -> bool:
    letters = line[last]
    if len(letters.text) == 1 and line.lower(last + 1) == ")" and not _is_open(line, last):
        return False
    symbol = len(letters.text) == 2 and letters.text.istitle()
    if symbol and letters.text not in _TITLED_UNITS:
        return False
    if letters.text in ("D", "G") or (letters.text == "K" and len(line[last - 1].text) == 1):
        return False
    if letters.text.isupper() and line.glued(last + 1) and line.is_digits(last + 1):
        return False
    known = letters.lower in line.words.glued_units or letters.lower in line.words.measured_units
    return (
        known
        or (letters.text.islower() and len(letters.text) > 3)
        or (letters.lower in line.words.short_scales)
    )


def _hyphenated(line: Line, item: Item) -> str | None:
    """A word, a hyphen and figures: U-2, carbon-14."""
    first = item.first
    if not line.is_digits(first) or line.lower(first - 1) not in DASHES:
        return None
    if not (line.glued(first) and line.glued(first - 1) and line.is_word(first - 2)):
        return None
    word = line.lower(first - 2)
    if word in line.words.prefixes or may_be_year(line, item) or item.low > 999:
        return None
    if word in line.words.months or item.scale > 1:
        return None
    return f"'{line[first - 2].text}-{_text(line, item)}' is a name"


def dotted(line: Line, item: Item) -> str | None:
    """Figures with several points or with a point behind a letter: 1.2.3, F.13.

    - p.33, F.13, section 1.2.3, the symphony K. 551
    """
    if not line.is_digits(item.first) or line.lower(item.first - 1) != ".":
        return None
    if not line.glued(item.first - 1):
        return None
    before = line[item.first - 2]
    if not line.glued(item.first):
        letter = len(before.text) == 1 and line.is_capitalised(item.first - 2)
        listed = letter and not line.glued(item.first - 2) and not has_noun(line, item.last)
        return f"'{before.text}. {_text(line, item)}' is a label" if listed else None
    if before.sort is Sort.WORD and len(before.text) <= 2 and not line.glued(item.first - 2):
        return f"'{before.text}.{_text(line, item)}' is a label" if before.lower != "c" else None
    return "figures with several points" if before.sort is Sort.DIGITS else None


def dashed(line: Line, item: Item) -> str | None:
    """Three or more figures parted by dashes.

    - a 4-4-2 formation; it lasted [1953-64]
    """
    if not item.plain or item.spelled(line):
        return None
    dashes = _dashes(line, item.first, -1) + _dashes(line, item.first, 1)
    return "figures with several dashes" if dashes > 1 else None


def _dashes(line: Line, index: int, step: int) -> int:
    """How many dashes, at most two, tie further figures to one on this side."""
    count = 0
    while count < 2 and line.lower(index + step) in DASHES and line.is_digits(index + 2 * step):
        if not (line.glued(index + max(step, 0) * 2) and line.glued(index + step)):
            break
        if step < 0 and not line.glued(index):
            break
        count, index = count + 1, index + 2 * step
    return count


def score_or_slash_name(line: Line, item: Item) -> str | None:
    """Names written with a stroke: 9/11, 24/7; and one by one.

    - the 9/11 attacks; open 24/7; picked off 1 by 1
    """
    text = _text(line, item)
    if text in ("9/11", "24/7", "7/7", "1/1"):
        return f"'{text}' is a name"
    for step, other in ((1, item.last + 1), (-1, item.first - 2)):
        by = item.last if step > 0 else item.first - 1
        if line.lower(by) == "by" and line.lower(other) == line.lower(item.first):
            return "one by one is a manner"
    return None


def verse(line: Line, item: Item) -> str | None:
    """Chapter and verse behind the name of a book.

    - John 3:16 and Genesis 1:1-3; a ratio of {3:1}
    """
    if item.subtype != "ratio" or ":" not in _text(line, item):
        return None
    if line.is_capitalised(item.first - 1) and line.lower(item.first - 1) not in line.words.openers:
        return f"'{_text(line, item)}' is chapter and verse"
    return None


def formula(line: Line, item: Item) -> str | None:
    """A figure in a formula: 1/H, km^2.

    - that is, 1/H; an area of {84} km^2
    """
    before, behind = line[item.first - 1], line[item.last]
    if _touches_letter_point(line, item):
        return "part of a code"
    if before.text == "^" and before.glued and line[item.first].glued:
        return "a power"
    if before.text == "(" and before.glued and len(line[item.first - 2].text) == 1:
        if line.is_word(item.first - 2) and behind.text in (")", ","):
            return "part of a formula"
    letter = line[item.last + 1]
    over = behind.text == "/" and behind.glued and letter.glued and letter.sort is Sort.WORD
    if over and len(letter.text) == 1 and letter.text.isupper():
        return "part of a formula"
    return None


def _touches_letter_point(line: Line, item: Item) -> bool:
    """5.B.9: a point and a single letter glued to the figures on either side."""
    if not line.is_digits(item.first):
        return False
    behind = line.lower(item.last) == "." and line.is_tied(item.last)
    before = line.lower(item.first - 1) == "." and line.is_tied(item.first - 1)
    letter = line[item.last + 1] if behind else line[item.first - 2]
    short = letter.sort is Sort.WORD and len(letter.text) == 1 and letter.lower != "c"
    return (behind or before) and short and len(line[item.first].text) < 4


def citation(line: Line, item: Item) -> str | None:
    """Volume, issue and pages of a journal.

    - Law Journal 105(2): 132–73
    """
    first = item.first
    if line.lower(item.last) == "(" and line.glued(item.last) and line.lower(item.last + 2) == ")":
        if line.is_digits(item.last + 1) and line.is_digits(first):
            return "the volume of a journal"
    if line.lower(first - 1) == ":" and line.lower(first - 2) == ")" and line.is_digits(first - 3):
        if line.is_digits(first - 5) and line.glued(first - 4):
            return "the pages of a journal"
    if line.lower(item.last) == ")" and line.is_digits(first - 2) and line.glued(first - 1):
        return "the issue of a journal" if line.lower(first - 1) == "(" else None
    return None


def ordinal_label(line: Line, item: Item) -> str | None:
    """An ordinal that numbers a column, a chapter or an edition.

    - The fourth column shows the cost; the fifth edition; 10th grade
    """
    if item.subtype != "rank":
        return None
    if line.lower(item.last) in line.words.ordinal_labels:
        return f"numbers a {line.lower(item.last)}"
    if line.opens_sentence(item.first) and line.lower(item.last) == ",":
        return "numbers the points of an argument"
    return None


def _text(line: Line, item: Item) -> str:
    tokens = (line[index] for index in range(item.first, item.last))
    return "".join(token.text if token.glued else f" {token.text}" for token in tokens).strip()


def ungrouped(line: Line, item: Item) -> bool:
    """Whether nothing is counted behind."""
    return not has_plural(line, item.last)
