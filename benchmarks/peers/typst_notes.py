"""CPU seconds in which Typst sets a text: python typst_notes.py NOTES.typ NOTES.pdf FONTS.

Its start counts, as ours does.
"""

import sys
import time

import typst

source, target, fonts = sys.argv[1:]
typst.compile(source, output=target, font_paths=[fonts])
print(time.process_time())
