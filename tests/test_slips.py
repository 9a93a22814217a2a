"""More than sixty slips that are typical of the deck of this repository, and what is said of each."""

import pytest

from exporter import pipeline
from exporter.diagnostics import Diagnostics
from exporter.lock import Lock
from exporter.source import Source
from tests.reading import ROOT

_CARD = "\n  - id: "

# Six of its cards, so that what would be told for each of them would be told often enough.
DECK = _CARD.join((ROOT / "source" / "cards.yaml").read_text(encoding="utf-8").split(_CARD)[:7])

TITLE = "title: Beria and his removal"

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
    "a colon at the end": (TITLE, "title: Beria:", "unquoted-colon", ":\n"),
    "a hash": (TITLE, "title: Beria #1", "text-lost-to-comment", "#1"),
    "an ampersand first": (TITLE, "title: & Beria", "reserved-character", "& Beria"),
    "an ampersand before a word": (TITLE, "title: &Beria his end", "unused-name", "&Beria"),
    "stars first": (TITLE, "title: **Beria** and", "reserved-character", "**Beria"),
    "an exclamation mark first": (TITLE, "title: ! Beria", "unexpected-tag", "! Beria"),
    "a percent sign first": (TITLE, "title: % of Beria", "reserved-character", "% of"),
    "an at sign first": (TITLE, "title: @Beria", "reserved-character", "@Beria"),
    "a backtick first": (TITLE, "title: `Beria`", "reserved-character", "`Beria"),
    "a mark first": (TITLE, "title: [[Beria]] and", "text-after-value", "and"),
    "a bracket not closed": (TITLE, "title: [Beria", "unclosed-bracket", "[Beria"),
    "a brace not closed": (TITLE, "title: {Beria", "unclosed-bracket", "{Beria"),
    "an apostrophe in single quotes": (TITLE, "title: 'Beria's end'", "text-after-value", "s end"),
    "quotes of two kinds": (TITLE, "title: \"Beria'", "unclosed-quote", '"Beria'),
    "a backslash in quotes": (TITLE, 'title: "C:\\Beria"', "unknown-escape", "B"),
    "half a character": (TITLE, 'title: "\\ud800"', "unknown-escape", "d800"),
    "a number beyond all characters": (TITLE, 'title: "\\UFFFFFFFF"', "unknown-escape", "FFFF"),
    "no colon": (TITLE, "title Beria", "missing-colon", "title Beria"),
    "an equals sign": (TITLE, "title = Beria", "missing-colon", "= Beria"),
    "a wide colon": (TITLE, "title： Beria", "missing-colon", "： Beria"),
    "a field in capital letters": (TITLE, "TITLE: Beria", "unknown-key", "TITLE"),
    "nothing in a field": (TITLE, "title:", "empty-text", "\n"),
    "YAML's word for nothing": (TITLE, "title: null", "empty-text", "null"),
    "a list for a text": (TITLE, "title: [Beria, his end]", "wrong-shape", "[Beria"),
    "a tilde for an id": ("- id: beria", "- id: ~", "empty-text", "~"),
    "two dashes": ("- id: beria", "-- id: beria", "wrong-dash", "-- id"),
    "a dash too many": ("- id: beria", "- - id: beria", "stray-dash", "- id: beria"),
    "a name for a card": ("- id: beria", "- &b\n    id: beria", "unused-name", "&b"),
    "a merge key": ("- id: beria", "- <<: {note: x}\n    id: beria", "unknown-key", "<<"),
    "a document's end": ("  - id: beria", "...\n  - id: beria", "second-document", "...\n"),
    "a directive": ("  - id: beria", "%YAML 1.2\n  - id: beria", "second-document", "%YAML"),
    "another comment": ("  - id: beria", "  // him\n  - id: beria", "wrong-comment", "// him"),
    "a line of signs": ("  - id: beria", "  =====\n  - id: beria", "wrong-comment", "====="),
    "a comment in a text": (
        "      The other members",
        "    # His fall.\n      The other members",
        "wrong-comment",
        "# His",
    ),
    "an escaped apostrophe": (TITLE, "title: 'Beria\\'s end'", "text-after-value", "s end"),
    "curly quotes around a tag": ("[leadership, t", "[“leadership”, t", "wrong-form", "“lead"),
    "two fields on one line": (
        "        source:\n          title: Lavrentiy",
        "        source: title: Lavrentiy",
        "unquoted-colon",
        ": Lav",
    ),
    "the bar's figure": (
        "text: |\n      After",
        "text: |4\n      After",
        "wrong-indentation",
        "4\n",
    ),
    "text beside the bar": ("text: |\n      After", "text: | After", "text-after-bar", "After"),
    "a line of a text too far left": (
        "      appeared as",
        "     appeared as",
        "wrong-indentation",
        "appeared as",
    ),
    "an item as far left as the cards": (
        "      - Army officers",
        "  - Army officers",
        "stray-dash",
        "- Army",
    ),
    "a word processor's list": ("      - Army", "      • Army", "wrong-dash", "• Army"),
    "no space before an item's text": ("      - Army", "      -Army", "wrong-dash", "-Army"),
    "bold on one side": ("conspired against", "**conspired against", "stray-stars", "**consp"),
    "a hidden space": (
        "The other members",
        "The\u200bother members",
        "invisible-character",
        "\u200b",
    ),
    "a space that cannot break": (
        "title: Beria and",
        "title:\u00a0Beria and",
        "odd-space",
        "\u00a0",
    ),
    "a hidden space in a name": (
        "title: Beria and",
        "ti\u200btle: Beria",
        "invisible-character",
        "\u200b",
    ),
    "a letter of another alphabet": (
        "tags: [leadership, t",
        "t\u0430gs: [leadership, t",
        "unknown-key",
        "t\u0430gs",
    ),
    "a wrong encoding": ("Stalin’s death Lav", "Stalinâ€™s death Lav", "garbled-text", "â€™"),
    "a control character": (
        "The other members",
        "The \x1bother members",
        "control-character",
        "\x1b",
    ),
    "a tag's hash": (
        "[leadership, terror]",
        "[#leadership, terror]",
        "text-lost-to-comment",
        "#lead",
    ),
    "a list left open": (
        "[leadership, terror]",
        "[leadership, terror",
        "unclosed-bracket",
        "[lead",
    ),
    "two commas": ("[leadership, terror]", "[leadership,, terror]", "missing-item", ", terror"),
    "one tag": ("tags: [leadership, terror]", "tag: [leadership]", "unknown-key", "tag:"),
    "no tags after all": ("tags: [leadership, terror]", "tags:", "empty-list", "\n"),
    "tags in quotes": ("[leadership, terror]", '["leadership, terror"]', "wrong-form", '"lead'),
    "a dash before a source's address": (
        "        url: https://magyarkronologia.hu",
        "      - url: https://magyarkronologia.hu",
        "stray-dash",
        "url: https://magyar",
    ),
    "a mark over two paragraphs": (
        "neutral Germany.\n\n      The other",
        "neutral [[Germany.\n\n      The]] other",
        "unclosed-cloze",
        "[[Germany",
    ),
    "Anki's mark with one brace": (
        "the amnesty of",
        "the {c1::amnesty} of",
        "malformed-cloze",
        "{c1::",
    ),
    "a range in words": (
        "him on 26 June.",
        "him on 26 June, from 1963 to 1962.",
        "backward-range",
        "1963 to",
    ),
    "a day like no other": (
        "27 March 1953, which",
        "72 March 1953, which",
        "impossible-date",
        "72 Mar",
    ),
    "a period backwards": ("period: 1953–1964", "period: 1964–1953", "backward-range", "1964–1953"),
    "a deck without its colon": ("deck:\n", "deck\n", "missing-colon", "deck\n"),
    "cards without their colon": ("\ncards:\n", "\ncards\n", "missing-colon", "cards\n"),
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


def test_a_file_read_in_a_wrong_encoding_is_one_mistake() -> None:
    garbled, diagnostics = DECK.encode().decode("cp1252", "replace"), Diagnostics()
    pipeline.load(Source("cards.yaml", garbled), Lock(), 1_767_225_600, diagnostics)
    (told,) = (d for d in diagnostics if d.code == "garbled-text")
    assert garbled[told.span.start :].startswith("â€“64")
    assert told.message.endswith("other texts")
    assert len(told.related) == 3
