"""Read the values of a line, from the left to the right."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from exporter.cloze.items import Item
from exporter.cloze.lone_figures import is_lone_figure
from exporter.cloze.marks import APOSTROPHES
from exporter.cloze.openings import behind_an_article, opening_words
from exporter.cloze.rule_names import rule_name
from exporter.cloze.tokens import Line, Sort
from exporter.cloze.vocabulary import Words

Reader = Callable[[Line, int], Item | None]
"""Reads the value that begins at a token, or nothing."""


def read(
    line: Line,
    readers: Sequence[Reader],
    readers_of: Mapping[Sort, Sequence[Reader]],
    of_a_lone_figure: Sequence[Reader],
) -> Iterator[Item]:
    """The values of a line; of the readers that fit at a place, the first counts.

    ``readers_of`` names the readers that alone can fit at a token of some sort, and
    ``of_a_lone_figure`` those at most figures of a text, so that few are asked.
    """
    opening = opening_words(line.words)
    index = 0
    while index < line.size:
        item = None
        if is_lone_figure(line, index):
            item = _read_at(line, index, of_a_lone_figure)
        elif _may_open(line, index, opening):
            item = _read_at(line, index, readers_of.get(line[index].sort, readers))
        if item:
            yield item
            index = item.last
        else:
            index += 1


def _may_open(line: Line, index: int, opening: Words) -> bool:
    token = line[index]
    match token.sort:
        case Sort.WORD:
            if token.lower in line.words.articles:
                return line.lower(index + 1) in behind_an_article(line.words)
            return token.lower in opening
        case Sort.MARK:
            follows = line.glued(index + 1) and line[index + 1].sort in (Sort.DIGITS, Sort.WORD)
            if token.text in APOSTROPHES:
                return follows
            return token.text in _OPENING_MARKS and follows and line.is_digits(index + 1)
        case Sort.DIGITS | Sort.FRACTION:
            return True
        case _:
            return False


_OPENING_MARKS = frozenset("-–−—.")


def _read_at(line: Line, index: int, readers: Sequence[Reader]) -> Item | None:
    for reader in readers:
        if item := reader(line, index):
            return item if item.rule else item._replace(rule=rule_name(reader))
    return None
