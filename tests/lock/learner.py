"""A learner with a real Anki collection, and the smallest package to give them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from itertools import count
from pathlib import Path

import genanki
from anki.cards import Card as AnkiCard
from anki.collection import Collection, ImportAnkiPackageRequest, ImportLogWithChanges
from anki.consts import CARD_TYPE_REV, QUEUE_TYPE_REV
from anki.import_export_pb2 import (
    IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_ALWAYS as ALWAYS,
)
from anki.import_export_pb2 import (
    IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_IF_NEWER as IF_NEWER,
)
from anki.import_export_pb2 import ImportAnkiPackageOptions
from anki.notes import Note as AnkiNote
from anki.scheduler.v3 import CardAnswer, Scheduler

from exporter.model import Card, Deck, Hidden, Text

NOTE_TYPE = genanki.Model(
    1_700_000_001,
    "Cloze for tests",
    fields=[{"name": "Id"}, {"name": "Text"}],
    templates=[{"name": "Cloze", "qfmt": "{{cloze:Text}}", "afmt": "{{cloze:Text}}"}],
    model_type=genanki.Model.CLOZE,
)
_ANSWER = re.compile(r'<span class="cloze"[^>]*>(.*?)</span>')


class _Note(genanki.Note):  # type: ignore[misc]
    """A note with its own time of change."""

    changed = 0

    def write_to_db(self, cursor, timestamp, deck_id, id_gen):  # type: ignore[no-untyped-def]
        super().write_to_db(cursor, self.changed, deck_id, id_gen)


def package(deck: Deck, path: Path) -> Path:
    """Write the numbered cards of a deck as a package."""
    made = genanki.Deck(1_700_000_002, deck.title)
    for card in deck.cards:
        guid = genanki.guid_for(deck.id, card.id)
        note = _Note(NOTE_TYPE, [card.id, _marked(card)], guid=guid, tags=list(card.tags))
        note.changed = card.changed
        made.add_note(note)
    genanki.Package(made).write_to_file(path, timestamp=1_600_000_000)
    return path


def _marked(card: Card) -> str:
    return "<hr>".join(_text(text) for text in (card.title, card.text))


def _text(text: Text) -> str:
    return "<br>".join(
        "".join(
            f"{{{{c{part.cloze.number}::{escape(part.text)}}}}}"
            if isinstance(part, Hidden)
            else escape(part.text)
            for part in text.parts(block)
        )
        for block in text.blocks
    )


@dataclass
class Learner:
    """An Anki profile."""

    collection: Collection
    folder: Path

    def take(self, deck: Deck, *, always: bool = False) -> ImportLogWithChanges.Log:
        """Import an edition of a deck with Anki's own settings, or updating always."""
        update = ALWAYS if always else IF_NEWER
        options = ImportAnkiPackageOptions(
            merge_notetypes=False, update_notes=update, update_notetypes=IF_NEWER
        )
        path = str(package(deck, self.folder / "deck.apkg"))
        request = ImportAnkiPackageRequest(package_path=path, options=options)
        return self.collection.import_anki_package(request).log

    def note(self, id: str) -> AnkiNote:
        (found,) = self.collection.find_notes(f'"Id:{id}"')
        return self.collection.get_note(found)

    def card(self, id: str, number: int) -> AnkiCard:
        return next(card for card in self.note(id).cards() if card.ord == number - 1)

    def study(self) -> dict[int, tuple[str, int]]:
        """Give every card an interval of its own; where each was earned."""
        earned = {}
        for interval, card_id in zip(count(100), self.collection.find_cards(""), strict=False):
            self.collection.sched.set_due_date([card_id], f"{interval}!")
            card = self.collection.get_card(card_id)
            assert card.ivl == interval
            earned[interval] = (card.note()["Id"], card.ord + 1)
        return earned

    def fail_until_leech(self, id: str, number: int) -> None:
        """Answer a card "again" once too often, so that Anki's own rule makes a leech of it."""
        scheduler, card = self.collection.sched, self.card(id, number)
        assert isinstance(scheduler, Scheduler)
        often = self.collection.decks.config_dict_for_deck_id(card.did)["lapse"]["leechFails"]
        card.type, card.queue = CARD_TYPE_REV, QUEUE_TYPE_REV
        card.ivl, card.due, card.lapses = 30, scheduler.today, often - 1
        self.collection.update_card(card)
        others = [other for other in self.collection.find_cards("") if other != card.id]
        scheduler.suspend_cards(others)
        self.collection.decks.set_current(card.did)
        (due,) = scheduler.get_queued_cards().cards
        shown = self.collection.get_card(card.id)
        shown.start_timer()
        again = scheduler.build_answer(card=shown, states=due.states, rating=CardAnswer.AGAIN)
        scheduler.answer_card(again)
        scheduler.unsuspend_cards(others)

    def intervals(self) -> dict[tuple[str, int], int]:
        """The interval of every card, by its note and cloze number."""
        cards = (self.collection.get_card(id) for id in self.collection.find_cards(""))
        return {(card.note()["Id"], card.ord + 1): card.ivl for card in cards}


def answers(card: AnkiCard) -> set[str]:
    """What a card asks, as Anki shows it; nothing, where its cloze is gone."""
    return set(_ANSWER.findall(card.render_output(reload=True).answer_text))
