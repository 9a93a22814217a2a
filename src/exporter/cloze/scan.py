"""Find the dates and numbers of a text: read, label, join, judge, pass over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from exporter.cloze import labels, names_before, names_behind
from exporter.cloze.cut_short import completed
from exporter.cloze.early_years import may_be_early
from exporter.cloze.english import ENGLISH
from exporter.cloze.era import Era
from exporter.cloze.evidence import decide, era_of
from exporter.cloze.frames import join, join_dates
from exporter.cloze.grammar import LABELS, OF_A_LONE_FIGURE, READERS, READERS_OF, VETOES
from exporter.cloze.hints import hint, is_weak
from exporter.cloze.items import Item
from exporter.cloze.open_ranges import open_range
from exporter.cloze.plain import PLAIN
from exporter.cloze.reading import read
from exporter.cloze.rule_names import rule_name
from exporter.cloze.shorthand import may_be_short_year
from exporter.cloze.tokens import Line, lines
from exporter.cloze.unread import unread
from exporter.cloze.verdicts import Verdict, verdicts, veto
from exporter.cloze.vocabulary import Vocabulary
from exporter.values import Calendar, Found


class Passed(NamedTuple):
    """Something like a number that was passed over, and why, in an author's words."""

    start: int
    end: int
    rule: str
    reason: str


class Scan(NamedTuple):
    """What a text holds: the values found, and what was passed over."""

    found: tuple[Found, ...]
    passed: tuple[Passed, ...]


def vocabulary(language: str) -> Vocabulary:
    """The words of a language by its tag ("en-GB"); those of no language if it is unknown."""
    return ENGLISH if language.lower().split("-")[0] == ENGLISH.tag else PLAIN


def find(
    text: str,
    *,
    language: str = "en-GB",
    period: Calendar | None = None,
    told: Sequence[int] = (),
) -> tuple[Found, ...]:
    """The dates and numbers of a plain text, in order, disjoint, within its lines.

    ``period`` is what the text is about: evidence for what is a year, and of which century.
    So are the years ``told`` before it, for those that it cuts short.
    """
    return completed(scan(text, language=language, period=period).found, period, told)


def scan(text: str, *, language: str = "en-GB", period: Calendar | None = None) -> Scan:
    """The dates and numbers of a plain text, years cut short as they are, and what was passed over.

    ``period`` is what the text is about: evidence for what is a year.
    """
    words = vocabulary(language)
    passed: list[Passed] = []
    joined = [(line, _joined(line, passed)) for line in lines(text, words)]
    era = era_of(joined, period)
    found = [
        _found(line, item) for line, items in joined for item in _judged(line, items, era, passed)
    ]
    return Scan(tuple(found), tuple(sorted(passed, key=lambda p: p.start)))


def _joined(line: Line, passed: list[Passed]) -> list[Item]:
    """The values of a line without labels, those that make one answer joined."""
    items = join_dates(line, list(read(line, READERS, READERS_OF, OF_A_LONE_FIGURE)))
    kept = []
    for item, verdict in zip(items, verdicts(line, items, LABELS), strict=True):
        if verdict and _is_in_doubt(line, item, verdict):
            kept.append(item._replace(doubt=verdict))
        elif verdict:
            passed.append(_passed(line, item, *verdict))
        else:
            kept.append(item)
    taken = {line[index].start for item in items for index in range(item.first, item.last)}
    passed.extend(
        Passed(token.start, token.end, rule, reason)
        for token, rule, reason in unread(line)
        if token.start not in taken
    )
    return join(line, kept)


def _is_in_doubt(line: Line, item: Item, verdict: Verdict) -> bool:
    """Whether what looks like part of a name may be a date: Helsinki 75, Act 70, 27th Soviet
    reply."""
    if verdict[0] == rule_name(names_behind.ranked_name):
        return not item.spelled(line)
    short = may_be_short_year(line, item)
    if verdict[0] == rule_name(labels.designator):
        return short and line.lower(item.first - 1) in line.words.few
    return verdict[0] == rule_name(names_before.numbered_name) and (
        short or may_be_early(line, item)
    )


def _judged(line: Line, items: list[Item], era: Era, passed: list[Passed]) -> Iterator[Item]:
    for item in items:
        decided = open_range(line, decide(line, item, era))
        in_doubt = decided.doubt if decided.kind == "number" else None
        verdict = in_doubt or veto(line, decided, VETOES)
        if verdict:
            passed.append(_passed(line, decided, *verdict))
        else:
            yield decided


def _found(line: Line, item: Item) -> Found:
    return Found(
        start=line[item.first].start,
        end=line[item.last - 1].end,
        kind=item.kind,
        subtype=item.subtype,
        value=item.value,
        hint=hint(line, item),
        rule=item.rule,
        weak=is_weak(line, item),
    )


def _passed(line: Line, item: Item, rule: str, reason: str) -> Passed:
    return Passed(line[item.first].start, line[item.last - 1].end, rule, reason)
