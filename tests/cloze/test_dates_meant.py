"""What dates mean, whichever rule has read them: which century, which end of a year."""

from __future__ import annotations

import pytest

from exporter.cloze import find
from exporter.cloze.grammar import GROUPS
from exporter.values import Calendar, Moment, Precision
from tests.cloze import grammar

# What is written, and the dates found in it: as in ISO 8601, but that the first year of a decade,
# century or millennium has a letter before it, a season its first month, and a year cut short
# whose century nothing tells an apostrophe.
MEANT: dict[str, tuple[str, ...]] = {
    # in full
    "It came on 24th December 1953.": ("1953-12-24",),
    "It came on the 24th of December, 1953.": ("1953-12-24",),
    "It came on Monday, June 5, 1944.": ("1944-06-05",),
    "It came on October 30–31, 1922.": ("1922-10-30/1922-10-31",),
    "raided on 24/12/1953, 1953-12-24, 24.xii.1953": ("1953-12-24",) * 3,
    "raided on 12/24/1953": ("1953-12-24",),
    "raided on 08/12 in 1953": ("-12-08", "1953"),
    "It came in June of 1944.": ("1944-06",),
    "1921 March - Kronstadt rising": ("1921-03",),
    "It came in spring 1918, on Christmas Day 1914.": ("S1918-03", "1914-12-25"),
    "It came in the autumn of 1956.": ("S1956-09",),
    "in the 1950s, the 1600s, the nineteen-twenties": ("D1950", "C1600", "D1920"),
    "the 19th century, the 5th century BC, the XIX century": ("C1801", "C-500", "C1801"),
    "the 2nd millennium BC, the third millennium": ("M-2000", "M2001"),
    "the 2nd and 1st millennia BC": ("M-2000/M-1000",),
    "the 18th and early 19th centuries": ("C1701/C1801",),
    "in nineteen fifty-three": ("1953",),
    "On the 9th he left, at 6.15 p.m.": ("-09", "T18:15"),
    "In June he left; from 3 Oct, the next is 17/10": ("-06", "-10-03", "-10-17"),
    "The plan of 1956, approved 1957.": ("1956", "1957"),
    "In 1917 soldiers joined them; as in Baddeley (2000)": ("1917", "2000"),
    "Nicaea 325, Great Schism 1054": ("325", "1054"),
    "Justinian ruled from 527 to 565": ("527", "565"),
    "b. 570, Hijra 622": ("570", "622"),
    "In 751 the Tang lost.": ("751",),
    # with an era
    "in 55 BC and AD 43, by 200 BCE": ("-55", "43", "-200"),
    "Caesar died in 44 B.C.": ("-44",),
    "razed in the 2nd century B.C.": ("C-200",),
    "from 264–146 B.C.": ("-264/-146",),
    "taken in 410 A.D.": ("410",),
    "in March 44 BC, on 15 March 44 BC": ("-44-03", "-44-03-15"),
    "in Aug 61 AD, in winter 69 BC": ("61-08", "S-69-12"),
    "from AD 43–410, from 43-410 AD": ("43/410", "43/410"),
    "Augustus 44 BC – AD 14": ("-44/14",),
    "from AD 306–37, from 284–305 AD": ("306/337", "284/305"),
    "in AD 43, in Aug 61": ("43", "61-08"),
    "from 12 May – 3 June 44 BC": ("-44-05-12/-44-06-03",),
    # ranges
    "from 1917–21, in 1953-64, in 1953–4": ("1917/1921", "1953/1964", "1953/1954"),
    "in 1899–1902, in 1899–02": ("1899/1902", "1899/1902"),
    "Alfred 871-99, Cnut 1016": ("871/899", "1016"),
    "Elizabeth 58-1603": ("1558/1603",),
    "It stood 1250-present, 1945 to today.": ("1250/..", "1945/.."),
    "It lasted from 1914 to 1918.": ("1914", "1918"),
    "on 24 and 25 October 1917, on 3, 5 and 9 June": ("1917-10-24/1917-10-25", "-06-03/-06-09"),
    "from July and August 1914": ("1914-07/1914-08",),
    "from June 1917–18, in June 1899–02": ("1917-06/1918-06", "1899-06/1902-06"),
    "the 1950s and 60s, the 1950s–1960s": ("D1950/D1960", "D1950/D1960"),
    "in winter 1946–47, in winter 1946/7": ("S1946-12", "S1946-12"),
    "in spring 1946–47": ("S1946-03/S1947-03",),
    # over New Year
    "They fell on 30 December – 2 January 1959.": ("1958-12-30/1959-01-02",),
    "They met 30 December 1958 – 2 January.": ("1958-12-30/1959-01-02",),
    "The frost of December–February 1963 was hard.": ("1962-12/1963-02",),
    "The siege ran from November to January 1943.": ("1942-11/1943-01",),
    "The siege lasted September to May 1943.": ("1942-09/1943-05",),
    "It fell between December and February 1963.": ("1962-12/1963-02",),
    "They met in December and January 1963.": ("1962-12/1963-01",),
    "They met in October and June 1963.": ("1963-10/1963-06",),
    "They met 30 December – 2 January AD 1.": ("-12-30/-01-02", "1"),
    "They met 30 December – 2 January 1 AD.": ("-12-30/-01-02", "1"),
    "They met 30 December – 2 January '60, in 1950.": ("1959-12-30/1960-01-02", "1950"),
    "They met 30 December – 2 January '00, in 1990.": ("1999-12-30/2000-01-02", "1990"),
    "They met 9 May – 3 April 1953.": ("1953-05-09/1953-04-03",),
    "They ruled 1964–53, 1964–40.": ("1964/1953", "1964/1940"),
    # cut short, and nothing tells the century
    "It fell on 9 Nov '89.": ("'89-11-09",),
    "raided on 17.6.53, in '53, in the '50s, in the fifties": (
        ("'53-06-17", "'53", "D'50", "D'50")
    ),
    "Jul 08, Aug 63 - winter '47": ("-07-08", "'63-08", "S'47-12"),
    "74/76/79/83 - talks held": ("'74/'83",),
    "Helsinki 75, Madrid 80 and Vienna 89": ("'75", "'80", "'89"),
    "the war in Vietnam (55-75)": ("'55/'75",),
    "from '98–'02": ("'98/'02",),
    "83 - Throckmorton; 86-Babington": ("'83", "'86"),
    # cut short, and another year of the text tells it
    "The rising of 1569: 212 moved between 64->68": ("1569", "1564", "1568"),
    "back by the end of 79, Lodi in 1796": ("1779", "1796"),
    "It fell on 9 Nov '89, and in 1990 all was over.": ("1989-11-09", "1990"),
    "Since 1945 it grew: in '53, the '60s, Aug 63, 17.6.53.": (
        ("1945", "1953", "D1960", "1963-08", "1953-06-17")
    ),
    "In 1848 and 1945 they rose, and again in the '50s.": ("1848", "1945", "D1950"),
    "In 1914 war came, peace on 9 Nov '89 and in 1991.": ("1914", "1989-11-09", "1991"),
    "He was born in 1894. In '38 he went, in '03 he came.": ("1894", "1938", "1903"),
    "In 1066 they came, in 1945 they went, on 9 Nov '89 too.": ("1066", "1945", "1989-11-09"),
    "In 1989 he wrote of '53 and '38.": ("1989", "1953", "1938"),
    "Mao: b. 1893; PRC 1 Oct 49": ("1893", "'49-10-01"),
    "MRSA 1961; Fleming 28": ("1961", "1928"),
    "From 1945 to 1990 they sang of the '20s and the '30s": ("1945", "1990", "D'20", "D1930"),
    "In 1998 it began, and lasted '98–'02.": ("1998", "1998/2002"),
    "It lasted from 9 Nov 1989 – 3 Oct '90.": ("1989-11-09/1990-10-03",),
    "It lasted from '68 to Aug 1972.": ("1968", "1972-08"),
    "Plans of 1999: '00, '05": ("1999", "2000", "2005"),
    "Xerxes 480 BC, Plataea in Aug 79": ("-480", "-479-08"),
}

