"""Whether a lock goes on from an earlier one, as each build's does from the last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from exporter.lock.records import CardRecord, ClozeRecord, Lock


def breaks(former: Lock, later: Lock) -> Iterator[str]:
    """What is not as it would be, had only builds changed the former lock into the later.

    Histories that were earned under the one would then be on other facts under the other.
    Where it says nothing, no number is missing and none has changed its fact for another's.
    """
    for old in former.cards:
        new = later.by_id.get(old.id)
        if new is None:
            yield f"'{old.id}' is not in it"
        elif missing := sorted(old.used - new.used):
            yield f"'{old.id}' lacks {', '.join(f'c{number}' for number in missing)}"
        elif moved := next(_moved(old, new), None):
            yield moved
    for old in former.cards:
        new = later.by_id.get(old.id, old)
        if _differ(old, new) and new.changed <= old.changed:
            yield f"'{old.id}' is not newer in it, though it differs"


def _differ(old: CardRecord, new: CardRecord) -> bool:
    return (new.changed, new.content) != (old.changed, old.content)


def earlier(lock: Lock, later: Lock) -> Lock:
    """The lock of an edition that was numbered by a later one, without what came later.

    What the edition lacks of the later one has not been withdrawn: it is not there yet.
    """
    cards = []
    for card in lock.cards:
        known = later.by_id.get(card.id, card)
        gone = {entry.number for entry in known.retired}
        if not card.removed or known.removed:
            kept = tuple(entry for entry in card.retired if entry.number in gone)
            cards.append(card._replace(retired=kept))
    return Lock(lock.deck, tuple(cards))


def _moved(old: CardRecord, new: CardRecord) -> Iterator[str]:
    """Facts that have another number than they had, while theirs is another fact's."""
    numbers = {_fact(head): number for number, head in new.heads.items()}
    times = Counter(map(_fact, [*old.heads.values(), *new.heads.values()]))
    for number, head in old.heads.items():
        now = numbers.get(_fact(head), number)
        holder = new.heads.get(number)
        if head.frame and times[_fact(head)] == 2 and now != number and holder:
            yield (
                f"'{head.answer}' of '{old.id}' was c{number} and is c{now} in it, "
                f"where c{number} is '{holder.answer}'"
            )


def _fact(head: ClozeRecord) -> tuple[str | bool, ...]:
    return head.title, head.answer, head.of, head.frame
