"""The grammar on one page: every rule by which values are read, joined, judged, passed over."""

from __future__ import annotations

from collections.abc import Callable

from exporter.cloze import (
    centuries,
    clock,
    codes,
    days,
    decades,
    figures,
    formulae,
    frames,
    full_years,
    known_names,
    labels,
    lone_days,
    millions,
    months,
    names_before,
    names_behind,
    open_ranges,
    pronouns,
    proportions,
    quantities,
    ratios,
    references,
    seasons,
    shares,
    short_years,
    years,
)
from exporter.cloze.reading import Reader
from exporter.cloze.tokens import Sort
from exporter.cloze.verdicts import Veto

READERS: tuple[Reader, ...] = (
    figures.date_in_figures,
    figures.day_and_month_in_figures,
    days.weekday,
    days.day_and_month,
    days.month_and_day,
    months.month_with_year,
    months.year_before_month,
    seasons.season,
    years.year_with_era,
    centuries.century,
    decades.decade,
    years.short_year,
    ratios.race_time,
    clock.clock_time,
    years.year_in_words,
    months.lone_month,
    years.slashed_years,
    shares.fraction,
    ratios.ratio,
    quantities.rank,
    quantities.article_and_scale,
    quantities.number_in_digits,
    quantities.number_in_words,
    quantities.zero,
)
"""The rules that read a value; of those that fit at a place, the first counts."""

OPENED_BY_A_WORD = frozenset(
    (
        days.weekday,
        days.month_and_day,
        months.month_with_year,
        months.lone_month,
        seasons.season,
        years.year_in_words,
        quantities.article_and_scale,
        quantities.number_in_words,
        quantities.zero,
    )
)
OPENED_BY_DIGITS = frozenset(
    (
        quantities.number_in_digits,
        years.short_year,
        figures.date_in_figures,
        figures.day_and_month_in_figures,
        months.year_before_month,
        years.slashed_years,
        ratios.race_time,
        ratios.ratio,
    )
)
OPENED_BY_A_MARK = frozenset(
    (decades.decade, years.short_year, shares.fraction, quantities.number_in_digits)
)
READERS_OF: dict[Sort, tuple[Reader, ...]] = {
    Sort.DIGITS: tuple(reader for reader in READERS if reader not in OPENED_BY_A_WORD),
    Sort.MARK: tuple(reader for reader in READERS if reader in OPENED_BY_A_MARK),
    Sort.WORD: tuple(reader for reader in READERS if reader not in OPENED_BY_DIGITS),
}
"""The readers that can fit at a token of a sort; at any other, all can."""

OF_A_LONE_FIGURE: tuple[Reader, ...] = (quantities.number_in_digits,)
"""The readers that can fit at digits to which nothing behind lends a meaning."""

LABELS: tuple[Veto, ...] = (
    formulae.address,
    codes.code,
    codes.dotted,
    formulae.telephone,
    formulae.dashed,
    codes.score_or_slash_name,
    references.verse,
    formulae.formula,
    references.citation,
    names_behind.foreign_date,
    known_names.group_of_many,
    known_names.ruler_by_rank,
    known_names.numbered_machine,
    names_before.numbered_thing,
    labels.designator,
    labels.list_number,
    names_behind.named_set,
    names_behind.ranked_name,
    names_behind.capital_number,
    names_before.numbered_name,
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

GROUPS: dict[str, tuple[Callable[..., object], ...]] = {
    "read": READERS,
    "passed over at once": LABELS,
    "joined": (proportions.proportion, *frames.FRAMES, open_ranges.open_range),
    "four digits: a year?": full_years.JUDGES,
    "two or three digits: a year?": short_years.JUDGES,
    "days and millions": (
        lone_days.day_of_a_month,
        lone_days.day_by_stroke,
        millions.millions,
    ),
    "passed over in the end": VETOES,
}
"""All rules, in the order in which they are asked; each shows examples of itself."""
