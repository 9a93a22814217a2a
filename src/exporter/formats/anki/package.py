"""Notes as an .apkg file, the same bytes on any machine; the only module that knows genanki."""

from __future__ import annotations

import io
import json
import sqlite3
from collections.abc import Mapping
from itertools import chain
from typing import Any
from zipfile import ZIP_STORED, ZipFile, ZipInfo

import genanki

from exporter.formats.anki import identity, notetype
from exporter.formats.anki.description import description
from exporter.formats.anki.notes import Note
from exporter.model import Deck

_STOCK_CLOZE = 5  # what Anki calls its own cloze type, to offer "restore" for this one too

_NOTE = "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, 0, 0, '')"
_CARD = "INSERT INTO cards VALUES (?, ?, ?, ?, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')"

_INDEXES = "SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY rowid"

# SQLite lays these into the file it makes (https://www.sqlite.org/fileformat.html).
_LAYOUT = """
PRAGMA page_size = 4096;
PRAGMA encoding = 'UTF-8';
PRAGMA auto_vacuum = 0;
PRAGMA secure_delete = ON;
"""


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
        connection = sqlite3.connect(":memory:")
        try:
            connection.executescript(_LAYOUT)
            self.write_to_db(connection.cursor(), 0, iter(()))
            connection.commit()
            connection.execute("VACUUM")
            collection = connection.serialize()
        finally:
            connection.close()
        with ZipFile(file, "w") as archive:
            archive.writestr(_entry("collection.anki2"), _unmarked(collection))
            for number, data in enumerate(self._media.values()):
                archive.writestr(_entry(str(number)), data)
            names = {str(number): name for number, name in enumerate(self._media)}
            archive.writestr(_entry("media"), json.dumps(names).encode())


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


def _unmarked(collection: bytes) -> bytearray:
    """A database without the traces of the SQLite that wrote it.

    In its header: how often it was changed (at 24 and 92) and its schema (at 40), and the
    library's version (at 96); https://www.sqlite.org/fileformat.html, section 1.3.
    """
    unmarked = bytearray(collection)
    unmarked[24:28] = unmarked[92:96] = unmarked[40:44] = (1).to_bytes(4, "big")
    unmarked[96:100] = (3_040_001).to_bytes(4, "big")
    return unmarked


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    entry.create_system = 3  # Unix, also when it is not
    entry.external_attr = 0o644 << 16
    entry.compress_type = ZIP_STORED  # what deflate makes depends on the zlib at hand
    return entry
