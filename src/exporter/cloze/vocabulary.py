"""Which words a language may have for dates and numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from exporter.cloze.roman import ROMAN

Words = frozenset[str]

_ROMAN = frozenset(map(str.lower, ROMAN))


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """One language's words, all in lower case unless said otherwise.

    A language is data: the rules know grammar, this knows words. Whatever a language
    leaves empty is simply never read.
    """

    tag: str
    known: bool = False

    # numbers
    units: Mapping[str, int] = field(default_factory=dict)
    teens: Mapping[str, int] = field(default_factory=dict)
    tens: Mapping[str, int] = field(default_factory=dict)
    scales: Mapping[str, int] = field(default_factory=dict)
    short_scales: Mapping[str, int] = field(default_factory=dict)
    plain_scales: Words = frozenset()
    doubtful_scales: Words = frozenset()
    metre: Words = frozenset()
    ordinals: Mapping[str, int] = field(default_factory=dict)
    tens_ordinals: Mapping[str, int] = field(default_factory=dict)
    ordinal_endings: Words = frozenset()
    several_ordinal_endings: Words = frozenset()
    denominators: Mapping[str, int] = field(default_factory=dict)
    articles: Words = frozenset()
    before_an_article: Words = frozenset()
    half: Words = frozenset()
    quarters: Words = frozenset()
    zero: Words = frozenset()
    before_zero: Words = frozenset()
    behind_zero: Words = frozenset()
    dozen: Words = frozenset()

    # the calendar
    months: Mapping[str, int] = field(default_factory=dict)
    doubtful_months: Words = frozenset()
    short_months: Words = frozenset()
    before_a_named_month: Words = frozenset()
    behind_a_verb: Words = frozenset()
    weekdays: Words = frozenset()
    seasons: Mapping[str, int] = field(default_factory=dict)
    holidays: Mapping[str, int] = field(default_factory=dict)
    holiday_days: Words = frozenset()
    holiday_dates: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    decades: Mapping[str, int] = field(default_factory=dict)
    decade_epithets: Words = frozenset()
    centuries: Words = frozenset()
    century_letters: Words = frozenset()
    parts_of_a_period: Words = frozenset()
    millennia: Words = frozenset()
    eras_before: Words = frozenset()
    eras_after: Words = frozenset()
    present: Words = frozenset()

    # the clock
    clock_hours: Words = frozenset()
    o_clock: Words = frozenset()
    noon: Words = frozenset()
    midnight: Words = frozenset()
    halves_of_a_day: Mapping[str, int] = field(default_factory=dict)
    hour_prepositions: Words = frozenset()
    past: Words = frozenset()
    quarter: Words = frozenset()
    nights: Words = frozenset()

    # joiners
    and_: Words = frozenset()
    or_: Words = frozenset()
    to: Words = frozenset()
    until: Words = frozenset()
    from_: Words = frozenset()
    between: Words = frozenset()
    of: Words = frozenset()
    in_: Words = frozenset()
    by: Words = frozenset()
    on: Words = frozenset()
    out: Words = frozenset()
    under: Words = frozenset()
    per: Words = frozenset()
    per_what: Words = frozenset()
    percent: Words = frozenset()
    signed: Words = frozenset()
    versus: Words = frozenset()
    further: Words = frozenset()
    fold: Words = frozenset()
    the: Words = frozenset()
    is_: Words = frozenset()
    determiners: Words = frozenset()
    every: Words = frozenset()

    # the endings of words, with which a word may be told that no list has
    plural_endings: tuple[str, ...] = ()
    singular_endings: tuple[str, ...] = ()
    possessive_endings: tuple[str, ...] = ()
    participle_endings: tuple[str, ...] = ()
    gerund_endings: tuple[str, ...] = ()
    action_endings: tuple[str, ...] = ()
    demonym_endings: tuple[str, ...] = ()
    compound_endings: tuple[str, ...] = ()
    glued_plurals: Words = frozenset()

    # evidence
    circa: Words = frozenset()
    life_events: Words = frozenset()
    year_prepositions: Words = frozenset()
    year_openers: Words = frozenset()
    loose_prepositions: Words = frozenset()
    day_prepositions: Words = frozenset()
    day_openers: Words = frozenset()
    ranked: Words = frozenset()
    month_prepositions: Words = frozenset()
    changes: Words = frozenset()
    reigns: Words = frozenset()
    takes: Words = frozenset()
    year_refused: Words = frozenset()
    ages: Words = frozenset()
    parts_of_a_year: Words = frozenset()
    amounts: Words = frozenset()
    amount_openers: Words = frozenset()
    roughly: Words = frozenset()
    limits: Words = frozenset()
    limits_open_with: Words = frozenset()
    measures: Words = frozenset()
    counted: Words = frozenset()
    behind_a_count: Words = frozenset()
    behind_an_amount: Words = frozenset()
    measured_units: Words = frozenset()
    doubtful_units: Words = frozenset()
    titled_units: Words = frozenset()
    glued_units: Words = frozenset()
    lengths: Words = frozenset()
    dimensions: Words = frozenset()
    plurals: Words = frozenset()
    not_nouns: Words = frozenset()
    verbs: Words = frozenset()
    time_units: Words = frozenset()
    short_time_units: Words = frozenset()
    events: Words = frozenset()

    # names, labels, pronouns
    designators: Words = frozenset()
    capital_designators: Words = frozenset()
    code_designators: Words = frozenset()
    loose_designators: Words = frozenset()
    number_words: Words = frozenset()
    counted_by_number: Words = frozenset()
    school_years: Words = frozenset()
    numbered_groups: Words = frozenset()
    addresses: Words = frozenset()
    few: Words = frozenset()
    books: Words = frozenset()
    machines: Words = frozenset()
    versioned: Words = frozenset()
    partners: Words = frozenset()
    measuring: Words = frozenset()
    holiday_pairs: Words = frozenset()
    foreign_months: Words = frozenset()
    charges: Words = frozenset()
    ordinal_labels: Words = frozenset()
    named_sets: Words = frozenset()
    named_fractions: Words = frozenset()
    lower_named_sets: Words = frozenset()
    lower_ranked_sets: Words = frozenset()
    lower_set_lengths: Words = frozenset()
    lower_timed_sets: Words = frozenset()
    kinds: Words = frozenset()
    offices: Words = frozenset()
    openers: Words = frozenset()
    prefixes: Words = frozenset()
    vague: Words = frozenset()
    vague_scales: Words = frozenset()
    splitters: Words = frozenset()
    compound_units: Words = frozenset()
    marks: Words = frozenset()
    examined: Words = frozenset()
    asked: Words = frozenset()
    persons: Words = frozenset()
    half_before: Words = frozenset()
    half_after: Words = frozenset()
    never_half: Words = frozenset()


@cache
def opening_words(words: Vocabulary) -> Words:
    """The words with which a date or number may begin; no other word need be read."""
    counting = (words.units, words.teens, words.tens, words.ordinals, words.tens_ordinals)
    calendar = (words.months, words.seasons, words.holidays, words.decades)
    named = frozenset().union(*counting, *calendar)
    marks = (
        words.quarter
        | words.articles
        | frozenset(words.scales)
        | words.half
        | words.zero
        | words.weekdays
    )
    pairs = frozenset(pair.split()[0] for pair in words.holiday_pairs)
    eras = words.eras_before | words.eras_after
    romans = _ROMAN if words.centuries else frozenset()
    return romans | named | pairs | marks | eras | frozenset(era[0] for era in eras)


@cache
def behind_an_article(words: Vocabulary) -> Words:
    """What stands behind an article that opens a number, a time or, as in A.D., an era."""
    return words.dozen.union(words.denominators, words.scales, words.quarter, words.half, ".")


@cache
def speaking_words(words: Vocabulary) -> Words:
    """The words of which a line without digits has one, if a number can be read or passed over.

    An article opens a number only before another of them. Roman numerals up to XXXIX are
    passed over in any language.
    """
    behind = (words.denominators, words.scales, words.vague_scales, words.dozen, words.centuries)
    return (opening_words(words) - words.articles).union(*behind, _ROMAN)
