"""CPU seconds to read a file's YAML with its places: python reading.py exporter|libyaml FILE."""

import gc
import sys
import time
from pathlib import Path

import yaml

from exporter import syntax
from exporter.diagnostics import Diagnostics
from exporter.source import Source

how, name = sys.argv[1:]
text = Path(name).read_text(encoding="utf-8")
gc.disable()  # as in the exporter, so for both
began = time.process_time()
if how == "exporter":
    syntax.parse(Source(name, text), Diagnostics())
else:
    yaml.compose(text, yaml.CLoader)
print(time.process_time() - began)
