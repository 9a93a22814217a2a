"""Characters a second in which our recogniser looks through sentences: python finding.py TEXT."""

import gc
import sys
import time
from pathlib import Path

from exporter.cloze import find

sentences = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
find(sentences[0])
gc.disable()  # as in the exporter
began = time.process_time()
for sentence in sentences:
    find(sentence)
print(sum(map(len, sentences)) / (time.process_time() - began))
