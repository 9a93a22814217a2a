"""In a language without a vocabulary only digits, full years and percentages are read."""

from __future__ import annotations

import pytest

from exporter.cloze import find

SENTENCES = {
    "de": [
        "Am Abend saßen {9} am Tisch, {12} am Fenster und {40} bei der Tür.",
        "Um [1956] waren {40} % von {14} Delegierten zwölf Jahre dabei.",
        "Der Zug fuhr um [11:30] ab, die Fähre um {18} h.",
    ],
    "fr": [
        "Il y avait les {12} noon et les {8} hrs, mots venus d’ailleurs, en [1789] aussi.",
    ],
    "it": [
        "Erano le {7} am mare, e nel [1956] il {35} % dei voti.",
        "Sono le {9} pm e le {11} gmt.",
    ],
}


@pytest.mark.parametrize(
    ("language", "sentence"), [(tag, each) for tag, those in SENTENCES.items() for each in those]
)
def test_no_english_word_is_read_in_another_language(language: str, sentence: str) -> None:
    assert marked(sentence, language) == sentence


def marked(sentence: str, language: str) -> str:
    """The sentence with what is found in it: a date in [], a number in {}."""
    plain = sentence.translate(str.maketrans("", "", "[]{}"))
    for found in reversed(find(plain, language=language)):
        opening, closing = "[]" if found.kind == "date" else "{}"
        answer = plain[found.start : found.end]
        plain = f"{plain[: found.start]}{opening}{answer}{closing}{plain[found.end :]}"
    return plain
