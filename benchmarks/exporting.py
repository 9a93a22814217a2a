"""CPU seconds from a deck to a file: python exporting.py notes|anki|sheet DECK.pickle FILE.

``notes`` begins where the notes of the Anki deck are ready, ``anki`` where the cards are;
``sheet`` makes the first of the sheets.
"""

import gc
import pickle
import sys
import time
from pathlib import Path

from exporter import formats
from exporter.formats import anki
from exporter.formats.anki import notes, package  # genanki with it, before the clock starts

what, deck, target = sys.argv[1:]
gc.disable()  # as in the exporter
read = pickle.loads(Path(deck).read_bytes())
sheets = formats.load("sheets") if what == "sheet" else None
ready = tuple(notes.of(read)) if what == "notes" else ()
began = time.process_time()
if sheets:
    data = next(iter(sheets.export(read))).data
elif ready:
    data = package.pack(read, ready, {})
else:
    data = next(iter(anki.export(read))).data
Path(target).write_bytes(data)
print(time.process_time() - began)
