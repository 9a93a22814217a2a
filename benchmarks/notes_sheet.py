"""The notes sheet of a deck that has been read: python notes_sheet.py DECK.pickle NOTES.pdf."""

import pickle
import sys
from pathlib import Path

from exporter import formats

deck, target = sys.argv[1:]
notes = next(iter(formats.load("sheets").export(pickle.loads(Path(deck).read_bytes()))))
assert notes.name.endswith("-notes.pdf")
Path(target).write_bytes(notes.data)
