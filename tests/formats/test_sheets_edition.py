"""Old prints are told from new by the edition at the foot."""

from dataclasses import replace

from exporter.formats.sheets.edition import edition
from exporter.model import Correction, Deck, Event, Origin, Picture, Reference
from tests.formats.sheet_decks import card, deck, text

CARD = card("beria", "Beria", "On {26 June 1953} he was arrested.")


def with_(**changed: object) -> Deck:
    return deck(replace(CARD, **changed))  # type: ignore[arg-type]


def test_whatever_is_printed_makes_another_edition() -> None:
    source = Reference("Knight", "https://example.org")
    given = Correction(text("in 1954"), text("in 1953"), None)
    others = [
        deck(CARD),
        deck(CARD, title="Another"),
        replace(deck(CARD), licence="CC0-1.0"),
        with_(title=text("Beria's fall")),
        with_(text=text("On 26 June 1953 he was arrested.")),
        with_(note=text("In the Kremlin.")),
        with_(events=(Event("26 June 1953", "arrested"),)),
        with_(events=(Event("26 June 1953", "taken"),)),
        with_(tags=("terror",)),
        with_(corrections=(given,)),
        with_(corrections=(given._replace(given=text("in 1955")),)),
        with_(sources=(source,)),
        with_(sources=(source._replace(url="https://example.com"),)),
        with_(image=Picture("a.png", "A man")),
        with_(image=Picture("a.png", "A man", credit="Unknown")),
        deck(CARD, replace(CARD, id="beria-again")),
    ]
    assert len({edition(other) for other in others}) == len(others)


def test_where_a_card_stands_in_its_source_makes_none() -> None:
    assert edition(with_(origin=Origin(), changed=CARD.changed + 1)) == edition(deck(CARD))
