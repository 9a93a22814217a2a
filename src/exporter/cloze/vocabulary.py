"""Which words a language may have for dates and numbers."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeVar, dataclass_transform

Words = frozenset[str]

_NONE: Mapping[str, Any] = MappingProxyType({})
_Class = TypeVar("_Class")


@dataclass_transform(kw_only_default=True, frozen_default=True, eq_default=False)
def _listing(cls: type[_Class]) -> type[_Class]:
    """A class with a slot for each of its fields, made from those that are not empty.

    It is a frozen dataclass to those who read and check it. A real one with so many fields
    takes 7 ms to make, at every start of the program, where this takes none.
    """
    empty = {name: cls.__dict__[name] for name in cls.__annotations__}

    def fill(self: _Class, **words: object) -> None:
        for name, value in (empty | words).items():
            setattr(self, name, value)

    kept = ("__doc__", "__module__", "__annotations__")
    body = {name: getattr(cls, name) for name in kept}
    return type(cls.__name__, (), body | {"__init__": fill, "__slots__": tuple(empty)})


@_listing
class Vocabulary:
    """One language's words, all in lower case unless said otherwise.

    A language is data: the rules know grammar, this knows words. Whatever a language
    leaves empty is simply never read.
    """

    tag: str = ""
    known: bool = False

    # numbers
    units: Mapping[str, int] = _NONE
    teens: Mapping[str, int] = _NONE
    tens: Mapping[str, int] = _NONE
    scales: Mapping[str, int] = _NONE
    short_scales: Mapping[str, int] = _NONE  # 35k, 3bn
    plain_scales: Words = frozenset()  # short ones that count without more evidence: bn
    doubtful_scales: Words = frozenset()  # as written, those of things and money: B, K
    metre: Words = frozenset()  # what is a million or the metre: m
    ordinals: Mapping[str, int] = _NONE
    tens_ordinals: Mapping[str, int] = _NONE
    ordinal_endings: Words = frozenset()
    several_ordinal_endings: Words = frozenset()  # 3/1000ths
    denominators: Mapping[str, int] = _NONE
    articles: Words = frozenset()
    before_an_article: Words = frozenset()  # such a thousand
    half: Words = frozenset()
    quarters: Words = frozenset()
    zero: Words = frozenset()
    before_zero: Words = frozenset()  # fell to zero
    behind_zero: Words = frozenset()  # zero degrees
    dozen: Words = frozenset()

    # the calendar
    months: Mapping[str, int] = _NONE
    doubtful_months: Words = frozenset()  # those that are words besides: may, march
    short_months: Words = frozenset()  # those as short as an abbreviation and none: may
    before_a_named_month: Words = frozenset()  # the, before what a month is part of: the May Act
    behind_a_verb: Words = frozenset()  # what makes a month a verb: may not
    weekdays: Words = frozenset()
    seasons: Mapping[str, int] = _NONE
    holidays: Mapping[str, int] = _NONE
    holiday_days: Words = frozenset()  # Easter Monday, Christmas Eve
    holiday_dates: Mapping[str, tuple[int, int]] = _NONE  # 12, 25
    decades: Mapping[str, int] = _NONE
    decade_epithets: Words = frozenset()  # the roaring twenties
    centuries: Words = frozenset()
    century_letters: Words = frozenset()  # C16, the 19th c
    parts_of_a_period: Words = frozenset()  # the early 1950s
    millennia: Words = frozenset()
    eras_before: Words = frozenset()
    eras_after: Words = frozenset()
    present: Words = frozenset()  # 1990 to today

    # the clock
    clock_hours: Words = frozenset()  # 0630 hrs
    o_clock: Words = frozenset()
    noon: Words = frozenset()
    midnight: Words = frozenset()
    halves_of_a_day: Mapping[str, int] = _NONE  # am, pm
    hour_prepositions: Words = frozenset()  # at 0630
    past: Words = frozenset()  # half past six
    quarter: Words = frozenset()
    nights: Words = frozenset()  # the evening of the 9th

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
    per_what: Words = frozenset()  # per cent
    percent: Words = frozenset()
    signed: Words = frozenset()  # units of what may be below zero: charge
    versus: Words = frozenset()
    further: Words = frozenset()  # three more men
    fold: Words = frozenset()  # tenfold
    the: Words = frozenset()
    is_: Words = frozenset()
    determiners: Words = frozenset()
    every: Words = frozenset()  # one of every five

    # the endings of words, with which a word may be told that no list has
    plural_endings: tuple[str, ...] = ()
    singular_endings: tuple[str, ...] = ()  # of words that only look like a plural
    possessive_endings: tuple[str, ...] = ()
    participle_endings: tuple[str, ...] = ()
    gerund_endings: tuple[str, ...] = ()
    action_endings: tuple[str, ...] = ()  # of words that do something or tell how it is done
    demonym_endings: tuple[str, ...] = ()  # of adjectives of peoples and creeds
    compound_endings: tuple[str, ...] = ()  # of the names of chemical compounds
    glued_plurals: Words = frozenset()  # 1950s, 1000s

    # evidence
    circa: Words = frozenset()  # c. 1500
    life_events: Words = frozenset()  # letters before a year: b., d., r., fl.
    year_prepositions: Words = frozenset()  # what leads to a year
    year_openers: Words = frozenset()  # what leads to one where no amount is named
    loose_prepositions: Words = frozenset()  # what leads to a year as well as to an amount
    day_prepositions: Words = frozenset()  # on the 9th
    day_openers: Words = frozenset()  # on 9th
    ranked: Words = frozenset()  # what leads to a rank: came 9th
    month_prepositions: Words = frozenset()
    changes: Words = frozenset()  # what leads to an amount: rose by
    reigns: Words = frozenset()  # what lasts from a year to a year
    takes: Words = frozenset()  # verbs that take an amount: killed 40
    year_refused: Words = frozenset()  # what leads to no year
    ages: Words = frozenset()  # aged 40
    parts_of_a_year: Words = frozenset()  # the end of 79
    amounts: Words = frozenset()  # what is an amount: the height of
    amount_openers: Words = frozenset()  # nearly 1500
    roughly: Words = frozenset()
    limits: Words = frozenset()  # the second word of up to, at least
    limits_open_with: Words = frozenset()  # and the first
    measures: Words = frozenset()  # what is measured and followed by its value
    counted: Words = frozenset()  # what makes millions of a letter near it: votes
    behind_a_count: Words = frozenset()  # 5k more
    behind_an_amount: Words = frozenset()  # 40 out of
    measured_units: Words = frozenset()
    doubtful_units: Words = frozenset()  # units that may stand behind a year: a second, old
    titled_units: Words = frozenset()  # those written with one capital: Hz
    glued_units: Words = frozenset()  # those known only where glued to their figure
    lengths: Words = frozenset()  # what says that metres are meant
    dimensions: Words = frozenset()  # what says so near by: high, deep
    plurals: Words = frozenset()  # those without a plural's ending: people
    not_nouns: Words = frozenset()  # what cannot be counted
    verbs: Words = frozenset()
    time_units: Words = frozenset()
    short_time_units: Words = frozenset()
    events: Words = frozenset()  # what happens in a year: the 1936 Olympics

    # names, labels, pronouns
    designators: Words = frozenset()  # what numbers the thing it names: chapter 5
    capital_designators: Words = frozenset()  # what does with a capital: Order 5
    code_designators: Words = frozenset()  # what has great numbers: Resolution 1973
    loose_designators: Words = frozenset()  # what does unless a plural stands behind: class 5
    number_words: Words = frozenset()  # No. 5
    counted_by_number: Words = frozenset()  # atomic number 5 is an amount
    school_years: Words = frozenset()  # year 9
    numbered_groups: Words = frozenset()  # the Group of 77
    addresses: Words = frozenset()
    few: Words = frozenset()  # what has few: Act 3; more may be a year
    books: Words = frozenset()  # of chapters and verses
    machines: Words = frozenset()
    versioned: Words = frozenset()  # HTML 5.0
    partners: Words = frozenset()  # four of them
    measuring: Words = frozenset()  # what leads to a value in words: aged ten
    holiday_pairs: Words = frozenset()  # feasts of two words: good friday
    foreign_months: Words = frozenset()
    charges: Words = frozenset()  # of ions
    ordinal_labels: Words = frozenset()  # the fifth edition
    named_sets: Words = frozenset()  # the Ten Commandments
    named_fractions: Words = frozenset()  # the Three-Fifths Compromise
    lower_named_sets: Words = frozenset()  # names also without a capital: ten commandments
    lower_ranked_sets: Words = frozenset()  # 20th congress
    lower_set_lengths: Words = frozenset()  # five year, before what follows
    lower_timed_sets: Words = frozenset()  # five year plan
    kinds: Words = frozenset()  # a three part treaty
    offices: Words = frozenset()  # the 35th President
    openers: Words = frozenset()  # what may have a capital and is no name
    prefixes: Words = frozenset()  # post-2003
    vague: Words = frozenset()  # several thousand
    vague_scales: Words = frozenset()  # thousands
    splitters: Words = frozenset()  # split in two
    compound_units: Words = frozenset()  # an eight-hour day
    marks: Words = frozenset()  # of an examination
    examined: Words = frozenset()  # what stands near them
    asked: Words = frozenset()  # an 8 mark question
    persons: Words = frozenset()  # in his forties
    half_before: Words = frozenset()  # by half
    half_after: Words = frozenset()  # half the army
    never_half: Words = frozenset()  # the first half
