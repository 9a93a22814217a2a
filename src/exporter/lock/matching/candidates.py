"""Every place the lock remembers beside every place of the card that may be the same fact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from itertools import product

from exporter.lock.matching import comparing, keys, moves, sides, words
from exporter.lock.matching.groups import Group
from exporter.lock.matching.keys import Key
from exporter.lock.matching.opposites import Opposites
from exporter.lock.matching.pairs import Former, Pair, Present
from exporter.lock.matching.places import Place, same_words
from exporter.lock.records import CardRecord, ClozeRecord
from exporter.model import Card

EXACT = 1.5  # the score of an equal answer between the same words
EXTENDED = 1.2  # of an answer that took in, or left out, words beside it
MOVED = 1.1  # of an answer that left its sentence for the title: below any that stayed

MANY = 5_000  # pairs from which on only those with a rare word in common are compared
RARE = 20  # places at which a word may stand to be rare


def pairs(
    card: Card, record: CardRecord, groups: tuple[Group, ...], opposites: Opposites
) -> tuple[Pair, ...]:
    """All pairs that are or may be the same fact; ``opposites`` are those of the card's language.

    What stands unchanged is paired first, then what stands in the same sentence elsewhere,
    and only the rest compared in earnest: a deck is built far more often than a sentence
    of it is edited, and sentences are moved more often than reworded.
    """
    former, present = _former(record), _present(groups)
    found = list[Pair]()
    for key, named in keys.ALL:
        if not former:  # as for every new card
            break
        same = tuple(_same([old for old in former if bool(old.entry.frame) is named], present, key))
        found += same
        olds, news = {pair.old.index for pair in same}, {pair.new.index for pair in same}
        former = [old for old in former if old.index not in olds]
        present = [new for new in present if new.index not in news]
    worth = _worth_comparing(former, present)
    compared = (_compared(card, old, new, opposites) for old, new in worth)
    return _without_usurpers((*found, *(pair for pair in compared if pair)))


def _without_usurpers(pairs: tuple[Pair, ...]) -> tuple[Pair, ...]:
    """The pairs, but for equal answers in another sentence than the fact's own, if that stands.

    "War I began in 1939." may become "War I began in 1914. War II began in 1939.": the number
    stays with its sentence, and that sentence is no other fact.
    """
    there = [pair for pair in pairs if pair.kept and pair.sure and pair.old.live]
    olds, news = {pair.old.index for pair in there}, {pair.new.index for pair in there}
    return tuple(
        pair
        for pair in pairs
        if pair.kept or not (pair.old.index in olds or pair.new.index in news)
    )


def _worth_comparing(
    former: list[Former], present: list[Present]
) -> Iterable[tuple[Former, Present]]:
    """All pairs; where hundreds of places changed at once, those that share a rare word."""
    if len(former) * len(present) <= MANY:
        return product(former, present)
    there = defaultdict[str, list[Present]](list)
    for new in present:
        for word in _telling(new.place):
            there[word].append(new)
    rare = {word: places for word, places in there.items() if len(places) <= RARE}
    met = (
        {new.index: new for word in _telling(old.entry) for new in rare.get(word, ())}
        for old in former
    )
    return ((old, new) for old, news in zip(former, met, strict=True) for new in news.values())


def _telling(place: ClozeRecord | Place) -> dict[str, None]:
    around = sides.own(place.before, place.after).both
    return {word.casefold(): None for word in around if words.weight(word) >= 1}


def _former(record: CardRecord) -> list[Former]:
    gone = [entry.place for entry in record.retired if entry.known]
    live = len(record.clozes)
    return [Former(n, entry, n < live) for n, entry in enumerate((*record.clozes, *gone))]


def _present(groups: tuple[Group, ...]) -> list[Present]:
    everywhere = ((place, position) for position, group in enumerate(groups) for place in group)
    return [Present(n, place, position) for n, (place, position) in enumerate(everywhere)]


def _same(former: list[Former], present: list[Present], key: Key) -> Iterator[Pair]:
    """The pairs that have a key in common; numbers in use come before retired ones."""
    there = defaultdict[Hashable, list[Present]](list)
    for new in present:
        there[key(new.place)].append(new)
    here = defaultdict[Hashable, list[Former]](list)
    for old in former:
        here[key(old.entry)].append(old)
    for shared, gathered in here.items():
        if shared is not None and shared in there:
            olds = [old for old in gathered if old.live] or gathered
            yield from _together(olds, there[shared])


def _together(olds: list[Former], news: list[Present]) -> Iterator[Pair]:
    """Places that nothing tells apart: if it does not matter which is which, one by one."""
    alike = len({old.entry.number for old in olds}) == len({new.group for new in news}) == 1
    couples: Iterable[tuple[Former, Present]] = (
        zip(olds, news, strict=False) if alike else ((old, new) for old in olds for new in news)
    )
    return (Pair(old, new, EXACT, sure=True, equal=True, kept=True) for old, new in couples)


def _compared(card: Card, old: Former, new: Present, opposites: Opposites) -> Pair | None:
    equal = same_words(old.entry.answer) == same_words(new.place.answer)
    if not old.live and not equal:
        return None
    like = comparing.between(old.entry, new.place, opposites)
    if not old.live:
        there = like.in_place and like.surrounded
        returned = like.sure and there and not (like.reworded or like.cut)
        return Pair(old, new, like.score, sure=True, equal=True) if returned else None
    if like.named_the_same:
        return Pair(old, new, EXACT, sure=equal or like.surrounded, equal=equal, kept=True)
    if like.sure:
        return Pair(old, new, like.score, sure=True, equal=equal)
    if moves.reached_further(old.entry, new.place):
        return Pair(old, new, EXTENDED, sure=True, equal=equal)
    if moves.moved_to_title(old.entry, new.place, card.text.plain, opposites):
        return Pair(old, new, MOVED, sure=True, equal=equal)
    if like.possible:
        return Pair(old, new, like.score, sure=False, equal=equal, likely=like.likely)
    return None
