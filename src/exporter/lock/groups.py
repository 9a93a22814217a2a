"""Which clozes of a card are asked together: those whose answers give each other away."""

from __future__ import annotations

from collections.abc import Iterator

from exporter.lock import places
from exporter.lock.places import Place
from exporter.model import Card
from exporter.values import Calendar, Moment, Precision

Group = tuple[Place, ...]
Key = object  # what equal answers have in common; only compared


def of(card: Card) -> tuple[Group, ...]:
    """The groups of a card's clozes, in reading order of the text, then the title.

    Equal answers belong together: the same words, whatever their case and spacing, or the
    same value found in them. So do the clozes an author gave one number, never those of two
    numbers. A date in the title belongs to the first date of the text that it is part of.
    """
    everywhere = places.of(card)
    gathered: list[list[Place]] = []
    for place in sorted(everywhere, key=lambda place: not author_number(place)):
        _join(gathered, place)
    order = {id(place): position for position, place in enumerate(everywhere)}
    groups = [tuple(sorted(group, key=lambda place: order[id(place)])) for group in gathered]
    return tuple(sorted(groups, key=lambda group: order[id(group[0])]))


def author_number(place: Place) -> int:
    """The number the author wrote, 0 where there is none."""
    return place.cloze.number if place.cloze.marked else 0


def equal(one: str, other: str) -> bool:
    """Whether two answers are the same words."""
    return places.folded(one).casefold() == places.folded(other).casefold()


def _join(groups: list[list[Place]], place: Place) -> None:
    """Add a place to the group it belongs to, joining the groups that it shows to be one."""
    if number := author_number(place):
        fitting = [group for group in groups if author_number(group[0]) == number]
    else:
        fitting = [group for group in groups if _share(group, place)] or [
            group for group in groups if any(_within(place, other) for other in group)
        ][:1]
    if not fitting:
        groups.append([place])
        return
    first, *others = fitting
    first.append(place)
    for group in others:
        if not author_number(group[0]):
            first.extend(group)
            groups.remove(group)


def _share(group: list[Place], place: Place) -> bool:
    keys = set(_keys(place))
    return any(keys & set(_keys(other)) for other in group)


def _keys(place: Place) -> Iterator[Key]:
    yield place.answer.casefold()
    if found := place.cloze.found:
        yield found.kind, found.value


def _within(place: Place, other: Place) -> bool:
    """Whether a title's date ("1956") is part of a text's ("25 February 1956")."""
    if not place.title or other.title or not place.cloze.found or not other.cloze.found:
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
