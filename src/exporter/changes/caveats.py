"""What learners and authors have to know since Anki cannot do it by itself."""

from __future__ import annotations

from collections.abc import Iterator

from exporter.changes.records import Edition
from exporter.lock import identity
from exporter.model import Deck


def another_deck(old: Deck, new: Deck) -> str:
    """That an id of another deck makes another deck."""
    return (
        f"The deck's id was '{old.id}' and is '{new.id}': to Anki this is another deck. "
        "All of its cards are new and start anew, and those of the old deck stay as they are."
    )


def of(old: Edition, new: Edition) -> Iterator[str]:
    """The caveats of an edition of the same deck."""
    if old.deck.title != new.deck.title:
        yield (
            f"The deck was called '{old.deck.title}' and is now '{new.deck.title}'. Anki knows "
            "decks by name: it keeps old cards where they are and puts new ones into the new "
            f"deck. To keep them together, rename your deck to '{new.deck.title}' before you "
            "import."
        )
    if old.deck.language != new.deck.language:
        yield (
            f"The deck's language was '{old.deck.language}' and is '{new.deck.language}': in Anki, "
            "cards that have not changed keep the former."
        )
    live = {card.id: card for card in new.lock.cards if not card.removed}
    for former, card in identity.successors(new.deck, old.lock, live):
        yield (
            f"The card '{former}' is now called '{card.id}': to Anki it is another card, which "
            "starts anew."
        )
