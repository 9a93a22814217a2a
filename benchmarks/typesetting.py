"""CPU seconds from a deck to its notes sheet: python typesetting.py DECK.pickle NOTES.pdf.

The program's start and its libraries count, only reading the deck does not: others are given
their text in their own notation.
"""

import gc
import pickle
import sys
import time
from pathlib import Path

from exporter import formats

deck, target = sys.argv[1:]
gc.disable()  # as in the exporter
began = time.process_time()
read = pickle.loads(Path(deck).read_bytes())
reading = time.process_time() - began
notes = next(iter(formats.load("sheets").export(read)))
with Path(target).open("wb") as file:
    file.writelines(notes.parts)
print(time.process_time() - reading)
