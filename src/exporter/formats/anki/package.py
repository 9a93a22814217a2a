"""Notes as an .apkg file, the same bytes on any machine; the only module that knows genanki."""

from __future__ import annotations

import io
import json
import sqlite3
from collections.abc import Mapping
from itertools import chain
from typing import Any

import genanki

from exporter.formats.anki import identity, notetype, unmarked
from exporter.formats.anki.description import description
from exporter.formats.anki.notes import Note
from exporter.model import Deck

_STOCK_CLOZE = 5  # what Anki calls its own cloze type, to offer "restore" for this one too

_NOTE = "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, 0, 0, '')"
_CARD = "INSERT INTO cards VALUES (?, ?, ?, ?, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')"

_INDEXES = "SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY rowid"


def pack(deck: Deck, notes: tuple[Note, ...], media: Mapping[str, bytes]) -> bytes:
    """The file for these notes of a deck and the pictures on them, by their names."""
    package = _Package(_Deck(deck, notes), media)
    file = io.BytesIO()
    package.write_to_file(file)
    return file.getvalue()


class _Model(genanki.Model):  # type: ignore[misc]
    """The note type, with the time of its own last change."""

    def __init__(self) -> None:
        super().__init__(
            model_id=notetype.ID,
            name=notetype.NAME,
            fields=[_field(field) for field in notetype.FIELDS],
            templates=[
                {
                    "name": notetype.TEMPLATE,
                    "id": notetype.TEMPLATE_ID,
                    "qfmt": notetype.front(),
                    "afmt": notetype.back(),
                }
            ],
            css=notetype.stylesheet(),
            model_type=genanki.Model.CLOZE,
        )

    def to_json(self, timestamp: float, deck_id: int | None) -> dict[str, Any]:
        stored: dict[str, Any] = super().to_json(notetype.CHANGED, None)
        return {**stored, "originalStockKind": _STOCK_CLOZE}


class _Deck(genanki.Deck):  # type: ignore[misc]
    """A deck that writes its notes as rows.

    genanki would search every field for clozes and for HTML mistakes again; the cloze
    numbers are known here, and all HTML is our own.
    """

    def __init__(self, deck: Deck, notes: tuple[Note, ...]) -> None:
        super().__init__(identity.named(f"deck/{deck.id}"), deck.title, description(deck))
        self.add_model(_Model())
        self._source = deck.id
        self._notes = notes

    def write_to_db(self, cursor: sqlite3.Cursor, timestamp: float, id_gen: object) -> None:
        super().write_to_db(cursor, timestamp, id_gen)
        indexes = cursor.execute(_INDEXES).fetchall()
        # One index made of all rows costs less than to keep seven in order row by row.
        cursor.executescript("".join(f"DROP INDEX {name};" for name, _ in indexes))
        cursor.executemany(_NOTE, map(self._note, self._notes))
        cursor.executemany(_CARD, chain.from_iterable(map(self._cards, self._notes)))
        cursor.executescript("".join(f"{made};" for _, made in indexes))

    def _note(self, note: Note) -> tuple[object, ...]:
        number = identity.note_id(self._source, note.position)
        tags = f" {' '.join(note.tags)} "
        fields = "\x1f".join(note.fields)
        return (number, note.guid, notetype.ID, note.changed, tags, fields, note.fields[0])

    def _cards(self, note: Note) -> list[tuple[object, ...]]:
        first = identity.note_id(self._source, note.position)
        deck, changed, due = self.deck_id, note.changed, note.position
        orders = [number - 1 for number in note.numbers]
        return [(first + order, first, deck, order, changed, due) for order in orders]


class _Package(genanki.Package):  # type: ignore[misc]
    """A package without the clock, temporary names and the machine's SQLite in it.

    genanki would read media from files; these are bytes.
    """

    def __init__(self, deck: _Deck, media: Mapping[str, bytes]) -> None:
        super().__init__(deck)
        self._media = media

    def write_to_file(self, file: io.BytesIO, timestamp: float | None = None) -> None:
        collection = unmarked.database(lambda cursor: self.write_to_db(cursor, 0, iter(())))
        numbered = {str(number): name for number, name in enumerate(self._media)}
        contents: dict[str, bytes] = {"collection.anki2": collection}
        contents |= {number: self._media[name] for number, name in numbered.items()}
        contents["media"] = json.dumps(numbered).encode()
        unmarked.archive(file, contents)


def _field(field: notetype.Field) -> dict[str, Any]:
    return {
        "name": field.name,
        "id": field.id,
        "description": field.description,
        "font": "Arial",  # in Anki's editor, as for its own note types
        "size": 20,
        "plainText": field.setting,
        "collapsed": field.setting or field.folded,
        "excludeFromSearch": field.setting,
        # Without one of the fields a learner's notes could not be updated any more.
        "preventDeletion": True,
    }
