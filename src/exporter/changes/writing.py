"""Changes as text: for release notes and for programs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import asdict

from exporter.changes.records import CardChange, Changes
from exporter.markdown import escaped

VERSION = 1  # of the JSON

_PARTS = {"hide_others": "which answers are hidden"}  # named for programs, not for people
_TOLD = {"title", "text"}  # where answers changed, these have changed as well


def as_json(changes: Changes) -> str:
    """The changes for programs: an object with the fields of ``Changes`` and a version.

    Its warnings tell of the cards that were taken out as well.
    """
    document = {"version": VERSION, **asdict(changes)}
    if changes.search:
        document["warnings"] = [*changes.warnings, _staying("what was taken out", changes.search)]
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def as_markdown(changes: Changes) -> str:
    """The changes for release notes."""
    notes = [f"- {escaped(note)}" for note in changes.warnings]  # first: before learners import
    paragraphs = [
        *_section("Please note", notes),
        *_section("Added", [_added(card) for card in changes.added]),
        *_section("Changed", [_changed(card) for card in changes.changed]),
        *_section("Taken out", [_removed(card) for card in changes.removed]),
    ]
    if changes.search:
        paragraphs.append(_staying("what was taken out", _code(changes.search)))
    elif not (changes.added or changes.changed):
        paragraphs.append("No card has changed.")
    return "\n\n".join(paragraphs) + "\n"


def _staying(what: str, search: str) -> str:
    return (
        f"Anki does not delete cards on import. To find {what}, search in its browser for "
        f"{search}, and delete them if you like."
    )


def _section(name: str, items: list[str]) -> Iterator[str]:
    if items:
        yield f"## {name}"
        yield "\n".join(items)


def _added(card: CardChange) -> str:
    count = len(card.added) + len(card.returned)
    back = ", back with what was learnt of it" if card.returned else ""
    return f"- **{escaped(card.title)}**{back}: {count} cloze{'s' * (count != 1)}"


def _changed(card: CardChange) -> str:
    clozes = list(_clozes(card))
    parts = [part for part in card.parts if not (clozes and part in _TOLD)]
    named = f" ({', '.join(_PARTS.get(part, part) for part in parts)})" if parts else ""
    return "\n".join([f"- **{escaped(card.title)}**{named}", *clozes])


def _removed(card: CardChange) -> str:
    return f"- **{escaped(card.title)}**" + (" (now on paper only)" if card.on_paper else "")


def _clozes(card: CardChange) -> Iterator[str]:
    for line in _events(card):  # whole, for a number with a point begins no list here
        yield f"  - {escaped(line)}"


def _events(card: CardChange) -> Iterator[str]:
    for cloze in card.added:
        yield f"new: c{cloze.number} '{cloze.answer}'"
    for cloze in card.returned:
        yield f"c{cloze.number} '{cloze.answer}' is back, as it was learnt before"
    for cloze in card.mended:
        yield f"c{cloze.number} is now '{cloze.answer}', it was '{cloze.former}'"
    for cloze in card.withdrawn:
        yield f"c{cloze.number} '{cloze.former}' is withdrawn: run Tools → Empty Cards"


def _code(text: str) -> str:
    """A text as code, whatever runs of backticks are in it."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    return f"{fence}{text}{fence}"
