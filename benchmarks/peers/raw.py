"""The limit: the rows of given notes by sqlite3 and zipfile: python raw.py NOTES.json DECK.apkg."""

import json
import sqlite3
import sys
import time
import zipfile
from pathlib import Path

from genanki.apkg_col import APKG_COL
from genanki.apkg_schema import APKG_SCHEMA

name, target = sys.argv[1:]
given = json.loads(Path(name).read_text(encoding="utf-8"))
notes = [
    (n, note["guid"], 1, 0, -1, " ".join(note["tags"]), "\x1f".join(note["fields"]), "", 0, 0, "")
    for n, note in enumerate(given)
]
cards = [
    (n * 500 + order, n, 1, order, 0, -1, 0, 0, n, 0, 0, 0, 0, 0, 0, 0, 0, "")
    for n, note in enumerate(given)
    for order in note["orders"]
]
began = time.process_time()
database = sqlite3.connect(":memory:")
database.executescript(APKG_SCHEMA + APKG_COL)
database.executemany(f"INSERT INTO notes VALUES ({', '.join('?' * 11)})", notes)
database.executemany(f"INSERT INTO cards VALUES ({', '.join('?' * 18)})", cards)
database.commit()
with zipfile.ZipFile(target, "w") as archive:
    archive.writestr("collection.anki2", database.serialize())
    archive.writestr("media", "{}")
print(time.process_time() - began)
