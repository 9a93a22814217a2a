"""What the table of fields accepts, and that the JSON Schema accepts the same."""

import json
import re
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from exporter import pipeline, schema, syntax
from exporter.diagnostics import Diagnostics
from exporter.lock import Lock
from exporter.model import Deck
from exporter.schema import CARD, CORRECTION, EVENT, HEAD, IMAGE, REFERENCE
from exporter.source import Source


def mostly(right: st.SearchStrategy[Any], wrong: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """One wrong value in forty, so that many a source of dozens has one mistake or none."""
    return st.integers(0, 39).flatmap(lambda n: wrong if n == 39 else right)


def misshapen(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """These values, and now and then a text, a list or fields in their place."""
    return mostly(values, st.sampled_from(["x", "1953", "", [], {}, {"title": "x"}]))


def one_of(right: list[str], wrong: list[str]) -> st.SearchStrategy[Any]:
    return mostly(st.sampled_from(right), st.sampled_from(wrong))


# Among them every form of text that an editor reads as something else: numbers, booleans.
TEXTS = ["Beria", "a b", "1953", "012", "1e3", "-5", "1.5", "no", "true", "cold-war", "A::B"]
WORDS = one_of(TEXTS, ["", " "])
TAGS = one_of([text for text in TEXTS if " " not in text], ["a b", "", '"x"', "::a", "b::"])
URLS = one_of(["https://example.org/a", "http://x"], ["www.example.org", "http://x y", "", "1953"])
LANGUAGES = one_of(["en-GB", "de", "no"], ["e", "en_GB", "1953", ""])
IDS = one_of(["beria", "a-b", "1956", "012", "a1", "true"], ["Beria", "-", "a--b", "1.5", ""])
CHOICES = one_of(["auto", "none", "marked"], ["all", "", "true"])
FLAGS = one_of(["true", "false"], ["yes", "1", ""])


REFERENCES = mostly(
    st.fixed_dictionaries({"title": WORDS}, optional={"url": URLS}),
    st.just({"title": "x", "page": "3"}),
)
CORRECTIONS = st.fixed_dictionaries(
    {"given": WORDS, "corrected": WORDS}, optional={"source": misshapen(REFERENCES)}
)
IMAGES = st.fixed_dictionaries(
    {"file": WORDS, "alt": WORDS},
    optional={"credit": WORDS, "side": one_of(["answer", "both"], ["question", "true"])},
)
CARDS = st.fixed_dictionaries(
    {"id": IDS, "title": misshapen(WORDS), "text": misshapen(WORDS)},
    optional={
        "note": misshapen(WORDS),
        "corrections": misshapen(st.lists(CORRECTIONS, max_size=2)),
        "sources": misshapen(st.lists(misshapen(REFERENCES), max_size=2)),
        "tags": misshapen(st.lists(misshapen(TAGS), max_size=2)),
        "events": st.lists(
            mostly(
                st.fixed_dictionaries({"date": WORDS, "label": WORDS}),
                st.dictionaries(st.sampled_from(["date", "label"]), WORDS),
            ),
            max_size=2,
        ),
        "image": misshapen(IMAGES),
        "cloze": CHOICES,
        "show": misshapen(st.lists(WORDS, max_size=2)),
        "hide_others": FLAGS,
    },
)
HEADS = st.fixed_dictionaries(
    {"id": IDS, "title": WORDS, "language": LANGUAGES},
    optional={
        "description": WORDS,
        "authors": misshapen(st.lists(WORDS, max_size=2)),
        "licence": WORDS,
        "tags": misshapen(st.lists(TAGS, max_size=2)),
        "period": WORDS,
        "cloze": CHOICES,
    },
)
SOURCES = misshapen(
    st.fixed_dictionaries(
        {
            "deck": misshapen(HEADS),
            "cards": misshapen(st.lists(misshapen(CARDS), min_size=1, max_size=2)),
        }
    )
)


@st.composite
def sources(draw: st.DrawFn) -> Any:
    """A source, sometimes with a field that it does not know or without one that it needs."""
    source = deepcopy(draw(SOURCES))
    places: list[dict[str, Any]] = []
    if isinstance(source, dict):
        places = [part for part in (source, source.get("deck")) if isinstance(part, dict)]
    if places and draw(st.integers(0, 4)) == 4:
        place = places[draw(st.integers(0, len(places) - 1))]
        gone = draw(st.sampled_from([*sorted(place), ""]))
        if gone:
            del place[gone]
        else:
            place["colour"] = "red"
    return source


VALIDATOR = Draft7Validator(schema.json_schema())


def read(text: str) -> tuple[Deck | None, Diagnostics]:
    diagnostics = Diagnostics()
    tree = syntax.parse(Source("cards.yaml", text), diagnostics)
    return (None if tree is None else schema.read(tree, diagnostics)), diagnostics


def as_an_editor_reads(value: Any) -> Any:
    """What YAML 1.2's core schema makes of texts that are written without quotes."""
    match value:
        case dict():
            return {key: as_an_editor_reads(item) for key, item in value.items()}
        case list():
            return [as_an_editor_reads(item) for item in value]
        case "true" | "false":
            return value == "true"
        case str() if re.fullmatch(r"\s*", value):
            return None
        case str() if re.fullmatch(r"[-+]?[0-9]+", value):
            return int(value)
        case str() if re.fullmatch(
            r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:e[-+]?[0-9]+)?", value
        ):
            return float(value)
        case _:
            return value


@settings(max_examples=400)
@given(sources())
def test_the_json_schema_accepts_exactly_what_the_reader_accepts(source: Any) -> None:
    """Whether an editor sees the texts in quotes or, without them, numbers and booleans."""
    _, diagnostics = read(json.dumps(source))
    assert VALIDATOR.is_valid(source) == (not diagnostics.failed)
    assert VALIDATOR.is_valid(as_an_editor_reads(source)) == (not diagnostics.failed)


NOTED = """\
deck: {{id: history, title: History, language: en-GB}}
cards: [{{id: beria, title: Beria, text: He was arrested in 1953., note: {note}}}]
"""


@pytest.mark.parametrize("nothing", ["null", "~", "Null", "NULL", ""])
def test_nothing_is_no_text_to_the_schema_and_the_reader(nothing: str) -> None:
    _, diagnostics = read(NOTED.format(note=nothing))
    assert [d.code for d in diagnostics] == ["empty-text"]
    card = {"id": "beria", "title": "Beria", "text": "x", "note": None}
    deck = {"id": "history", "title": "History", "language": "en-GB"}
    assert not VALIDATOR.is_valid({"deck": deck, "cards": [card]})


def test_the_word_null_in_quotes_is_a_text() -> None:
    deck, diagnostics = read(NOTED.format(note="'null'"))
    assert not diagnostics.failed
    assert deck
    assert deck.cards[0].note
    assert deck.cards[0].note.plain == "null"


def test_every_field_has_a_description_and_an_example_that_the_reader_accepts() -> None:
    for record in (HEAD, CARD, IMAGE, REFERENCE, CORRECTION, EVENT):
        diagnostics = Diagnostics()
        examples = {name: field.example for name, field in record.fields.items()}
        tree = syntax.parse(Source("cards.yaml", json.dumps(examples)), diagnostics)
        assert tree
        record.read(tree, diagnostics)
        assert [d.message for d in diagnostics] == []
        assert all(field.about.endswith(".") for field in record.fields.values())


def test_the_schema_is_itself_valid() -> None:
    Draft7Validator.check_schema(schema.json_schema())


def test_the_committed_schema_is_current() -> None:
    committed = Path(__file__).parents[1] / "source" / "cards.schema.json"
    assert committed.read_text(encoding="utf-8") == pipeline.schema_text()


def test_a_deck_is_read_with_all_its_fields() -> None:
    deck, diagnostics = read(
        """\
        deck: {id: d, title: D, language: en, authors: [A, B], cloze: dates, period: 1953–64}
        cards:
          - id: c
            title: "*C*"
            text: T
            note: N
            corrections: [{given: g, corrected: c, source: {title: s, url: https://example.org}}]
            sources: [{title: s}]
            tags: [cold-war]
            events: [{date: 1953, label: l}]
            cloze: none
            show: [sixty]
            hide_others: true
        """
    )
    assert not len(diagnostics)
    assert deck is not None
    card = deck.cards[0]
    assert (deck.authors, deck.policy, deck.period) == (("A", "B"), "dates", "1953–64")
    assert (card.title.plain, card.policy, card.show) == ("C", "none", ("sixty",))
    assert (card.hide_others, card.tags, card.events[0].label) == (True, ("cold-war",), "l")
    assert card.corrections[0].source is not None
    assert card.corrections[0].source.url == "https://example.org"


def test_a_card_with_mistakes_does_not_hide_those_of_the_next() -> None:
    _, diagnostics = read(
        "deck: {id: d, title: D, language: en}\n"
        "cards:\n"
        "  - {id: a, titel: A, text: T}\n"
        "  - {id: b, title: B, text: T, cloze: al}\n"
    )
    assert [d.code for d in diagnostics] == ["unknown-key", "unknown-choice"]


def test_an_item_is_told_of_at_its_place_also_behind_one_that_cannot_be_read() -> None:
    source = Source(
        "cards.yaml",
        "deck: {id: d, title: D, language: en}\ncards:\n  - id: a\n    title: T\n"
        "    text: In 1953 it was.\n    show:\n      - ''\n      - sixty\n      - seventy\n",
    )
    diagnostics = Diagnostics()
    pipeline.load(source, Lock(), 0, diagnostics)
    told = [source.text[slice(*d.span)] for d in diagnostics if d.code == "show-matches-nothing"]
    assert told == ["sixty", "seventy"]
