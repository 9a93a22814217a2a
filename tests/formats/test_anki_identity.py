"""What was published can never change: these values are kept for ever.

A test that fails here is right. Had its expectation been altered and released, learners
would get every card again, or never again an update.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from hashlib import sha256

from anki.collection import Collection
from anki.models import NotetypeId

from exporter.formats.anki import identity, notetype
from tests.formats.anki_decks import BERIA, deck, imported


def test_a_notes_guid_is_what_its_ids_always_gave() -> None:
    assert identity.guid("khrushchev-1953-64", "beria") == "c5162e48184024ab729d"


def test_a_decks_ids_are_what_its_id_always_gave() -> None:
    assert identity.named("deck/khrushchev-1953-64") == 885285474733
    assert identity.note_id("khrushchev-1953-64", 1) == 1580444753547


def test_the_note_type_is_the_one_that_was_published() -> None:
    assert (notetype.NAME, notetype.ID) == ("Revision Cloze", 614327253495)
    assert (notetype.TEMPLATE, notetype.TEMPLATE_ID) == ("Cloze", 849273273246)


def test_the_fields_are_those_that_were_published() -> None:
    assert [(field.id, field.name) for field in notetype.FIELDS] == [
        (1, "Id"),
        (2, "Title"),
        (3, "Text"),
        (4, "Note"),
        (5, "Corrections"),
        (6, "Sources"),
        (7, "Picture"),
        (8, "Class"),
        (9, "Language"),
        (10, "Spare 1"),
        (11, "Spare 2"),
    ]


def test_anki_keeps_what_makes_them_the_same_next_time(learner: Collection) -> None:
    imported(learner, deck(BERIA))
    kept = learner.models.get(NotetypeId(notetype.ID))
    assert kept
    assert (kept["name"], kept["originalStockKind"]) == (notetype.NAME, 5)
    assert [template["id"] for template in kept["tmpls"]] == [notetype.TEMPLATE_ID]
    assert [field["id"] for field in kept["flds"]] == [field.id for field in notetype.FIELDS]
    assert all(field["preventDeletion"] for field in kept["flds"])
    (note,) = learner.find_notes("")
    assert learner.get_note(note).guid == identity.guid("khrushchev", "beria")


def test_another_look_has_a_later_time() -> None:
    """Anki takes a changed note type only when its time is later than the one it has.

    After a change of fields' settings, templates or stylesheet, raise ``notetype.CHANGED``
    to the time of the change, then enter both here.
    """
    fields = [asdict(field) for field in notetype.FIELDS]
    look = json.dumps([fields, notetype.front(), notetype.back(), notetype.stylesheet()])
    assert (sha256(look.encode()).hexdigest(), notetype.CHANGED) == (
        "3474e15939b201246ab1b6dc022d693bc0c23667a09af0e2df9f411238495ab1",
        1795647600,
    )
