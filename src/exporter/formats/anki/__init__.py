"""The Anki deck: one note per card of the source, one Anki card per cloze number."""

from __future__ import annotations

from collections.abc import Iterator

from exporter.diagnostics import Diagnostic
from exporter.formats import Artifact
from exporter.model import Deck


def check(deck: Deck) -> Iterator[Diagnostic]:
    """What Anki would alter on import without a word."""
    if not all(name.strip() for name in deck.title.split("::")):
        yield Diagnostic(
            code="deck-title",
            message="a part of the deck's title is empty",
            span=deck.origin.field("title"),
            help='"::" divides a deck from the deck within it; Anki names an empty one "blank"',
        )


def names(deck: Deck) -> tuple[str, ...]:
    """The package's name."""
    return (f"{deck.id}.apkg",)


def export(deck: Deck) -> Iterator[Artifact]:
    """The deck as a package that Anki imports; cards without a cloze are left out.

    There is no package without a note: Anki would not even make its deck.
    """
    # genanki takes 0.2 s to import, which ``check`` has no need of.
    from exporter.formats.anki import media, notes, package

    made = tuple(notes.of(deck))
    if not made:
        return
    pictures = media.of(card for card in deck.cards if card.clozes)
    counts = {"notes": len(made), "cards": sum(len(note.numbers) for note in made)}
    yield Artifact(
        name=names(deck)[0],
        parts=(package.pack(deck, made, pictures),),
        counts={**counts, "pictures": len(pictures)} if pictures else counts,
    )