COLD_WAR, KHRUSHCHEV = (1945, 1991), (1953, 1964)
CENTURY = (1900, 1999)
LONG, EARLY, BRITAIN, GREECE, AUGUSTUS = (1800, 1991), (1, 100), (43, 410), (-500, -300), (-44, 14)

# The same in a deck with a period.
MEANT_IN: dict[tuple[tuple[int, int], str], tuple[str, ...]] = {
    (COLD_WAR, "It fell on 9 Nov '89, after Aug '89."): ("1989-11-09", "1989-08"),
    (COLD_WAR, "The ban was signed in Aug 63, and the '50s were over."): ("1963-08", "D1950"),
    (COLD_WAR, "Helsinki 75, Madrid 80"): ("1975", "1980"),
    (COLD_WAR, "17.6.53, 74/76/79/83, winter '47, '53"): (
        ("1953-06-17", "1974/1983", "S1947-12", "1953")
    ),
    (COLD_WAR, "in the fifties, the late '60s"): ("D1950", "D1960"),
    (COLD_WAR, "the war in Vietnam (55-75)"): ("1955/1975",),
    (COLD_WAR, "In AD 43 and in 55 BC they came."): ("43", "-55"),
    (COLD_WAR, "Born in 1894, he came in '17."): ("1894", "1917"),
    (KHRUSHCHEV, "in '38, in '14, in '89"): ("1938", "1914", "1989"),
    (LONG, "It fell on 9 Nov '89."): ("'89-11-09",),
    (LONG, "After 1945 came the '50s, and 9 Nov '89."): ("1945", "D1950", "1989-11-09"),
    (LONG, "After 1990 they wrote of the '20s."): ("1990", "D1920"),
    (CENTURY, "In 1905 they rose. In '89 the wall fell."): ("1905", "1989"),
    (CENTURY, "In '89 the wall fell, on 9.11.89."): ("1989", "1989-11-09"),
    (EARLY, "In 43 the Romans came, in Aug 61 they fled."): ("43", "61-08"),
    (EARLY, "In the sixties, in '69 and in AD 70"): ("D60", "69", "70"),
    (BRITAIN, "They came in Aug 43."): ("43-08",),
    (GREECE, "They fell in Aug 79."): ("'79-08",),
    (GREECE, "Salamis 480 BC, and Plataea in Aug 79"): ("-480", "-479-08"),
    (AUGUSTUS, "He came in '12, in Aug 43 and in '09."): ("12", "-43-08", "9"),
}


