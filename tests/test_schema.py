"""What the table of fields accepts, and that the JSON Schema accepts the same."""

import json
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from exporter import pipeline, schema, syntax
from exporter.diagnostics import Diagnostics
from exporter.model import Deck
from exporter.source import Source

WORDS = st.sampled_from(["Beria", "a b", " ", "", "1953", "no", "cold-war", "A::B", "en-GB"])
URLS = st.sampled_from(["https://example.org/a", "www.example.org", "http://x y", ""])
REFERENCES = st.fixed_dictionaries({"title": WORDS}, optional={"url": URLS, "page": WORDS})
CORRECTIONS = st.fixed_dictionaries(
    {"given": WORDS}, optional={"corrected": WORDS, "source": REFERENCES}
)
CARDS = st.fixed_dictionaries(
    {"id": st.sampled_from(["beria", "Beria", "a-b", "-"]), "title": WORDS, "text": WORDS},
    optional={
        "note": WORDS,
        "corrections": st.lists(CORRECTIONS, max_size=2),
        "sources": st.lists(REFERENCES, max_size=2) | WORDS,
        "tags": st.lists(WORDS, max_size=2) | WORDS,
        "events": st.lists(st.dictionaries(st.sampled_from(["date", "label"]), WORDS), max_size=2),
        "cloze": st.sampled_from(["auto", "none", "all", ""]),
        "show": st.lists(WORDS, max_size=2),
        "hide_others": st.sampled_from(["true", "false", "yes"]),
        "colour": WORDS,
    },
)
HEADS = st.fixed_dictionaries(
    {"id": st.just("deck"), "title": WORDS, "language": st.sampled_from(["en-GB", "de", "e"])},
    optional={"authors": st.lists(WORDS, max_size=2), "period": WORDS, "titel": WORDS},
)
SOURCES = st.fixed_dictionaries({"deck": HEADS, "cards": st.lists(CARDS, max_size=2)})


def read(text: str) -> tuple[Deck | None, Diagnostics]:
    diagnostics = Diagnostics()
    tree = syntax.parse(Source("cards.yaml", text), diagnostics)
    return (None if tree is None else schema.read(tree, diagnostics)), diagnostics


def as_an_editor_reads(value: Any) -> Any:
    """YAML 1.2: what JSON calls a boolean is one, the texts used here stay texts."""
    match value:
        case dict():
            return {key: as_an_editor_reads(item) for key, item in value.items()}
        case list():
            return [as_an_editor_reads(item) for item in value]
        case "true" | "false":
            return value == "true"
        case _:
            return value


@settings(max_examples=400)
@given(SOURCES)
def test_the_json_schema_accepts_exactly_what_the_reader_accepts(source: dict[str, Any]) -> None:
    _, diagnostics = read(json.dumps(source))
    validator = Draft7Validator(schema.json_schema())
    assert validator.is_valid(as_an_editor_reads(source)) == (not diagnostics.failed)


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
