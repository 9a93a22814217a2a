"""Two editions of a deck held against each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from exporter.changes import caveats, searches
from exporter.changes.parts import differing
from exporter.changes.records import CardChange, Changes, ClozeChange, Edition
from exporter.lock import Difference, Event, Lock, differences
from exporter.model import Card


def between(old: Edition, new: Edition) -> Changes:
    """Compare two editions of a deck; of another deck all cards are new."""
    if old.deck.id != new.deck.id:
        added = tuple(_added(Lock(), new))
        return Changes(added, warnings=(caveats.another_deck(old.deck, new.deck),))
    removed = tuple(_removed(old, new))
    titles = _titles(old, new)
    return Changes(
        tuple(_added(old.lock, new)),
        tuple(_changed(old, new)),
        removed,
        searches.notes(titles, [card.id for card in removed]) if removed else "",
        tuple(caveats.of(old, new)),
    )


def _titles(old: Edition, new: Edition) -> tuple[str, str]:
    """The names that a learner's deck may have."""
    return old.deck.title, new.deck.title


def _added(old: Lock, new: Edition) -> Iterator[CardChange]:
    ids = _with(differences.between(old, new.lock), Event.CARD_ADDED, Event.CARD_RETURNED)
    for card in new.deck.cards:
        if card.id in ids:
            former = old.by_id.get(card.id)
            used = former.used if former else frozenset()
            answers = sorted(new.lock.by_id[card.id].answers.items())
            yield CardChange(
                card.id,
                card.title.plain,
                searches.notes([new.deck.title], [card.id]),
                added=tuple(ClozeChange(n, answer) for n, answer in answers if n not in used),
                returned=tuple(ClozeChange(n, answer) for n, answer in answers if n in used),
            )


def _changed(old: Edition, new: Edition) -> Iterator[CardChange]:
    found = differences.between(old.lock, new.lock)
    ids = _with(found, Event.CARD_CHANGED)
    former = _by_id(old)
    by_card = defaultdict[str, list[Difference]](list)
    for difference in found:
        by_card[difference.card].append(difference)
    for card in new.deck.cards:
        if card.id not in ids:
            continue
        events = by_card[card.id]
        yield CardChange(
            card.id,
            card.title.plain,
            searches.notes(_titles(old, new), [card.id]),
            added=_clozes(events, Event.CLOZE_ADDED),
            returned=_clozes(events, Event.CLOZE_RETURNED),
            mended=_clozes(events, Event.ANSWER_CHANGED),
            withdrawn=_clozes(events, Event.CLOZE_RETIRED),
            parts=differing(old, former[card.id], new, card) if card.id in former else (),
        )


def _removed(old: Edition, new: Edition) -> Iterator[CardChange]:
    """In the order of the former source; last those that it has not, though its lock does."""
    ids = _with(differences.between(old.lock, new.lock), Event.CARD_REMOVED)
    former, kept = _by_id(old), _by_id(new)
    for id in [*(id for id in former if id in ids), *sorted(ids - former.keys())]:
        title = former[id].title.plain if id in former else id
        search = searches.notes(_titles(old, new), [id])
        yield CardChange(id, title, search, on_paper=id in kept)


def _by_id(edition: Edition) -> dict[str, Card]:
    return {card.id: card for card in edition.deck.cards}


def _with(found: tuple[Difference, ...], *events: Event) -> set[str]:
    return {difference.card for difference in found if difference.event in events}


def _clozes(found: list[Difference], event: Event) -> tuple[ClozeChange, ...]:
    return tuple(
        ClozeChange(difference.number, difference.answer, difference.former)
        for difference in found
        if difference.event is event
    )
