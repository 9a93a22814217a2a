"""What holds of any text, and how much work any text is."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporter.cloze import find, scan
from tests import effort

PIECES = st.sampled_from(
    [
        "1956",
        "26",
        "June",
        "-",
        "–",
        " ",
        "\n",
        "£",
        "%",
        "one",
        "hundred",
        "and",
        "million",
        "half",
    ]
    + ["BC", "th", ",", ".", "(", ")", "c.", "the", "of", "to", "Louis", "XVI", "'50s", "a.m.", "½"]
    + [
        "1,000",
        "3.5",
        "×",
        "10^23",
        "é",
        "日本",
        "\u00a0",
        "I",
        "bn",
        "in",
        "century",
        "twenty",
        ":",
    ]
)
TEXTS = st.lists(PIECES, max_size=30).map("".join) | st.lists(PIECES, max_size=20).map(" ".join)
FRAMES = st.sampled_from(
    ["He knew that {} and left.", "({})", "‘{}’", "So, {}; yet they stayed.", "*{}*", "- {}"]
)
SENTENCES = (
    "On 26 June 1953 the army arrested him.",
    "About 35.9 million hectares were ploughed by 1956.",
    "The plan of 1959–65 promised a 40-hour week.",
    "Some three-quarters of the 1,430 delegates stayed.",
)
QUIET = st.sampled_from(["Nobody spoke.", "The winter was hard, and the roads were bad.", "Why?"])


@given(TEXTS | st.text(max_size=60))
def test_finds_are_sorted_disjoint_and_inside_a_line_of_the_text(text: str) -> None:
    position = 0
    for found in find(text):
        assert position <= found.start < found.end <= len(text)
        assert "\n" not in text[found.start : found.end]
        assert text[found.start : found.end].strip() == text[found.start : found.end]
        position = found.end


@given(TEXTS)
def test_what_is_passed_over_is_not_found_and_says_why(text: str) -> None:
    result = scan(text)
    found = {place for f in result.found for place in range(f.start, f.end)}
    for passed in result.passed:
        assert passed.rule
        assert passed.reason
        assert not found & set(range(passed.start, passed.end))


@given(TEXTS)
def test_a_hint_never_holds_a_word_of_the_answer_but_its_kind(text: str) -> None:
    for found in find(text):
        answer = text[found.start : found.end].lower().split()
        shared = set(found.hint.split()) & set(answer)
        assert shared <= {"century", "centuries"}, "which century it was is what is asked"


@pytest.mark.parametrize("sentence", SENTENCES)
@given(before=st.lists(QUIET, max_size=3), after=st.lists(QUIET, max_size=3))
def test_sentences_without_numerals_change_nothing(
    sentence: str, before: list[str], after: list[str]
) -> None:
    text = " ".join([*before, sentence, *after])
    shift = text.index(sentence)
    assert [(f.start - shift, f.end - shift, f.kind) for f in find(text)] == [
        (f.start, f.end, f.kind) for f in find(sentence)
    ]


@pytest.mark.parametrize(
    "value", ["26 June 1953", "1,430", "35.9 million", "1959–65", "two-thirds"]
)
@given(frame=FRAMES)
def test_punctuation_around_a_value_changes_nothing(value: str, frame: str) -> None:
    text = unicodedata.normalize("NFC", frame.format(f"in {value} of them"))
    assert [text[f.start : f.end] for f in find(text)] == [value]


HOSTILE: dict[str, Callable[[int], str]] = {
    "commas": lambda n: "1," * n,
    "brackets": lambda n: "(" * n + "1" + ")" * n,
    "and": lambda n: "one and " * n,
    "words": lambda n: "hundred " * n,
    "hyphens": lambda n: "1-" * n,
    "to": lambda n: "1950 to " * n,
    "of": lambda n: "one of " * n,
    "months": lambda n: "June " * n,
    "years cut short": lambda n: "Aug 63, hotline 64, " * (n // 4),
    "names": lambda n: "Madrid 80, " * (n // 2),
    "millions": lambda n: "5m " * n,
    "colons": lambda n: "1:2:" * n,
    "arrows": lambda n: "4 -> " * n,
    "apostrophes": lambda n: "'68-" * n,
    "lists": lambda n: "Vaccine 8, 12, " * (n // 2),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_takes_more_than_in_proportion_to_its_length(name: str) -> None:
    small, large = HOSTILE[name](100), HOSTILE[name](800)
    find(small)  # what is made once is made now
    # Eight times the text is eight times the work, or 64 times if each part looks at all others.
    assert effort.lines(lambda: find(large)) < 9 * effort.lines(lambda: find(small))


@pytest.mark.parametrize("character", ["1", "a", "(", "-", " ", ".", ","])
def test_a_million_of_one_character_are_read_without_going_back(character: str) -> None:
    # This is for regular expressions, whose work is not to be counted: one that tried each
    # stretch of it anew would not come to an end.
    assert find(character * 1_000_000) == ()
