"""Which clozes of a card are asked together: those whose answers give each other away."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field

from exporter.lock.matching import naming
from exporter.lock.matching.places import Place
from exporter.model import Card
from exporter.values import Calendar, Moment, Precision

Group = tuple[Place, ...]


def of(card: Card, language: str) -> tuple[Group, ...]:
    """The groups of a card's clozes, in reading order of the text, then the title.

    Equal answers belong together: the same words, whatever their case and spacing, or the
    same value found in them. So do the clozes an author gave one number, never those of two
    numbers. A date in the title belongs to the first date of the text that it is part of.
    ``language`` is the deck's tag.
    """
    everywhere = naming.named(card, language)
    gathered = _Gathered()
    for place in sorted(everywhere, key=lambda place: not author_number(place)):
        gathered.join(place)
    order = {id(place): position for position, place in enumerate(everywhere)}
    groups = [tuple(sorted(group, key=lambda place: order[id(place)])) for group in gathered]
    return tuple(sorted(groups, key=lambda group: order[id(group[0])]))


def author_number(place: Place) -> int:
    """The number the author wrote, 0 where there is none."""
    return place.cloze.number if place.cloze.marked else 0


@dataclass(slots=True)
class _Gathered:
    """Groups in the making, by what their answers have in common.

    Those the author numbered come first, since no other joins two of them.
    """

    groups: list[list[Place]] = field(default_factory=list)
    with_key: dict[Hashable, list[int]] = field(default_factory=dict)

    def __iter__(self) -> Iterator[list[Place]]:
        return (group for group in self.groups if group)

    def join(self, place: Place) -> None:
        """Add a place to the group it belongs to, joining those it shows to be one."""
        fitting = self._fitting(place)
        if not fitting:
            fitting = [len(self.groups)]
            self.groups.append([])
        first, *others = fitting
        self._add(place, first)
        for other in others:
            if not author_number(self.groups[other][0]):
                for moved in self.groups[other]:
                    self._add(moved, first)
                self.groups[other] = []

    def _fitting(self, place: Place) -> list[int]:
        if number := author_number(place):
            return self.with_key.get(number, [])
        sharing = {group for key in _keys(place) for group in self.with_key.get(key, [])}
        return sorted(group for group in sharing if self.groups[group]) or self._whole(place)

    def _whole(self, place: Place) -> list[int]:
        """The first group with a date that a title's date is part of."""
        if not place.title:
            return []
        whole = (n for n, group in enumerate(self.groups) if any(_within(place, p) for p in group))
        return [*whole][:1]

    def _add(self, place: Place, group: int) -> None:
        self.groups[group].append(place)
        number = author_number(place)
        for key in ((number,) if number else ()) + tuple(_keys(place)):
            known = self.with_key.setdefault(key, [])
            if group not in known:
                known.append(group)


def _keys(place: Place) -> Iterator[Hashable]:
    yield place.answer.casefold()
    if found := place.cloze.found:
        yield found.kind, found.value


def _within(place: Place, other: Place) -> bool:
    """Whether a title's date ("1956") is part of a text's ("25 February 1956")."""
    if other.title or not place.cloze.found or not other.cloze.found:
        return False
    part, whole = place.cloze.found.value, other.cloze.found.value
    if not isinstance(part, Calendar) or not isinstance(whole, Calendar) or part.end:
        return False
    return any(moment and _covers(part.start, moment) for moment in (whole.start, whole.end))


def _covers(part: Moment, whole: Moment) -> bool:
    """Whether all that is known of one moment holds of the other, more exact one."""
    return (
        part.year is not None
        and whole.precision <= part.precision <= Precision.YEAR
        and part.year == whole.year
        and part.month in (None, whole.month)
        and part.day in (None, whole.day)
    )
