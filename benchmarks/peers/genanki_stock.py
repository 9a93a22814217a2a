"""Stock genanki writing given notes: python genanki_stock.py NOTES.json DECK.apkg."""

import json
import sys
from pathlib import Path

import genanki

notes, target = sys.argv[1:]
fields = [{"name": f"F{i}"} for i in range(11)]
templates = [{"name": "Cloze", "qfmt": "{{cloze:F2}}", "afmt": "{{cloze:F2}}"}]
model = genanki.Model(1, "Cloze", fields=fields, templates=templates, model_type=1)
deck = genanki.Deck(2, "Benchmark")
for note in json.loads(Path(notes).read_text(encoding="utf-8")):
    deck.add_note(genanki.Note(model, note["fields"], tags=note["tags"], guid=note["guid"]))
genanki.Package(deck).write_to_file(target)
