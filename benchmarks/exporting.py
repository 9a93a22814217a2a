"""CPU seconds from a deck to a file: python exporting.py notes|anki DECK.pickle FILE.

``notes`` begins where the notes of the Anki deck are ready, ``anki`` where the cards are.
"""

import gc
import pickle
import sys
import time
from pathlib import Path

from exporter.formats import anki
from exporter.formats.anki import notes, package  # genanki with it, before the clock starts

what, deck, target = sys.argv[1:]
gc.disable()  # as in the exporter
read = pickle.loads(Path(deck).read_bytes())
ready = tuple(notes.of(read)) if what == "notes" else ()
began = time.process_time()
if ready:
    data = package.pack(read, ready, {})
else:
    data = next(iter(anki.export(read))).data
Path(target).write_bytes(data)
print(time.process_time() - began)
