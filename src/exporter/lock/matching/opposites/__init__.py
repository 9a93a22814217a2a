"""Words that tell a fact from its sibling: "born" and "died", "first" and "second", "was not".

A language is a module of data (``english``), in the form that ``vocabulary`` gives it;
``turning`` compares two sentences by it.
"""

from exporter.lock.matching.opposites.english import ENGLISH
from exporter.lock.matching.opposites.vocabulary import NONE, Opposites

__all__ = ["Opposites", "of"]


def of(language: str) -> Opposites:
    """The opposites of a language by its tag ("en-GB"); none of a language not known."""
    return ENGLISH if language.casefold().split("-")[0] == ENGLISH.tag else NONE
