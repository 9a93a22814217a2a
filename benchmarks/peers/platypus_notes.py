"""reportlab's platypus setting the notes: python platypus_notes.py NOTES.json NOTES.pdf."""

import json
import sys
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate

name, target = sys.argv[1:]
styles = getSampleStyleSheet()
story: list[Flowable] = []
for title, blocks in json.loads(Path(name).read_text(encoding="utf-8")):
    story.append(Paragraph(title, styles["Heading1"]))
    story += [Paragraph(text, styles["BodyText"], bulletText=mark or None) for mark, text in blocks]
SimpleDocTemplate(target, pagesize=A4).build(story)
