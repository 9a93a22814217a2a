"""A picture of a period to scale: points for what is short, bars for longer, numbered as listed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from exporter.formats.sheets.rows import GREY, HAIR, INK, Mark, Ring, Row, Rule, Text
from exporter.formats.sheets.text.fonts import Cut
from exporter.formats.sheets.text.lines import line_width
from exporter.formats.sheets.text.words import plain
from exporter.formats.sheets.timeline.facts import Fact
from exporter.formats.sheets.timeline.scale import Scale

_LANE, _AXIS = 9.0, 13.0  # points; the height of a lane, and of the years under the axis
_DOT, _BAR = 2.1, 3.4  # points; a day's radius, a bar's thickness
_NUMBER, _AFTER, _BETWEEN = 6.5, 2.2, 3.0
_MOST_LANES = 26
_KEY = 8.0  # points; the years and the key
_KEY_LINE, _SAMPLE = 12.0, 21.0  # points; the key's leading, from a mark to what it means
_KEYS = (
    ("short", "a day, or too short for a bar"),
    ("lasted", "from – to"),
    ("within", "some time within"),
    ("about", "about then"),
)
_GRID = (0.5, 2.0)


@dataclass(frozen=True, slots=True)
class _Item:
    """A fact on the scale: where its mark begins and ends, and what it occupies with its number."""

    number: str
    left: float
    right: float
    text: float
    start: float
    end: float
    lasted: bool
    about: bool = False


def picture(facts: Sequence[Fact], scale: Scale) -> Row:
    """The axis at the foot, the facts above it in as many lanes as they need."""
    lanes = _lanes([_item(index, fact, scale) for index, fact in enumerate(facts, 1)])
    foot = len(lanes) * _LANE + 4
    marks: list[Mark] = []
    for x, year in scale.ticks():
        marks.append(Rule(x, 0, x, foot, 0.5, HAIR, _GRID))
        marks.append(Rule(x, foot, x, foot + 3, 0.5, INK))
        label = plain(year, Cut.REGULAR, _KEY)
        at = min(max(0.0, x - line_width(label) / 2), scale.width - line_width(label))
        marks.append(Text(at, foot + 11, label, _KEY, None, GREY))
    marks.append(Rule(0, foot, scale.width, foot, 0.9))
    for index, lane in enumerate(lanes):
        y = foot - 4 - index * _LANE - _LANE / 2 + 2
        for item in lane:
            marks += _drawn(item, y)
    return Row(foot + _AXIS, tuple(marks))


def key(facts: Sequence[Fact], width: float) -> Row:
    """What the marks mean, on as many lines as they need."""
    marks: list[Mark] = []
    x = y = 0.0
    for shape, text in _KEYS:
        if shape == "about" and not any(map(_is_loose, facts)):
            continue
        words = plain(text, Cut.REGULAR, _KEY)
        if x and x + _SAMPLE + line_width(words) > width:
            x, y = 0.0, y + _KEY_LINE
        item = _Item("", x, x + 16, 0, 0, 0, shape == "lasted")
        dot = shape in ("short", "about")
        marks.append(_dot(x + 8, y + 5, full=shape == "short") if dot else _bar(item, y + 5))
        marks.append(Text(x + _SAMPLE, y + 7.8, words, _KEY, None, GREY))
        x += _SAMPLE + line_width(words) + 16
    return Row(y + _KEY_LINE, tuple(marks))


def _is_loose(fact: Fact) -> bool:
    """Whether a fact was about a year or a day, perhaps in another."""
    return fact.about and not fact.lasted and fact.end - fact.start <= 1


def _item(number: int, fact: Fact, scale: Scale) -> _Item:
    words = str(number)
    if scale.before(fact):
        words = f"‹ {words}"
    elif scale.after(fact):
        words = f"{words} ›"
    label = line_width(plain(words, Cut.REGULAR, _NUMBER))
    left, right = scale.x(fact.start), scale.x(fact.end)
    is_dot = right - left < 2 * _DOT or _is_loose(fact)
    start, end = (left - _DOT, left + _DOT) if is_dot else (left, right)
    if scale.before(fact) or scale.after(fact):
        start = end = left
    text = end + _AFTER
    if text + label > scale.width:
        text = start - _AFTER - label
    return _Item(
        words,
        left,
        left if is_dot else right,
        text,
        min(start, text),
        max(end, text + label),
        fact.lasted and not fact.about,
        fact.about,
    )


def _lanes(items: Sequence[_Item]) -> list[list[_Item]]:
    """Each item in the lowest lane that is free; in a crowd they share the lanes there are."""
    lanes: list[list[_Item]] = []
    ends: list[float] = []
    for item in items:
        free = [index for index, end in enumerate(ends) if end + _BETWEEN <= item.start]
        if free:
            lanes[free[0]].append(item)
            ends[free[0]] = item.end
        elif len(lanes) < _MOST_LANES:
            lanes.append([item])
            ends.append(item.end)
        else:
            index = min(range(len(ends)), key=ends.__getitem__)
            lanes[index].append(item)
            ends[index] = max(ends[index], item.end)
    return lanes


def _drawn(item: _Item, y: float) -> Iterator[Mark]:
    if "‹" not in item.number and "›" not in item.number:
        yield _bar(item, y) if item.right > item.left else _dot(item.left, y, full=not item.about)
    yield Text(item.text, y + 2.3, plain(item.number, Cut.REGULAR, _NUMBER), _NUMBER, None, INK)


def _dot(x: float, y: float, *, full: bool = True) -> Ring:
    return Ring(x, y, _DOT, full=full)


def _bar(item: _Item, y: float) -> Rule:
    return Rule(item.left, y, item.right, y, _BAR, INK if item.lasted else HAIR)
