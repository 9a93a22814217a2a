"""The deck of this repository as a teacher prints it: its sheets read back."""

from __future__ import annotations

import re
from functools import cache

import pytest

from exporter.formats import sheets
from exporter.model import Card, Text
from tests.formats.sheet_pages import Sheet
from tests.reading import real_deck

NAMES = ("notes", "gap-fill", "answers", "flashcards", "timeline")


@cache
def files() -> dict[str, bytes]:
    return {artifact.name: artifact.data for artifact in sheets.export(real_deck())}


@cache
def sheet(name: str) -> Sheet:
    return Sheet(files()[f"khrushchev-1953-64-{name}.pdf"])


def words(text: str) -> str:
    """Text as one compares it: soft breaks and no-break spaces are nothing special."""
    return " ".join(text.replace("\u00a0", " ").split())


def shown(text: Text) -> list[str]:
    """The stretches of a text between its answers."""
    edges = [0, *(e for c in text.clozes for e in (c.start, c.end)), len(text.plain)]
    stretches = zip(edges[::2], edges[1::2], strict=True)
    return [line for a, b in stretches for line in text.plain[a:b].split("\n") if line.strip()]


@pytest.mark.parametrize("name", NAMES)
def test_no_markup_is_printed_and_every_font_is_embedded(name: str) -> None:
    assert re.findall(r"\{\{|\}\}|\[\[|\]\]|\*\*", sheet(name).text()) == []
    for font in sheet(name).fonts:
        assert "/FontFile2" in font.FontDescriptor


def test_the_notes_say_every_card_in_full() -> None:
    said = words(sheet("notes").text())
    missing = [
        line
        for card in real_deck().cards
        for line in (card.title.plain, *card.text.plain.split("\n"))
        if words(line) not in said
    ]
    assert missing == []


@pytest.mark.parametrize("name", ["gap-fill", "answers"])
def test_the_gap_fill_sheets_say_everything_around_the_gaps(name: str) -> None:
    said = words(sheet(name).text())
    missing = [
        stretch
        for card in real_deck().cards
        for text in (card.title, card.text)
        for stretch in shown(text)
        if words(stretch) not in said
    ]
    assert missing == []


def asked(card: Card) -> set[str]:
    return {text.answer(cloze) for text in (card.title, card.text) for cloze in text.clozes}


def test_no_answer_is_printed_on_the_gap_fill_sheet_but_in_the_bank_and_the_strip() -> None:
    # The bank is set in 10.5 points and the strip in less; the questions in 12 and more.
    questions = words("".join(f"{r.text} " for r in sheet("gap-fill").runs if r.size >= 12))
    for card in real_deck().cards:
        for answer in asked(card):
            if len(answer) > 4:  # "five" and "20" are words of other cards too
                assert answer not in questions, card.id


def test_the_answers_sheet_has_every_answer_in_its_gap() -> None:
    written = words("".join(f"{r.text} " for r in sheet("answers").runs if r.tag == "Span"))
    for card in real_deck().cards:
        for answer in asked(card):
            assert answer in written, card.id


def test_the_timeline_has_every_event_of_the_deck() -> None:
    said = words(sheet("timeline").text())
    labels = [event.label for card in real_deck().cards for event in card.events]
    assert [label for label in labels if words(label) not in said] == []
