"""Evidence on four bare digits: is it a year or a number?"""

from __future__ import annotations

from exporter.cloze.amounts import after_an_amount, measured
from exporter.cloze.era import Era, Judge
from exporter.cloze.items import Item
from exporter.cloze.surroundings import has_noun, has_plural, in_brackets, is_plural
from exporter.cloze.tokens import DASHES, Line
from exporter.cloze.units import has_unit

_FIRST_ROUND = 1400
_CLOSING_A_HEAD = DASHES | {":", ")", "*", "_", "="}


def behind_a_name(line: Line, item: Item, era: Era) -> bool | None:
    """A capitalised name leads to a year that is not round, or that ends a clause.

    - Jacobs [1887] digits recalled; Great Schism [1054], Luther
    - as in Baddeley (episodic buffer added [2000])
    """
    index = item.first - 1
    if not line.is_word(index) or _is_unlike(line, index) or has_unit(line, item.last):
        return None
    closes = line.lower(item.last) == ")" and in_brackets(line, item.first)
    if closes and item.low >= _FIRST_ROUND and not is_plural(line, index):
        return True
    done = line.lower(index).endswith(line.words.action_endings)
    named = line.is_capitalised(index) and not done
    return True if named and item.low % 10 and not line[index].text.isupper() else None


def _is_unlike(line: Line, index: int) -> bool:
    """Whether a word leads to an amount, or is none that a name is made of."""
    word, words = line.lower(index), line.words
    if word in words.openers or word in words.measures:
        return True
    return word in words.amounts or word in words.counted


def before_a_plural(line: Line, item: Item, era: Era) -> bool | None:
    """A plural noun behind makes a number, unless the year is led to or names an event.

    - {1400} delegates came, in {1500} villages; the [1936] Olympics
    - In [1917] soldiers joined them, from [1921] peasants too, and so on from [1924] onwards.
    """
    if not has_plural(line, item.last) or line.is_capitalised(item.last):
        return None
    words, before = line.words, line.lower(item.first - 1)
    if any(line.lower(item.last + step) in words.events for step in range(3)):
        return None
    opens = before in words.year_openers and bool(
        item.low % 10 or line.opens_sentence(item.first - 1)
    )
    if opens and item.low % 100:
        return True
    strong = before in words.year_prepositions and before not in words.loose_prepositions
    if (strong or item.is_range) and item.low % 100:
        return True
    if item.low % 10 and (era.covers(int(item.low)) or line.is_head(item.first)):
        return True
    if strong and not is_plural(line, item.last):
        return None
    return False


def after_a_preposition(line: Line, item: Item, era: Era) -> bool | None:
    """In, since, by, until, the Act of: words that lead to a year.

    - in [1956], by [1960], the Act of [1832], late [1942], c. [1920], post-[2003]
    """
    words, before = line.words, line.lower(item.first - 1)
    if before in DASHES or before == ".":
        before = line.lower(item.first - 2)
    return True if before in words.year_prepositions else None


def bracketed_or_heading(line: Line, item: Item, era: Era) -> bool | None:
    """A year alone in brackets, or at the head of a note.

    - The war ([1853–56]) ended.
    - [1660] - Charles came back
    - [1400] Owain Glyndwr declares himself prince
    """
    if line.lower(item.first - 1) in ("(", "[") and line.lower(item.last) in (")", "]", ",", ";"):
        return True
    if line.is_head(item.first) and line.lower(item.last) in _CLOSING_A_HEAD:
        return True
    named = line.is_capitalised(item.last) and not has_plural(line, item.last)
    return True if line.is_head(item.first) and named and not item.is_range else None


def within_the_period(line: Line, item: Item, era: Era) -> bool | None:
    """The deck's period, or another year of the text, is near.

    - The plan of [1956], approved [1957].
    """
    return True if era.covers(int(item.low)) and item.low % 1000 else None


def not_round(line: Line, item: Item, era: Era) -> bool | None:
    """Without evidence, a number that no one would count is a year.

    - [1453] Constantinople falls
    - {1000} able to march
    - St Brice's Day - [1002] - many were killed
    """
    if item.low >= 2100 or item.low < 1066:
        return bool(item.low % 10) and _stands_apart(line, item)
    return bool(item.low % 100) or bool(
        1400 <= item.low <= 2000
        and not item.low % 50
        and (not has_noun(line, item.last))
        and item.is_range
    )


def _stands_apart(line: Line, item: Item) -> bool:
    """Whether a spaced dash stands on either side."""
    before, behind = line.lower(item.first - 1), line.lower(item.last)
    spaced = not line.glued(item.first) and not line.is_hyphen(item.last)
    return before in DASHES and behind in DASHES and spaced


JUDGES: tuple[Judge, ...] = (
    measured,
    after_an_amount,
    behind_a_name,
    before_a_plural,
    after_a_preposition,
    bracketed_or_heading,
    within_the_period,
    not_round,
)
"""In this order; the first that knows decides."""
