"""The two editions that are compared: each a source, and the lock that it was built with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from exporter import pipeline
from exporter.cli import advice, remarks, session
from exporter.cli.session import Run
from exporter.cli.status import WrongUsage
from exporter.diagnostics import Diagnostics, Severity
from exporter.lock import Event, Lock, descent
from exporter.model import Deck

_UNFIT = ("lock-of-another-deck", "time-out-of-range")


@dataclass(frozen=True, slots=True)
class Side:
    """An edition: the ``published`` one is the earlier; ``locked`` is one that has a lock.

    ``remarks`` are for the maintainer who compares.
    """

    path: Path
    run: Run
    published: bool
    locked: bool
    remarks: tuple[str, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether it cannot be compared.

        What was published is what its lock says, whatever is found in its text today: that
        the two do not go together is no hindrance. Mistakes in the text itself are.
        """
        if self.run.numbered is None:
            return True
        tolerated = self.run.numbered.diagnostics if self.published and self.locked else ()
        errors = (d for d in self.run.diagnostics if d.severity is Severity.ERROR)
        return any(d not in tolerated or d.code in _UNFIT for d in errors)

    @property
    def deck(self) -> Deck:
        assert self.run.numbered
        return self.run.numbered.deck

    @property
    def lock(self) -> Lock:
        """What was published, or would be by a build."""
        assert self.run.numbered
        if not self.published:
            return self.run.numbered.lock
        later = self.run.former
        return later if self.locked else descent.earlier(self.run.numbered.lock, later)


def read(path: Path, *, published: bool = False) -> Side | str:
    """The edition of a source, or why a file of it cannot be read."""
    diagnostics = Diagnostics()
    try:
        lock_source, lock = pipeline.read_lock(session.lock_beside(path), diagnostics)
        if diagnostics.failed:
            return Side(path, Run(lock_source, diagnostics), published, locked=True)
        # What a former edition's lock says of its pictures is all that need be at hand.
        pictures = not (published and lock.deck)
        run = session.numbered(path, lock, diagnostics, pictures=pictures)
    except WrongUsage as error:
        return f"exporter: {error}\n"
    except OSError as error:
        return advice.message(error, "changes")
    side = Side(path, run, published, locked=bool(lock.deck))
    if side.failed or not side.locked or not _is_apart(side):
        return side
    return replace(side, remarks=(_apart(side),))


def lending(old: Side, new: Side) -> tuple[Side, Side]:
    """The editions, one without a lock numbered by that of the other if it is of its deck."""
    if old.deck.id == new.deck.id and not old.locked and new.locked:
        old = _lent(old, new.run.former, remarks.lent(old.path, new.path))
    elif not old.locked:
        old = replace(old, remarks=(remarks.first(old.path),))
    if old.deck.id == new.deck.id and not new.locked:
        new = _lent(new, old.lock, remarks.unbuilt(new.path, old.path) if old.locked else "")
    return old, new


def _lent(side: Side, lock: Lock, remark: str) -> Side:
    run = session.numbered(side.path, lock, Diagnostics())
    return replace(side, run=run, remarks=(remark,) if remark else ())


def _apart(side: Side) -> str:
    told = remarks.edited if side.published else remarks.outdated
    return told(side.path, _differing(side))


def _is_apart(side: Side) -> bool:
    """Whether its text is not as its lock has it."""
    return side.run.diagnostics.failed or bool(_differing(side))


def _differing(side: Side) -> list[str]:
    """The cards of which that can be told."""
    assert side.run.numbered
    # Without their pictures at hand, all cards that have one differ.
    pictured = {card.id for card in side.deck.cards if card.image and side.published}
    found = [
        difference.card
        for difference in side.run.numbered.differences
        if difference.event is not Event.CARD_CHANGED or difference.card not in pictured
    ]
    return list(dict.fromkeys(found))
