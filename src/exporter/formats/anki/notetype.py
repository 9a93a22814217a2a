"""The one note type of every deck, laid down for ever.

Anki updates a learner's notes only while the note type in the package has the fields and
the templates of the one the learner has: with a field added, removed, moved or renamed
without its id, none of the notes a learner has is updated again, by this or any later
release. So the list below never changes. What a later version needs goes into a spare
field, which may be renamed because its id stays. The look may change freely: templates and
stylesheet are not counted, but Anki takes a new look only with a later ``CHANGED``.
``tests/formats/test_anki_identity.py`` holds what was published.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files

from exporter.formats.anki import identity

NAME = "Revision Cloze"
ID = identity.named("note type/revision cloze")
TEMPLATE = "Cloze"
TEMPLATE_ID = identity.named("template/cloze")

# When fields' settings, templates or stylesheet last changed, in seconds since 1970.
CHANGED = 1795647600


@dataclass(frozen=True, slots=True)
class Field:
    """A field, and how Anki's editor treats it.

    ``id`` tells it from the others of the note type even when it is renamed.
    ``description`` is shown while the field is empty. A ``setting`` is written by the
    exporter and of no use to a reader: folded away, shown as plain text, not searched.
    """

    id: int
    name: str
    description: str
    setting: bool = False
    folded: bool = False


FIELDS = (
    Field(1, "Id", "Names the card for ever: do not change it", folded=True),
    Field(2, "Title", "The title alone, for lists and searches"),
    Field(3, "Text", "Title and text, with the clozes"),
    Field(4, "Note", "Shown with the answer"),
    Field(5, "Corrections", "What was claimed and what is right, shown with the answer"),
    Field(6, "Sources", "Where to look it up, shown with the answer"),
    Field(7, "Picture", "Shown with the answer, below the text", folded=True),
    Field(8, "Class", '"hide-others" hides the other answers too', setting=True),
    Field(9, "Language", "The language of the text, such as en-GB", setting=True),
    Field(10, "Spare 1", "Kept free for a later version", setting=True),
    Field(11, "Spare 2", "Kept free for a later version", setting=True),
)


def front() -> str:
    """The template of the question."""
    return _read("front.html")


def back() -> str:
    """The template of the answer."""
    return _read("back.html")


def stylesheet() -> str:
    """The look of both."""
    return _read("style.css")


def _read(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
