"""Figures that are part of a name, a formula or a code."""

from __future__ import annotations

from exporter.cloze.items import Item
from exporter.cloze.surroundings import has_noun, in_brackets, may_be_year
from exporter.cloze.tokens import DASHES, Line, Sort
from exporter.cloze.units import is_symbol


def code(line: Line, item: Item) -> str | None:
    """Figures glued to letters are a name or formula: CO2, U-2, 3D, COVID-19.

    - CO2 and H2O, the U-2, T-34, 3D, COVID-19, uranium-235, 501(c)(3)
    - {5}km, {14}-year-old, post-[2003], mid-[1950s]
    """
    first, last = item.first, item.last
    before, behind = line[first - 1], line[last]
    if item.subtype in ("decade", "century", "date", "dates", "time"):
        return None
    dated = before.text in line.words.circa and (may_be_year(line, item) or item.era)
    if dated and line.glued(first) and not line.glued(first - 1):
        return None
    times = before.text in ("x", "X") and (not line.glued(first - 1) or line.is_digits(first - 2))
    lettered = line.glued(first) and before.sort is Sort.WORD and line.is_digits(first)
    lettered = lettered and not times
    if lettered and (not may_be_year(line, item) or len(before.text) < 3):
        return f"'{before.text}{item.text(line)}' is a name"
    if line.glued(first) and before.sort is Sort.MARK and before.text == "_":
        return f"'{item.text(line)}' is part of a name"
    lettered = line.is_digits(last - 1) and behind.glued and behind.sort is Sort.WORD
    if lettered and not _is_glued_unit(line, last):
        return f"'{item.text(line)}{behind.text}' is a name"
    opened = behind.text == "(" and line.is_tied(last) and line.lower(last + 2) == ")"
    if opened and len(line[last + 1].text) == 1 and line.is_word(last + 1):
        return f"'{item.text(line)}({line[last + 1].text})' is a label"
    if (
        behind.text == "*"
        and behind.glued
        and line.glued(last + 1)
        and line.is_capitalised(last + 1)
    ):
        return f"'{item.text(line)}{line[last + 1].text}' is a name"
    return _hyphenated(line, item)


def _is_glued_unit(line: Line, last: int) -> bool:
    letters = line[last]
    if is_symbol(letters.text, glued=True):
        return True
    if len(letters.text) == 1 and line.lower(last + 1) == ")" and not in_brackets(line, last):
        return False
    symbol = len(letters.text) == 2 and letters.text.istitle()
    if symbol and letters.text not in line.words.titled_units:
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
    if line.glued(first - 2) and line.is_digits(first - 3):
        return None
    lettered = len(word) == 1 and line.is_capitalised(first - 2)
    if (word in line.words.prefixes and not lettered) or may_be_year(line, item):
        return None
    if item.low > 999:
        return None
    if word in line.words.months or item.scale > 1:
        return None
    return f"'{line[first - 2].text}-{item.text(line)}' is a name"


def dotted(line: Line, item: Item) -> str | None:
    """Figures with several points or with a point behind a letter: 1.2.3, F.13.

    - d.[1616]; p.33, F.13, section 1.2.3, the symphony K. 551
    """
    if not line.is_digits(item.first) or line.lower(item.first - 1) != ".":
        return None
    if not line.glued(item.first - 1):
        return None
    before = line[item.first - 2]
    if not line.glued(item.first):
        letter = len(before.text) == 1 and line.is_capitalised(item.first - 2)
        listed = letter and not line.glued(item.first - 2) and not has_noun(line, item.last)
        return f"'{before.text}. {item.text(line)}' is a label" if listed else None
    dating = before.lower in line.words.life_events or before.lower in line.words.circa
    if dating and (may_be_year(line, item) or item.subtype != "number"):
        return None
    if before.sort is Sort.WORD and len(before.text) <= 2 and not line.glued(item.first - 2):
        about = before.lower in line.words.circa
        return None if about else f"'{before.text}.{item.text(line)}' is a label"
    return "figures with several points" if before.sort is Sort.DIGITS else None


def score_or_slash_name(line: Line, item: Item) -> str | None:
    """Names written with a stroke: 9/11, 24/7; and one by one.

    - the 9/11 attacks; open 24/7; called in 1 by 1
    """
    if line.lower(item.first + 1) == "/":
        text = item.text(line)
        if text in ("9/11", "24/7", "7/7", "1/1"):
            return f"'{text}' is a name"
    by = line.words.by
    if line.lower(item.last) not in by and line.lower(item.first - 1) not in by:
        return None
    for step, other in ((1, item.last + 1), (-1, item.first - 2)):
        between = item.last if step > 0 else item.first - 1
        if line.lower(between) in by and line.lower(other) == line.lower(item.first):
            return "one by one is a manner"
    return None
