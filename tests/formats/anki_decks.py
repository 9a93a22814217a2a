"""Decks for the tests of the Anki format, their way into Anki, and what is seen of them there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

from anki.collection import Collection, ImportAnkiPackageRequest, ImportLogWithChanges
from anki.import_export_pb2 import (
    IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_IF_NEWER,
    ImportAnkiPackageOptions,
)

from exporter.formats import anki
from exporter.model import Block, Card, Cloze, Correction, Deck, Reference, Text

if TYPE_CHECKING:  # at run time, anki.collection has to be the first of them
    from anki.cards import Card as AnkiCard

_CLOZE = re.compile(r"⟦(\d+)\|([^|⟧]*)(?:\|([^⟧]*))?⟧")


def text(marked: str) -> Text:
    """A line is a paragraph; ``⟦3|answer|hint⟧`` is a cloze."""
    plain, clozes, position = "", [], 0
    for match in _CLOZE.finditer(marked):
        plain += marked[position : match.start()]
        number, answer, hint = match.groups(default="")
        clozes.append(Cloze(len(plain), len(plain) + len(answer), int(number), hint))
        plain += answer
        position = match.end()
    plain += marked[position:]
    return Text(plain, tuple(_lines(plain)), clozes=tuple(clozes))


def _lines(plain: str) -> Iterator[Block]:
    start = 0
    for line in plain.split("\n"):
        yield Block(start, start + len(line))
        start += len(line) + 1


BERIA = Card(
    id="beria",
    title=text("Beria’s fall, ⟦2|1953|year⟧"),
    text=text(
        "He was arrested on ⟦1|26 June|date⟧ ⟦2|1953|year⟧.\n⟦3|6|number⟧ men died with him."
    ),
    note=text("The sentence was carried out at once."),
    corrections=(
        Correction(
            text("executed on 24 December"),
            text("executed on 23 December"),
            Reference("A chronology", "https://example.org/1953"),
        ),
    ),
    sources=(Reference("Minutes of the plenum", "https://example.org/plenum?a=1&b=2"),),
    tags=("beria",),
)
VIRGIN_LANDS = Card(
    id="virgin-lands",
    title=text("The Virgin Lands"),
    text=text(
        "Decreed on ⟦1|2 March 1954|date⟧; by ⟦4|1960|year⟧ it held ⟦5|41 million|number⟧ ha."
    ),
    hide_others=True,
)
ON_PAPER = Card(id="on-paper", title=text("Reading"), text=text("See chapter four."), policy="none")


def deck(*cards: Card) -> Deck:
    return Deck(
        id="khrushchev",
        title="History::Khrushchev",
        language="en-GB",
        cards=cards or (BERIA, VIRGIN_LANDS, ON_PAPER),
        authors=("A. Author",),
        licence="CC-BY-4.0",
        tags=("history",),
    )


def packed(source: Deck) -> bytes:
    (artifact,) = anki.export(source)
    return artifact.data


def imported(into: Collection, source: Deck) -> ImportLogWithChanges.Log:
    """Imports as Anki does by default; tells what became of the notes."""
    path = Path(into.path).with_name("deck.apkg")
    path.write_bytes(packed(source))
    newer = IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_IF_NEWER
    options = ImportAnkiPackageOptions(update_notes=newer, update_notetypes=newer)
    request = ImportAnkiPackageRequest(package_path=str(path), options=options)
    return into.import_anki_package(request).log


def seen(html: str) -> str:
    """The characters of a page, without what stands in attributes."""
    return unescape(re.sub(r"<[^>]*>", "", html))


def question(card: AnkiCard) -> str:
    return card.render_output().question_text


def answer(card: AnkiCard) -> str:
    return card.render_output().answer_text


def first(learner: Collection, card: Card) -> AnkiCard:
    """The first Anki card of a card of the source."""
    imported(learner, deck(card))
    return learner.get_card(learner.find_cards("", order="c.ord")[0])
