"""Databases and archives that are the same bytes from any machine, library and clock."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from typing import BinaryIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

# SQLite lays these into the file it makes (https://www.sqlite.org/fileformat.html).
_LAYOUT = """
PRAGMA page_size = 4096;
PRAGMA encoding = 'UTF-8';
PRAGMA auto_vacuum = 0;
PRAGMA secure_delete = ON;
"""


def database(fill: Callable[[sqlite3.Cursor], None]) -> bytes:
    """The file of an SQLite database with what ``fill`` writes into it."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.executescript(_LAYOUT)
        fill(connection.cursor())
        connection.commit()
        connection.execute("VACUUM")
        return _without_traces(connection.serialize())
    finally:
        connection.close()


def archive(file: BinaryIO, contents: Mapping[str, bytes]) -> None:
    """Write a zip file with these files in it, in this order."""
    with ZipFile(file, "w") as zipped:
        for name, data in contents.items():
            zipped.writestr(_entry(name), data)


def _without_traces(database: bytes) -> bytes:
    """A database without the traces of the SQLite that wrote it.

    In its header: how often it was changed (at 24 and 92) and its schema (at 40), and the
    library's version (at 96); https://www.sqlite.org/fileformat.html, section 1.3.
    """
    header = bytearray(database[:100])
    header[24:28] = header[92:96] = header[40:44] = (1).to_bytes(4, "big")
    header[96:100] = (3_040_001).to_bytes(4, "big")
    return bytes(header) + database[100:]


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    entry.create_system = 3  # Unix, also when it is not
    entry.external_attr = 0o644 << 16
    entry.compress_type = ZIP_STORED  # what deflate makes depends on the zlib at hand
    return entry
