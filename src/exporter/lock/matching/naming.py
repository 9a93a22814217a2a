"""What names a fact besides the words beside its answer: its whole sentence, and what that is of.

"born in 1870" is a fact of the heading it stands under, "He died in 1924." one of whoever the
sentence before speaks of, "Melts at 98 °C." one of the card's title.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256

from exporter.lock.matching import antecedents, context, enumerations, places, words
from exporter.lock.matching.places import GAP, Place
from exporter.lock.records import ClozeRecord
from exporter.model import Block, Card, Text

_WORDS = 12  # of what a fact is of: enough to tell, few enough to read in a diff
_DIGITS = 8


def named(card: Card, language: str) -> tuple[Place, ...]:
    """The places of a card, in the order numbers are given, with what names their facts.

    ``language`` is the deck's tag.
    """
    return tuple(
        _named(card, place)._replace(rest=_rest(card, place, language)) for place in places.of(card)
    )


def _rest(card: Card, place: Place, language: str) -> str:
    sentence, around = context.of(card, place, language)
    return _hash(_said(sentence)) + _hash(*map(_said, around))


def _said(text: str) -> str:
    """The words of a text, and where its gaps are among them."""
    return GAP.join(" ".join(words.split(part)) for part in text.split(GAP))


def _named(card: Card, place: Place) -> Place:
    if place.title:
        return place._replace(frame=_frame(*_around(card.title, place), ""))
    before, after = _around(card.text, place)
    own = places.sentence_before(before), places.sentence_after(after)
    earlier = before.removesuffix(own[0])
    of = " ".join(_of(card, place.block, earlier, own, after.removeprefix(own[1])))
    return place._replace(frame=_frame(*own, of), of=_short(of))


def _of(card: Card, block: Block, earlier: str, own: tuple[str, str], later: str) -> Iterator[str]:
    """What a sentence is of: title, heading, antecedent, as far as it needs them."""
    sentence = f"{own[0]}{GAP}{own[1]}"
    heading = _heading(card.text, block)
    antecedent = antecedents.last(earlier) if antecedents.leans(sentence) else ""
    if not heading and not antecedent and not antecedents.names(sentence):
        yield _gapped(card.title, 0, len(card.title.plain))
    yield heading
    yield antecedent
    if not words.any_in("".join(own)):
        yield next(iter(places.sentences(later.lstrip())), "")


def _heading(text: Text, block: Block) -> str:
    """The paragraph that a list's item stands under."""
    if not block.depth:
        return ""
    above = (b for b in reversed(text.blocks) if b.start < block.start and b.depth < block.depth)
    found = next(above, None)
    return _gapped(text, found.start, found.end) if found else ""


def _around(text: Text, place: Place) -> tuple[str, str]:
    """The words of a block before an answer and after it, all other answers left out."""
    end = min(place.block.end, len(text.plain))
    before = _gapped(text, place.block.start, place.cloze.start)
    return before, _gapped(text, place.cloze.end, end)


def _gapped(text: Text, start: int, end: int) -> str:
    return places.gapped(text, start, end, places.any_of)


def _frame(before: str, after: str, of: str) -> str:
    """What stands for a sentence, for where its answers are in it, and for what it is of."""
    left, right = enumerations.merged(before, after)
    sides = (_said(GAP.join(side)) for side in (left, right))
    return _hash(*(side.casefold() for side in sides), *telling(of))


def _hash(*parts: str) -> str:
    return sha256("\n".join(parts).encode()).hexdigest()[:_DIGITS]


def _short(of: str) -> str:
    return " ".join(of.replace(GAP, "…").split()[:_WORDS])


def same_of(one: ClozeRecord, other: ClozeRecord | Place) -> bool:
    """Whether two places are of the same: title, heading and antecedent, but for answers."""
    return telling(one.of) == telling(other.of)


@lru_cache(maxsize=4096)
def telling(of: str) -> tuple[str, ...]:
    """The words that tell what a fact is of."""
    return tuple(word.casefold() for word in words.split(of))


def kept(one: ClozeRecord, other: ClozeRecord | Place) -> bool:
    """Whether a fact's sentence and what it is of are the same but for answers, as far as known."""
    return bool(one.frame) and one.frame == other.frame and same_of(one, other)


def same_row(one: ClozeRecord, other: ClozeRecord) -> bool:
    """Whether the other answers of two places' sentences are the same, as far as known."""
    return one.rest[:_DIGITS] == other.rest[:_DIGITS]


def recalled(
    card: Card, entries: tuple[ClozeRecord, ...], language: str
) -> tuple[ClozeRecord, ...]:
    """The entries of a card that has not changed, with what an older lock did not remember."""
    if all(entry.rest for entry in entries):
        return entries
    there = {(p.title, p.answer, p.before, p.after): p for p in named(card, language)}
    found = [there[entry.title, entry.answer, entry.before, entry.after] for entry in entries]
    return tuple(
        entry._replace(of=place.of, frame=place.frame, rest=place.rest)
        for entry, place in zip(entries, found, strict=True)
    )
