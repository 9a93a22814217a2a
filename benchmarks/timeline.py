"""CPU seconds from a deck to its timeline: python timeline.py DECK.pickle with|without.

Without the deck's period, the years that the timeline spans have to be found.
"""

import gc
import pickle
import sys
import time
from dataclasses import replace
from pathlib import Path

from exporter import formats

deck, period = sys.argv[1:]
gc.disable()  # as in the exporter
read = pickle.loads(Path(deck).read_bytes())
if period == "without":
    read = replace(read, period="", years=None)
began = time.process_time()
*_, timeline = formats.load("sheets").export(read)  # no other is made before it is asked for
size = sum(map(len, timeline.parts))
assert timeline.name.endswith("timeline.pdf") and size, timeline.name
print(time.process_time() - began)
