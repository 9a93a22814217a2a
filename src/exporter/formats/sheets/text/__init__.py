"""Text of any script: which letters a font has, words, and lines of them."""
