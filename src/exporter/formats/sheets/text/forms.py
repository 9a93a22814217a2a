"""Letters of Arabic and Hebrew as they are drawn: joined to their neighbours, one with their points.

Unicode has a character for each joined form, and fonts have its shape under it; which letter
it is a form of, and where in a word, is in the character database.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from exporter.formats.sheets.text.fonts import clusters

_ARABIC = re.compile("[\u0620-\u06ff\u0750-\u077f\u200c\u200d]+")
_POINTED = re.compile("[\u05d0-\u05ea][\u0591-\u05c7]+")
_FORMED = re.compile("[\u05b0-\u05c7\u0620-\u06ff\u0750-\u077f]")
_ARABIC_FORMS = (*range(0xFB50, 0xFC00), *range(0xFE70, 0xFEFD))
_HEBREW_FORMS = range(0xFB1D, 0xFB4F)
_JOINER, _NON_JOINER, _STRETCH = "\u200d", "\u200c", "\u0640"


class _Forms(NamedTuple):
    isolated: str = ""
    final: str = ""
    initial: str = ""
    medial: str = ""


def formed(text: str) -> str:
    """A text in NFC with its letters' forms in their place; most texts have none."""
    if not _FORMED.search(text):
        return text
    text = _POINTED.sub(lambda match: _pointed(match[0]), text)
    return _ARABIC.sub(lambda match: _joined(match[0]), text)


def _pointed(cluster: str) -> str:
    letter, rest = cluster[0], ""
    for mark in cluster[1:]:
        if one := _hebrew().get(letter + mark):
            letter = one
        else:
            rest += mark
    return letter + rest


def _joined(word: str) -> str:
    letters = _ligated([c for c in clusters(word)])
    drawn = []
    for index, letter in enumerate(letters):
        before = index > 0 and _reaches_on(letters[index - 1])
        after = index + 1 < len(letters) and _reaches_back(letters[index + 1])
        drawn.append(_form(letter, before=before, after=after))
    return "".join(drawn)


def _ligated(letters: list[str]) -> list[str]:
    """Lam and alef make one letter; marks of both stand over it."""
    found: list[str] = []
    for letter in letters:
        if found and _parted(found[-1])[0] + letter[0] in _arabic():
            found[-1] = found[-1][0] + letter[0] + found[-1][1:] + letter[1:]
        else:
            found.append(letter)
    return found


def _parted(letter: str) -> tuple[str, str]:
    """A letter, which may be a ligature, and its marks."""
    count = 2 if letter[:2] in _arabic() and len(letter) > 1 else 1
    return letter[:count], letter[count:]


def _reaches_on(letter: str) -> bool:
    """Whether a letter joins the next."""
    base, _ = _parted(letter)
    return base in (_STRETCH, _JOINER) or bool(_arabic().get(base, _Forms()).initial)


def _reaches_back(letter: str) -> bool:
    base, _ = _parted(letter)
    return base in (_STRETCH, _JOINER) or bool(_arabic().get(base, _Forms()).final)


def _form(letter: str, *, before: bool, after: bool) -> str:
    base, marks = _parted(letter)
    if base in (_JOINER, _NON_JOINER):
        return marks
    forms = _arabic().get(base, _Forms())
    if before and after and forms.medial:
        drawn = forms.medial
    elif before and forms.final:
        drawn = forms.final
    elif after and forms.initial:
        drawn = forms.initial
    else:
        drawn = forms.isolated
    return (drawn or base) + marks


@cache
def _arabic() -> dict[str, _Forms]:
    """The forms of every letter, and of every ligature of two that must be used."""
    found: dict[str, _Forms] = {}
    for code in _ARABIC_FORMS:
        kind, *letters = unicodedata.decomposition(chr(code)).split(" ")
        name = kind.strip("<>")
        typed = "".join(chr(int(letter, 16)) for letter in letters)
        if name in _Forms._fields and (len(typed) == 1 or typed[0] == "\u0644"):
            found[typed] = found.get(typed, _Forms())._replace(**{name: chr(code)})
    return found


@cache
def _hebrew() -> dict[str, str]:
    """Letters with a point that are one shape, by the letter and the point."""
    found = {}
    for code in _HEBREW_FORMS:
        parts = unicodedata.decomposition(chr(code)).split(" ")
        if len(parts) == 2 and not parts[0].startswith("<"):
            found["".join(chr(int(part, 16)) for part in parts)] = chr(code)
    return found
