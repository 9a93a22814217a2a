"""The deck itself: the 18 cards are there, and nothing of the notes has been lost."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml

from tests.original_notes import NOTES

SOURCE = Path(__file__).parents[1] / "source" / "cards.yaml"
TEXT = SOURCE.read_text("utf-8")
DECK: dict[str, Any] = yaml.load(TEXT, yaml.BaseLoader)
CARDS: dict[str, dict[str, Any]] = {card["title"]: card for card in DECK["cards"]}
LONGEST_LABEL = 32  # characters: what fits in two lines beside a date on the notes sheet


@dataclass(frozen=True, slots=True)
class Claim:
    """A value that the notes give on one card."""

    card: str
    value: str

    def __str__(self) -> str:
        return f"{self.card}: {self.value}"


KEPT = [Claim(noted.title, value) for noted in NOTES for value in noted.kept]
CORRECTED = [Claim(noted.title, value) for noted in NOTES for value in noted.corrected]
EVENTS = [(card, event) for card in DECK["cards"] for event in card["events"]]
CORRECTIONS = [(card, c) for card in DECK["cards"] for c in card.get("corrections", [])]


def says(text: str, value: str) -> bool:
    """Whether a text has a value as whole words, in any case, a hyphen being a space."""
    whole = rf"(?<![\w.,]){re.escape(value)}(?![\w%]|[.,]\d)"
    return re.search(whole, " ".join(text.replace("-", " ").split()), re.IGNORECASE) is not None


def parts(value: str) -> list[str]:
    """A day or month with its year in two parts: a card may name its year once for all."""
    dated = re.fullmatch(r"(.*[a-z]) (\d{4})", value)
    return list(dated.groups()) if dated else [value]


def references(card: dict[str, Any]) -> list[dict[str, str]]:
    corrected = [c["source"] for c in card.get("corrections", []) if "source" in c]
    return [*card["sources"], *corrected]


def test_the_deck_has_the_cards_of_the_notes_in_their_order() -> None:
    assert [card["title"] for card in DECK["cards"]] == [noted.title for noted in NOTES]
    assert len(NOTES) == 18


def test_every_id_is_well_formed_and_used_once() -> None:
    ids = [card["id"] for card in DECK["cards"]]
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id) for id in [DECK["deck"]["id"], *ids])
    assert len(set(ids)) == len(ids)


def test_the_deck_names_the_years_of_the_notes() -> None:
    assert DECK["deck"]["title"] == "Khrushchev 1953–64"
    assert DECK["deck"]["period"] == "1953–1964"


@pytest.mark.parametrize("claim", KEPT, ids=str)
def test_a_value_that_stands_is_in_the_text_of_its_card(claim: Claim) -> None:
    card = CARDS[claim.card]
    question = f"{card['title']}\n{card['text']}"
    assert [part for part in parts(claim.value) if not says(question, part)] == []


@pytest.mark.parametrize("claim", CORRECTED, ids=str)
def test_a_value_that_was_wrong_is_kept_in_a_correction(claim: Claim) -> None:
    assert any(says(c["given"], claim.value) for c in CARDS[claim.card]["corrections"])


@pytest.mark.parametrize(
    ("text", "value"),
    [("in 1953", "3"), ("1,400 men", "400"), ("a 40% rise", "40"), ("35.9 million", "35")],
)
def test_a_value_is_not_found_inside_another(text: str, value: str) -> None:
    assert not says(text, value)


def test_every_event_is_dated_as_in_the_text_of_its_card() -> None:
    texts = {card["id"]: " ".join(card["text"].split()) for card in DECK["cards"]}
    unknown = [e for card, e in EVENTS if not re.search(rf"\b{e['date']}\b", texts[card["id"]])]
    assert unknown == []


def test_every_event_has_its_year_in_its_date_or_earlier_in_the_text() -> None:
    texts = {card["id"]: " ".join(card["text"].split()) for card in DECK["cards"]}
    so_far = [(e, texts[card["id"]].partition(e["date"])[0] + e["date"]) for card, e in EVENTS]
    assert [event for event, text in so_far if not re.search(r"\b\d{4}", text)] == []


def test_every_event_has_a_short_label() -> None:
    assert [e for _, e in EVENTS if not 0 < len(e["label"]) <= LONGEST_LABEL] == []


def test_every_card_has_a_date_to_know_and_a_source() -> None:
    assert [c["id"] for c in DECK["cards"] if not (c["events"] and c["sources"])] == []


def test_every_source_has_a_title_and_an_address() -> None:
    cited = [reference for card in DECK["cards"] for reference in references(card)]
    assert [r for r in cited if not (r["title"] and urlsplit(r["url"]).netloc)] == []


def test_every_correction_says_what_was_given_and_what_is_right() -> None:
    assert [(card["id"], c) for card, c in CORRECTIONS if not (c["given"] and c["corrected"])] == []


def test_every_visible_value_is_in_the_text_of_its_card() -> None:
    shown = [(card, value) for card in DECK["cards"] for value in card.get("show", [])]
    assert [(card["id"], v) for card, v in shown if not says(card["text"], v)] == []


def test_the_source_is_normalised() -> None:
    assert unicodedata.is_normalized("NFC", TEXT)
