"""The same with Microsoft's Recognizers-Text: python recognizers.py TEXT."""

import gc
import sys
import time
from pathlib import Path

from recognizers_date_time import Culture, recognize_datetime
from recognizers_number import recognize_number


def find(sentence: str) -> None:
    recognize_datetime(sentence, Culture.English)
    recognize_number(sentence, Culture.English)


sentences = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
find(sentences[0])
gc.disable()  # as for ours
began = time.process_time()
for sentence in sentences:
    find(sentence)
print(sum(map(len, sentences)) / (time.process_time() - began))
