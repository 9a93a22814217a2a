"""A place of the lock held against a place of the card."""

from __future__ import annotations

from exporter.lock.matching import naming, places, sides
from exporter.lock.matching.likeness import Likeness
from exporter.lock.matching.opposites import Opposites
from exporter.lock.matching.overlap import Overlap
from exporter.lock.matching.places import Place
from exporter.lock.records import ClozeRecord


def between(record: ClozeRecord, place: Place, opposites: Opposites) -> Likeness:
    """Compare a place of the lock with a place of the card as it is now.

    ``opposites`` are those of the card's language. An equal answer may have moved within its sentence, all of which counts then; for
    another answer, only the words where it stands.
    """
    equal = places.equal(record.answer, place.answer)
    former, present = (sides.own(one.before, one.after) for one in (record, place))
    whole = sides.whole(place)
    around = Overlap(
        former=former,
        present=present,
        whole=whole,
        reachable=sides.reachable(whole, everywhere=equal),
        seen=sides.seen(record, former, present),
        identical=(record.before, record.after) == (place.before, place.after),
    )
    return Likeness(
        answers=(record.answer, place.answer),
        around=around,
        opposites=opposites,
        equal=equal,
        amount=_amount(place),
        kept=naming.kept(record, place),
        moved=bool(record.frame) and not naming.same_of(record, place),
        cut=bool(record.frame)
        and record.frame != place.frame
        and (sides.cut(record) or former == present),
        surrounded=not record.rest or record.rest == place.rest,
    )


def _amount(place: Place) -> bool:
    found = place.cloze.found
    telling = len(place.answer.split()) > 1 or sum(map(str.isdigit, place.answer)) > 2
    return bool(found and found.kind == "number" and telling)
