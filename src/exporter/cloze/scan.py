"""Find the dates and numbers of a text: read, label, join, judge, pass over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from exporter.cloze import (
    clock,
    codes,
    days,
    figures,
    labels,
    months,
    names,
    pronouns,
    quantities,
    references,
    seasons,
    shares,
    years,
)
from exporter.cloze.english import ENGLISH
from exporter.cloze.era import Era
from exporter.cloze.evidence import decide
from exporter.cloze.frames import join, open_range
from exporter.cloze.hints import hint, is_weak
from exporter.cloze.items import Item
from exporter.cloze.joints import joint
from exporter.cloze.naming import rule_name
from exporter.cloze.plain import PLAIN
from exporter.cloze.surroundings import has_noun
from exporter.cloze.tokens import DASHES, Line, Sort, lines
from exporter.cloze.vocabulary import Vocabulary, Words, opening_words
from exporter.values import Calendar, Found

Reader = Callable[[Line, int], Item | None]
Veto = Callable[[Line, Item], str | None]

_EARLIEST_KNOWN = 100
"""The first year that tells what a text is about."""

READERS: tuple[Reader, ...] = (
    figures.date_in_figures,
    days.weekday,
    days.day_and_month,
    days.month_and_day,
    months.month_with_year,
    months.year_before_month,
    seasons.season,
    years.year_with_era,
    years.century,
    years.decade,
    years.short_year,
    clock.clock_time,
    years.year_in_words,
    months.lone_month,
    years.slashed_years,
    shares.fraction,
    shares.ratio,
    quantities.rank,
    quantities.article_and_scale,
    quantities.number_in_digits,
    quantities.number_in_words,
    quantities.zero,
)
"""The rules that read a value; of those that fit at a place, the first counts."""

LABELS: tuple[Veto, ...] = (
    codes.code,
    codes.dotted,
    codes.dashed,
    codes.score_or_slash_name,
    references.verse,
    codes.formula,
    references.citation,
    names.foreign_date,
    names.group_of_many,
    names.numbered_thing,
    labels.designator,
    labels.list_number,
    names.named_set,
    names.capital_number,
    names.numbered_name,
    pronouns.chemical,
)
"""The rules that pass a value over before any two are joined."""

VETOES: tuple[Veto, ...] = (
    pronouns.lone_one,
    pronouns.low_rank,
    pronouns.vague_amount,
    pronouns.pronoun,
    pronouns.kind_word,
    references.page_or_mark,
    references.ordinal_label,
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
    opening = opening_words(line.words)
    index = 0
    while index < line.size:
        item = _read_at(line, index) if _may_open(line, index, opening) else None
        if item:
            yield item
            index = item.last
        else:
            index += 1


def _may_open(line: Line, index: int, opening: Words) -> bool:
    token = line[index]
    match token.sort:
        case Sort.WORD:
            return token.lower in opening
        case Sort.MARK:
            follows = line.glued(index + 1) and line[index + 1].sort in (Sort.DIGITS, Sort.WORD)
            return token.text in _OPENING_MARKS and follows
        case Sort.DIGITS | Sort.FRACTION:
            return True
        case _:
            return False


_OPENING_MARKS = frozenset("-–−—'’‘.")


def _read_at(line: Line, index: int) -> Item | None:
    for reader in READERS:
        if item := reader(line, index):
            return replace(item, rule=item.rule or rule_name(reader))
    return None


def _unlabelled(line: Line, items: list[Item], passed: list[Passed]) -> Iterator[Item]:
    """The items that are no label; what is joined to a label is one too (pages 3–5)."""
    verdicts = [_veto(line, item, LABELS) for item in items]
    for place in range(1, len(items)):
        follows = verdicts[place - 1] and not verdicts[place]
        if follows and _continues(line, items[place - 1], items[place]):
            verdicts[place] = _CONTINUED
    for place in range(len(items) - 2, -1, -1):
        leads = verdicts[place + 1] and not verdicts[place]
        if leads and _leads_to(line, items[place], items[place + 1]):
            verdicts[place] = _CONTINUED
    for item, verdict in zip(items, verdicts, strict=True):
        if verdict is None:
            yield item
        else:
            passed.append(_passed(line, item, *verdict))


_CONTINUED = ("label", "belongs to the label beside it")


def _continues(line: Line, label: Item, item: Item) -> bool:
    """Pages 3–5, chapters 4 and 6: what is joined to a label is one too."""
    found = joint(line, label, item)
    if found is None or not item.plain or len(item.digits(line)) > 3:
        return False
    close = found.tight or found.mark in ("to", "and", "or", ",")
    return close and not has_noun(line, item.last)


def _leads_to(line: Line, item: Item, label: Item) -> bool:
    """The Thirteenth and Fourteenth Amendments."""
    found = joint(line, item, label)
    if found is None:
        return False
    listed = found.tight and found.mark == ","
    return listed or item.subtype == label.subtype == "rank"


def _veto(line: Line, item: Item, vetoes: tuple[Veto, ...]) -> tuple[str, str] | None:
    for veto in vetoes:
        if reason := veto(line, item):
            return rule_name(veto), reason
    return None


def _judged(line: Line, items: list[Item], era: Era, passed: list[Passed]) -> Iterator[Item]:
    for item in items:
        decided = open_range(line, decide(line, item, era))
        verdict = _veto(line, decided, VETOES)
        if verdict:
            passed.append(_passed(line, decided, *verdict))
        else:
            yield decided


def _era(read: list[tuple[Line, list[Item]]], period: Calendar | None) -> Era:
    """The years the text is about: the given period, or the years read for certain."""
    heads = sum(_headed_by_two_digits(line, items) for line, items in read) > 1
    if period is not None:
        end = period.end or period.start
        return Era(period.start.year, end.year or period.start.year, heads)
    dated = [decide(line, item, Era()).value for line, items in read for item in items]
    starts = [value.start.year or 0 for value in dated if isinstance(value, Calendar)]
    known = [year for year in starts if year >= _EARLIEST_KNOWN]
    return Era(min(known), max(known), heads) if known else Era(heads=heads)


def _headed_by_two_digits(line: Line, items: list[Item]) -> bool:
    if not items or len(items[0].digits(line)) != 2 or not line.is_head(items[0].first):
        return False
    return items[0].low > 12 and line.lower(items[0].last) in DASHES | {":"}


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
