"""Typst setting a text: python typst_notes.py NOTES.typ NOTES.pdf FONTS."""

import sys

import typst

source, target, fonts = sys.argv[1:]
typst.compile(source, output=target, font_paths=[fonts])
