"""What learners will notice when they import a new edition of a deck."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass

from exporter.lock import Difference, Event, Lock, differences
from exporter.markdown import escaped
from exporter.model import Deck

VERSION = 1  # of the JSON


@dataclass(frozen=True, slots=True)
class Edition:
    """A deck as it was published, and its lock."""

    deck: Deck
    lock: Lock


@dataclass(frozen=True, slots=True)
class ClozeChange:
    """A cloze number and its answer; ``former`` is what the answer was, where it changed."""

    number: int
    answer: str
    former: str = ""


@dataclass(frozen=True, slots=True)
class CardChange:
    """A card that is new, changed or gone; ``search`` finds it in Anki's browser."""

    id: str
    title: str
    search: str
    added: tuple[ClozeChange, ...] = ()
    returned: tuple[ClozeChange, ...] = ()
    mended: tuple[ClozeChange, ...] = ()
    withdrawn: tuple[ClozeChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """The cards added, changed and taken out, and what Anki cannot do by itself."""

    added: tuple[CardChange, ...] = ()
    changed: tuple[CardChange, ...] = ()
    removed: tuple[CardChange, ...] = ()
    warnings: tuple[str, ...] = ()


def between(old: Edition, new: Edition) -> Changes:
    """Compare two editions of a deck."""
    found = differences.between(old.lock, new.lock)

    def cards(edition: Edition, *events: Event) -> tuple[CardChange, ...]:
        ids = {difference.card for difference in found if difference.event in events}
        return tuple(
            _card(card.id, card.title.plain, [d for d in found if d.card == card.id])
            for card in edition.deck.cards
            if card.id in ids
        )

    removed = cards(old, Event.CARD_REMOVED)
    return Changes(
        added=cards(new, Event.CARD_ADDED, Event.CARD_RETURNED),
        changed=cards(new, Event.CARD_CHANGED),
        removed=removed,
        warnings=tuple(_warnings(old.deck, new.deck, removed)),
    )


def _card(id: str, title: str, found: list[Difference]) -> CardChange:
    def clozes(event: Event) -> tuple[ClozeChange, ...]:
        return tuple(
            ClozeChange(difference.number, difference.answer, difference.former)
            for difference in found
            if difference.event is event
        )

    return CardChange(
        id,
        title,
        f'"Id:{id}"',
        added=clozes(Event.CLOZE_ADDED),
        returned=clozes(Event.CLOZE_RETURNED),
        mended=clozes(Event.ANSWER_CHANGED),
        withdrawn=clozes(Event.CLOZE_RETIRED),
    )


def _warnings(old: Deck, new: Deck, removed: tuple[CardChange, ...]) -> Iterator[str]:
    if old.id != new.id:
        yield (
            f"The deck's id was '{old.id}' and is '{new.id}': to Anki this is another deck, "
            "all of its cards are new, and the old ones stay."
        )
    if old.title != new.title:
        yield (
            f"The deck was called '{old.title}' and is now '{new.title}'. Anki knows decks by "
            "name: it keeps old cards where they are and puts new ones into the new deck."
        )
    if removed:
        yield (
            "Anki does not delete cards on import. To find those taken out, search for "
            f"{' or '.join(card.search for card in removed)} and delete them."
        )


def as_json(changes: Changes) -> str:
    """The changes for programs: an object with the fields of ``Changes`` and a version."""
    return json.dumps({"version": VERSION, **asdict(changes)}, ensure_ascii=False, indent=2) + "\n"


def as_markdown(changes: Changes) -> str:
    """The changes for release notes."""
    lines = [
        *_section("Added", changes.added, with_clozes=False),
        *_section("Changed", changes.changed, with_clozes=True),
        *_section("Taken out", changes.removed, with_clozes=False),
    ]
    if changes.warnings:
        lines += ["## Please note", "", *(f"- {escaped(note)}" for note in changes.warnings), ""]
    return "\n".join(lines or ["No card has changed.", ""])


def _section(name: str, cards: tuple[CardChange, ...], *, with_clozes: bool) -> Iterator[str]:
    if not cards:
        return
    yield f"## {name}"
    yield ""
    for card in cards:
        yield f"- **{escaped(card.title)}** (`{card.search}`)"
        if with_clozes:
            yield from _clozes(card)
    yield ""


def _clozes(card: CardChange) -> Iterator[str]:
    for cloze in card.added:
        yield f"  - new: c{cloze.number} '{escaped(cloze.answer)}'"
    for cloze in card.returned:
        yield f"  - c{cloze.number} '{escaped(cloze.answer)}' is back, as it was learnt before"
    for cloze in card.mended:
        former, answer = escaped(cloze.former), escaped(cloze.answer)
        yield f"  - c{cloze.number} is now '{answer}', it was '{former}'"
    for cloze in card.withdrawn:
        former = escaped(cloze.former)
        yield f"  - c{cloze.number} '{former}' is withdrawn: run Tools → Empty Cards"
