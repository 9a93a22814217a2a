"""Stock genanki writing given notes: python genanki_stock.py NOTES.json DECK.apkg.

It prints the CPU seconds from the notes to the file.
"""

import json
import sys
import time
from pathlib import Path

import genanki

name, target = sys.argv[1:]
given = json.loads(Path(name).read_text(encoding="utf-8"))
began = time.process_time()
fields = [{"name": f"F{i}"} for i in range(11)]
templates = [{"name": "Cloze", "qfmt": "{{cloze:F2}}", "afmt": "{{cloze:F2}}"}]
model = genanki.Model(1, "Cloze", fields=fields, templates=templates, model_type=1)
deck = genanki.Deck(2, "Benchmark")
for note in given:
    deck.add_note(genanki.Note(model, note["fields"], tags=note["tags"], guid=note["guid"]))
genanki.Package(deck).write_to_file(target)
print(time.process_time() - began)