def _written(moment: Moment) -> str:
    if moment.minute is not None:
        return "T{:02}:{:02}".format(*divmod(moment.minute, 60))
    letter = {Precision.DECADE: "D", Precision.CENTURY: "C", Precision.MILLENNIUM: "M"}
    season = "S" if moment.precision is Precision.SEASON else ""
    year = "" if moment.year is None else str(moment.year)
    year = f"'{moment.short:02}" if moment.short is not None else year
    parts = [year, *(f"{part:02}" for part in (moment.month, moment.day) if part is not None)]
    return letter.get(moment.precision, season) + "-".join(parts)


def written(date: Calendar) -> str:
    """A date as this table writes it."""
    last = "/.." if date.open else f"/{_written(date.end)}" if date.end else ""
    return _written(date.start) + last


def dates(text: str, period: Calendar | None = None) -> tuple[str, ...]:
    """The dates found in a text, as this table writes them."""
    values = (found.value for found in find(text, period=period))
    return tuple(written(value) for value in values if isinstance(value, Calendar))


def _rules(*texts: str) -> set[str]:
    """The rules by which the dates of texts were found."""
    return {found.rule for text in texts for found in find(text) if found.kind == "date"}


def test_the_meaning_is_tested_of_every_rule_that_finds_dates() -> None:
    rules = [rule for rules in GROUPS.values() for rule in rules]
    examples = [text for rule in rules for text in grammar.shown(rule)[1]]
    shown = _rules(*(grammar.unmarked(example)[0] for example in examples))
    assert shown - _rules(*MEANT) == set()


def years(first: int, last: int) -> Calendar:
    return Calendar(Moment(Precision.YEAR, first), Moment(Precision.YEAR, last))


@pytest.mark.parametrize("text", MEANT)
def test_a_date_is_the_one_that_is_meant(text: str) -> None:
    assert dates(text) == MEANT[text]


@pytest.mark.parametrize(("period", "text"), MEANT_IN)
def test_a_date_is_the_one_that_is_meant_in_the_deck(period: tuple[int, int], text: str) -> None:
    assert dates(text, years(*period)) == MEANT_IN[period, text]
