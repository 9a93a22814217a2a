"""Where sentences end: not at the full stop of an abbreviation, nor before a small letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

_STOP = re.compile(r"[.!?…][”’\"')\]]*\s+(?=[“‘\"'(\[]*([^\W_]))")
_HEADING = re.compile(  # "1914." before what happened, as chronicles have it
    r"\d{1,4}(?:[–/-]\d{1,4}| (?:BC|BCE|AD|CE)| [A-Z][a-z]+(?: \d{3,4})?)?"
)
_LAST_WORD = re.compile(r"(?:[^\W\d_]+\.)*[^\W\d_]+\.$")
_LONGEST = 16  # characters; no abbreviation is longer
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+")  # initials, "U.S.", "a.m."


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Never at the end of a sentence: a name, a date or an explanation follows.
_TITLES = _words(
    "mr. mrs. ms. messrs. mme. mlle. dr. prof. rev. fr. hon. gen. lt. col. maj. capt. cpl. sgt."
    " adm. cdr. cmdr. gov. pres. sen. rep. amb. mt. i.e. e.g. viz. cf. vs. v. b. d. r."
    " fl. c. ca. cca. approx. esp. incl. ph.d. op."
)
# Abbreviations only before a figure: "No." may be a whole sentence, "art." end one.
_NUMBERED = _words(
    "no. nos. p. pp. vol. vols. ch. chap. art. sec. fig. figs. ed. eds. para. pt. l. ll. nr."
    " jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. etc. al."
    " b.c. a.d. b.c.e. c.e."
)
# These, initials and other dotted letters end a sentence only before a word that opens one.
_ENDINGS = _words("st. ft. ave. jr. sr. co. corp. inc. ltd. bros. dept. univ.")
# English; a deck in another language has its "U.S." and initials within sentences only.
_OPENERS = _words(
    "The This That These Those It Its He His She Her They Their We Our There Here In On At By"
    " From After Before During Since Until When While Then But And Yet So Although Though As If"
    " For With Within Without Under Between Among Both Many Most Some All No Not One Two An What"
    " Who Why How Where Only Even Instead However Later Soon Thus Meanwhile"
)


def sentence_ends(text: str) -> Iterator[tuple[int, int]]:
    """Where sentences end and the next begin, past the space between; ends of lines are none."""
    begin = 0
    for match in _STOP.finditer(text):
        stop = match.start()
        if match[1].islower() or text[stop] == "." and _is_inside(text, stop + 1, match.start(1)):
            continue
        begin = max(begin, text.rfind("\n", begin, stop) + 1)
        if "\n" in match[0] or not _HEADING.fullmatch(text, begin, stop):
            begin = match.end()
            yield stop + len(match[0].rstrip()), begin


def _is_inside(text: str, end: int, following: int) -> bool:
    """Whether the full stop before ``end`` is one of an abbreviation within its sentence."""
    word = abbreviation(text[max(0, end - _LONGEST) : end])
    if not word:
        return False
    initial = text[end - 2].isupper() and len(word) == len("J.")
    if word in _TITLES and not initial:
        return True
    figure = text[following].isdigit()
    if word in _NUMBERED and not initial:
        return figure
    if figure:  # "St. 4", "plan B. 2": seldom does a sentence open with a figure
        return True
    opener = re.compile(r"\w+").match(text, following)
    return opener is None or opener[0] not in _OPENERS


def abbreviation(text: str) -> str:
    """The abbreviation a text ends with, in small letters and with its full stop, or ""."""
    match = _LAST_WORD.search(text)
    word = match[0].lower() if match else ""
    known = word in _TITLES or word in _NUMBERED or word in _ENDINGS
    return word if known or _DOTTED.fullmatch(word) else ""
