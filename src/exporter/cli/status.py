"""Exit statuses."""

FINE = 0
MISTAKES = 1  # in the source
UNUSABLE = 2  # wrong usage, or a file that cannot be read or written


class WrongUsage(Exception):
    """Something the program was told that it cannot work with; says what."""
