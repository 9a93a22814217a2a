"""WeasyPrint setting the notes: python weasyprint_notes.py NOTES.json NOTES.pdf."""

import json
import sys
from pathlib import Path

import weasyprint

name, target = sys.argv[1:]
cards = json.loads(Path(name).read_text(encoding="utf-8"))
body = "".join(
    f"<h1>{title}</h1>" + "".join(f"<p>{mark} {text}</p>" for mark, text in blocks)
    for title, blocks in cards
)
style = "<style>@page {size: A4; margin: 18mm 60mm 18mm 20mm} body {font-size: 12pt}</style>"
weasyprint.HTML(string=style + body).write_pdf(target)
