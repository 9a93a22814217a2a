"""In a language without a vocabulary only digits, full years and percentages are read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from exporter.cloze import find
from tests.scoring import read

CORPUS = Path(__file__).parent.parent / "corpus"

NOTATION = re.compile(r"[-+−]?[0-9.,:/^%° ×x⁰¹²³⁴-⁹½¼¾–'’e-]+|[0-9]+\.[ivx]+\.[0-9]+")
"""Digits with their marks, powers, and the Roman numeral of a month."""

SENTENCES = {
    "de": (
        "Am Abend saßen {9} am Tisch, {12} am Fenster und {40} bei der Tür.",
        "Um [1956] waren {40} % von {14} Delegierten zwölf Jahre dabei.",
        "Der Zug fuhr um [11:30] ab, die Fähre um {18} h.",
        "Er half {3} Kindern, und {12} kamen noch dazu.",
        "Im Jahr [1848] war man per {100} Mark dabei, und {5} Cent waren viel.",
        "Am 12. Mai [1945] war der Krieg aus; {5} am See, {7} am Ufer.",
    ),
    "fr": (
        "Il y en avait {3}, or {4} manquaient, et {12} a dit non.",
        "On a vu {30} lions; {4} sont morts en [1789], {5} en mars [1790].",
        "Il y avait les {12} noon et les {8} hrs, mots venus d’ailleurs, en [1789] aussi.",
    ),
    "it": (
        "Erano le {7} am mare, e nel [1956] il {35} % dei voti.",
        "Sono le {9} pm e le {11} gmt.",
        "Nel [1848] a Milano, ore {9} p.m., {200} morti.",
        "Il {40} per cento di {200} era a {12} km.",
    ),
}


@pytest.mark.parametrize(
    ("language", "sentence"), [(tag, each) for tag, those in SENTENCES.items() for each in those]
)
def test_no_english_word_is_read_in_another_language(language: str, sentence: str) -> None:
    assert marked(sentence, language) == sentence


@pytest.mark.parametrize("register", ["dates_american", "dates_british", "notes", "shorthand"])
def test_no_answer_holds_a_word_where_english_is_not_the_language(register: str) -> None:
    texts = [passage.text for passage in read(CORPUS / f"{register}.txt")]
    answers = [text[f.start : f.end] for text in texts for f in find(text, language="de")]
    assert len(answers) > 10
    assert [answer for answer in answers if not NOTATION.fullmatch(answer)] == []


def marked(sentence: str, language: str) -> str:
    """The sentence with what is found in it: a date in [], a number in {}."""
    plain = sentence.translate(str.maketrans("", "", "[]{}"))
    for found in reversed(find(plain, language=language)):
        opening, closing = "[]" if found.kind == "date" else "{}"
        answer = plain[found.start : found.end]
        plain = f"{plain[: found.start]}{opening}{answer}{closing}{plain[found.end :]}"
    return plain
