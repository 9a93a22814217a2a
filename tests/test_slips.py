"""More than twenty slips that are typical of the deck of this repository, and what is said of each."""

import pytest

from exporter import pipeline
from exporter.diagnostics import Diagnostics
from exporter.lock import Lock
from exporter.source import Source
from tests.reading import ROOT

DECK = (ROOT / "source" / "cards.yaml").read_text(encoding="utf-8")

# What stands in the deck, what is typed instead, the code, and what stands at the place told.
SLIPS = {
    "a colon": ("title: Beria and", "title: Beria: and", "unquoted-colon", ": and"),
    "a tab": ("    title: Beria and", "\ttitle: Beria and", "tab", "\ttitle"),
    "a quote left open": ("title: Beria and", 'title: "Beria and', "unclosed-quote", '"Beria'),
    "a misspelt field": ("title: Beria and", "titel: Beria and", "unknown-key", "titel"),
    "a field in capitals": ("title: Beria and", "Title: Beria and", "unknown-key", "Title"),
    "no space after a colon": ("title: Beria and", "title:Beria and", "missing-space", ":Beria"),
    "a field too far left": (
        "    title: Beria and",
        "   title: Beria and",
        "wrong-indentation",
        "title: Beria",
    ),
    "a field too far right": (
        "    title: Beria and",
        "     title: Beria and",
        "wrong-indentation",
        "title: Beria",
    ),
    "no space after a dash": ("  - id: beria", "  -id: beria", "missing-space", "-id: beria"),
    "no dash": ("  - id: beria", "    id: beria", "duplicate-key", "id: beria"),
    "a long dash": ("  - id: beria", "  – id: beria", "wrong-dash", "– id: beria"),
    "a card in another column": ("  - id: beria", "- id: beria", "stray-dash", "- id: beria"),
    "an id used twice": ("- id: beria", "- id: collective-leadership", "duplicate-id", None),
    "an id with a space": ("- id: beria", "- id: Lavrenty Beria", "wrong-form", "Lavrenty Beria"),
    "a mark left open": ("the amnesty of", "the [[amnesty of", "unclosed-cloze", "[[amnesty"),
    "a mark closed with one": ("the amnesty of", "the [[amnesty] of", "unclosed-cloze", "[[amn"),
    "a day that is none": ("him on 26 June.", "him on 31 June.", "impossible-date", "31 June."),
    "digits the wrong way": (
        "27 March 1953, which",
        "27 March 1593, which",
        "far-date",
        "27 March 1593",
    ),
    "a list without its brackets": (
        "tags: [leadership, terror]",
        "tags: leadership, terror",
        "wrong-shape",
        "leadership, terror",
    ),
    "an address without https": (
        "url: https://magyarkronologia.hu",
        "url: magyarkronologia.hu",
        "wrong-form",
        "magyarkronologia",
    ),
    "Word's quotes": ("title: Beria and", "title: “Beria”: and", "unquoted-colon", ": and"),
    "Word's quotes around all": (
        "title: Beria and his removal",
        "title: “Beria: and his removal”",
        "unquoted-colon",
        ": and",
    ),
    "a bar too few": (
        "    text: |\n      After Stalin’s",
        "    text:\n      After Stalin’s",
        "unquoted-colon",
        ": the closest",
    ),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_told_once_at_its_place(slip: str) -> None:
    written, typed, code, place = SLIPS[slip]
    assert written in DECK
    text, diagnostics = DECK.replace(written, typed, 1), Diagnostics()
    pipeline.load(Source("cards.yaml", text), Lock(), 1_767_225_600, diagnostics)
    told = [(d.code, text[d.span.start :]) for d in diagnostics]
    assert [found for found, _ in told] == [code]
    if place:
        assert next(rest for found, rest in told if found == code).startswith(place)
