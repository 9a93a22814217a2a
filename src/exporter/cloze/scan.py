"""Find the dates and numbers of a text: read, label, join, judge, pass over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from exporter.cloze import clock, days, labels, names, pronouns, quantities, shares, years
from exporter.cloze.english import ENGLISH
from exporter.cloze.evidence import Era, decide
from exporter.cloze.frames import join
from exporter.cloze.hints import hint, is_weak
from exporter.cloze.items import Item
from exporter.cloze.joints import joint
from exporter.cloze.naming import rule_name
from exporter.cloze.plain import PLAIN
from exporter.cloze.tokens import Line, Sort, lines
from exporter.cloze.vocabulary import Vocabulary
from exporter.values import Calendar, Found

Reader = Callable[[Line, int], Item | None]
Veto = Callable[[Line, Item], str | None]

READERS: tuple[Reader, ...] = (
    days.date_in_figures,
    days.weekday,
    days.day_and_month,
    days.month_and_day,
    days.month_with_year,
    days.year_before_month,
    days.season,
    years.year_with_era,
    years.century,
    years.decade,
    years.short_year,
    clock.clock_time,
    years.year_in_words,
    days.lone_month,
    shares.fraction,
    quantities.article_and_scale,
    quantities.number_in_digits,
    quantities.number_in_words,
    quantities.rank,
    quantities.zero,
)
"""The rules that read a value; of those that fit at a place, the first counts."""

LABELS: tuple[Veto, ...] = (
    labels.code,
    labels.dotted,
    labels.score_or_slash_name,
    labels.designator,
    labels.list_number,
    names.named_set,
    names.capital_number,
    names.numbered_name,
)
"""The rules that pass a value over before any two are joined."""

VETOES: tuple[Veto, ...] = (
    pronouns.lone_one,
    pronouns.low_rank,
    pronouns.vague_amount,
    pronouns.pronoun,
    pronouns.kind_word,
    pronouns.chemical,
    labels.page_or_mark,
    labels.ordinal_label,
)
"""The rules that pass a value over when all is read."""


@dataclass(frozen=True, slots=True)
class Passed:
    """Something like a number that was passed over, and why, in an author's words."""

    start: int
    end: int
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Scan:
    """What a text holds: the values found, and what was passed over.

    ``known_language`` is false where the language has no vocabulary, so that only digits,
    full years and percentages could be read.
    """

    found: tuple[Found, ...]
    passed: tuple[Passed, ...]
    known_language: bool = True


def vocabulary(language: str) -> Vocabulary:
    """The words of a language by its tag ("en-GB"); those of no language if it is unknown."""
    return ENGLISH if language.lower().split("-")[0] == ENGLISH.tag else PLAIN


def find(
    text: str, *, language: str = "en-GB", period: Calendar | None = None
) -> tuple[Found, ...]:
    """The dates and numbers of a plain text, in order, disjoint, within its lines."""
    return scan(text, language=language, period=period).found


def scan(text: str, *, language: str = "en-GB", period: Calendar | None = None) -> Scan:
    """The dates and numbers of a plain text, and what was passed over.

    ``period`` is what the text is about: evidence for what is a year.
    """
    words = vocabulary(language)
    passed: list[Passed] = []
    read = [(line, _joined(line, passed)) for line in lines(text, words)]
    era = _era(read, period)
    found = [
        _found(line, item) for line, items in read for item in _judged(line, items, era, passed)
    ]
    return Scan(tuple(found), tuple(sorted(passed, key=lambda p: p.start)), words.known)


def _joined(line: Line, passed: list[Passed]) -> list[Item]:
    return join(line, list(_unlabelled(line, list(_read(line)), passed)))


def _read(line: Line) -> Iterator[Item]:
    index = 0
    while index < len(line):
        item = _read_at(line, index)
        if item:
            yield item
            index = item.last
        else:
            index += 1


def _read_at(line: Line, index: int) -> Item | None:
    if line[index].sort is Sort.MARK and line.lower(index) not in _OPENING_MARKS:
        return None
    for reader in READERS:
        if item := reader(line, index):
            return replace(item, rule=item.rule or rule_name(reader))
    return None


_OPENING_MARKS = frozenset("-–−—'’‘.")


def _unlabelled(line: Line, items: list[Item], passed: list[Passed]) -> Iterator[Item]:
    """The items that are no label; what is joined to a label is one too (pages 3–5)."""
    before: Item | None = None
    for item in items:
        verdict = _veto(line, item, LABELS)
        if verdict is None and before is not None and _continues(line, before, item):
            verdict = ("label", "continues a label")
        if verdict is None:
            before = None
            yield item
        else:
            before = item
            passed.append(_passed(line, item, *verdict))


def _continues(line: Line, label: Item, item: Item) -> bool:
    found = joint(line, label, item)
    return (
        found is not None
        and item.plain
        and len(item.digits(line)) < 4
        and (found.tight or found.mark in ("to", "and", "or"))
        and not line.is_word(item.last)
    )


def _veto(line: Line, item: Item, vetoes: tuple[Veto, ...]) -> tuple[str, str] | None:
    for veto in vetoes:
        if reason := veto(line, item):
            return rule_name(veto), reason
    return None


def _judged(line: Line, items: list[Item], era: Era, passed: list[Passed]) -> Iterator[Item]:
    for item in items:
        decided = decide(line, item, era)
        verdict = _veto(line, decided, VETOES)
        if verdict:
            passed.append(_passed(line, decided, *verdict))
        else:
            yield decided


def _era(read: list[tuple[Line, list[Item]]], period: Calendar | None) -> Era:
    """The years the text is about: the given period, or the years read for certain."""
    if period is not None:
        end = period.end or period.start
        return Era(period.start.year, end.year or period.start.year)
    known = [
        item.value.start.year
        for _, items in read
        for item in items
        if isinstance(item.value, Calendar) and (item.value.start.year or 0) >= 1000
    ]
    known = [year for year in known if year is not None]
    return Era(min(known), max(known)) if known else Era()


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
