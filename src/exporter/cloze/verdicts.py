"""Tell the values that are labels or names, and what is joined to them, from the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from exporter.cloze.items import Item
from exporter.cloze.joints import joint
from exporter.cloze.labels import designator
from exporter.cloze.names_before import numbered_name
from exporter.cloze.rule_names import rule_name
from exporter.cloze.shorthand import may_be_short_year
from exporter.cloze.surroundings import has_noun
from exporter.cloze.tokens import Line
from exporter.cloze.units import has_unit

Veto = Callable[[Line, Item], str | None]
"""Says why a value is passed over, or nothing."""

Verdict = tuple[str, str]
"""The name of the rule that passes a value over, and its reason."""

_NAMED, _DESIGNATED = rule_name(numbered_name), rule_name(designator)
_BESIDE = 4
_MOST_NAMED = 20
_LISTED_WITH_A_UNIT = 5
_CONTINUED = ("label", "belongs to the label beside it")


def veto(line: Line, item: Item, vetoes: Sequence[Veto]) -> Verdict | None:
    """The verdict of the first rule that passes a value over."""
    for rule in vetoes:
        if reason := rule(line, item):
            return rule_name(rule), reason
    return None


def verdicts(line: Line, items: Sequence[Item], vetoes: Sequence[Veto]) -> list[Verdict | None]:
    """The verdict on each value; what is joined to a label is one too (pages 3–5)."""
    found = [veto(line, item, vetoes) for item in items]
    for place in range(len(items) - 2, -1, -1):
        if found[place] and not found[place + 1] and _shares_a_unit(line, items, place):
            found[place] = None
    for place in _amounts_of_several(line, items, found):
        found[place] = None
    for place in range(1, len(items)):
        label = found[place - 1]
        if not label or found[place] or _may_be_year(line, items[place - 1], label):
            continue
        if _continues(line, items[place - 1], items[place]):
            found[place] = _CONTINUED
    for place in range(len(items) - 2, -1, -1):
        leads = found[place + 1] and not found[place]
        if leads and _leads_to(line, items[place], items[place + 1]):
            found[place] = _CONTINUED
    return found


def _may_be_year(line: Line, item: Item, verdict: Verdict) -> bool:
    """Whether what looks like a name's number may be a year, of which nothing else is a label."""
    few = verdict[0] == _DESIGNATED and line.lower(item.first - 1) in line.words.few
    return (few or verdict[0] == _NAMED) and may_be_short_year(line, item)


def _shares_a_unit(line: Line, items: Sequence[Item], place: int) -> bool:
    """Ibuprofen 200–400 mg, zone 60–80%: what shares the unit of an amount is no name."""
    item, other = items[place], items[place + 1]
    found = joint(line, item, other)
    if found is not None and found.mark in (",", "and") and item.plain and other.plain:
        following = items[place + 1 : place + 2 + _LISTED_WITH_A_UNIT]
        return _list_has_a_unit(line, following)
    if found is None or not found.direct or not item.plain or item.kind != other.kind:
        return False
    return (found.tight or found.mark == "to") and has_unit(line, other.last)


def _list_has_a_unit(line: Line, items: Sequence[Item]) -> bool:
    """Whether a list of plain figures ends in one with a unit of time: 8, 12, 16 wks."""
    for one, other in pairwise(items):
        found = joint(line, one, other)
        if found is None or found.mark not in (",", "and") or not other.plain:
            return line.lower(one.last) in line.words.time_units
    return bool(items) and line.lower(items[-1].last) in line.words.time_units


def _amounts_of_several(
    line: Line, items: Sequence[Item], found: Sequence[Verdict | None]
) -> Iterator[int]:
    """Which are amounts beside different names, set against each other: GB 29, Ger 17."""
    for one, other in pairwise(range(len(items))):
        judged = [found[one], found[other]]
        if not any(verdict and verdict[0] == _NAMED for verdict in judged):
            continue
        if any(verdict and verdict[0] != _NAMED for verdict in judged):
            continue
        if _stand_against(line, items[one], items[other]):
            yield from (one, other)


def _stand_against(line: Line, item: Item, other: Item) -> bool:
    """Whether two plain figures stand behind different names, with no more than a mark between."""
    if not (item.plain and other.plain) or item.spelled(line) or other.spelled(line):
        return False
    if max(item.low, other.low) <= _MOST_NAMED:
        return False
    names = (item.first - 1, other.first - 1)
    if not all(line.is_capitalised(index) for index in names):
        return False
    beside = other.first - item.last
    near = beside == 1 or (beside <= _BESIDE and _parts_amounts(line, item.last))
    return near and line.lower(names[0]) != line.lower(names[1])


def _parts_amounts(line: Line, index: int) -> bool:
    word, words = line.lower(index), line.words
    return word in (",", ";", "/") or word in words.and_ or word in words.versus


def _continues(line: Line, label: Item, item: Item) -> bool:
    """Pages 3–5, chapters 4 and 6: what is joined to a label is one too."""
    found = joint(line, label, item)
    if found is None or not item.plain or len(item.digits(line)) > 3:
        return False
    close = found.tight or found.mark in ("to", "and", "or", ",")
    hyphen = found.tight and found.mark == "-"
    counts = has_unit(line, item.last) if hyphen else has_noun(line, item.last)
    words, behind = line.words, line.lower(item.last)
    rated = behind in words.in_ or behind in words.out or behind in words.per
    return close and not (counts or rated)


def _leads_to(line: Line, item: Item, label: Item) -> bool:
    """The Thirteenth and Fourteenth Amendments."""
    found = joint(line, item, label)
    if found is None:
        return False
    listed = found.tight and found.mark == ","
    return listed or item.subtype == label.subtype == "rank"
