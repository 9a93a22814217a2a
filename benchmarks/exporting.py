"""CPU seconds from a deck to a file: python exporting.py anki|notes DECK.pickle FILE."""

import gc
import pickle
import sys
import time
from importlib import import_module
from pathlib import Path

from exporter import formats

what, deck, target = sys.argv[1:]
gc.disable()  # as in the exporter
read = pickle.loads(Path(deck).read_bytes())
import_module("exporter.formats.anki.package")  # genanki with it, before the clock starts
made = formats.load("anki" if what == "anki" else "sheets")
began = time.process_time()
Path(target).write_bytes(next(iter(made.export(read))).data)
print(time.process_time() - began)
