"""A release: the built files made ready to download, published on GitHub, and verified.

What publishes needs the standard library alone, so that the CI job with the right to
publish runs no code but this repository's.
"""
