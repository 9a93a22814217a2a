"""What names a fact besides the words beside its answer: its whole sentence, and what that is of.

"born in 1870" is a fact of the heading it stands under, "He died in 1924." one of whoever the
sentence before speaks of, "Melts at 98 °C." one of the card's title.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256

from exporter.lock.matching import antecedents, places, words
from exporter.lock.matching.places import Place
from exporter.lock.records import ClozeRecord
from exporter.model import Block, Card, Text

GAP = "□"  # stands for an answer, which may be mended and names nothing
_WORDS = 12  # of what a fact is of: enough to tell, few enough to read in a diff
_DIGITS = 8


def named(card: Card) -> tuple[Place, ...]:
    """The places of a card, in the order numbers are given, with what names their facts."""
    return tuple(_named(card, place) for place in places.of(card))


def _named(card: Card, place: Place) -> Place:
    if place.title:
        whole = Block(0, len(card.title.plain))
        return place._replace(frame=_hash(*_around(card.title, whole, place), ""))
    text, block = card.text, _block(card.text, place)
    before, after = _around(text, block, place)
    own = places.sentence_before(before), places.sentence_after(after)
    earlier = before.removesuffix(own[0])
    of = " ".join(_of(card, block, earlier, own, after.removeprefix(own[1])))
    return place._replace(frame=_hash(*own, of), of=_short(of))


def _of(card: Card, block: Block, earlier: str, own: tuple[str, str], later: str) -> Iterator[str]:
    """What a sentence is of: title, heading, antecedent, as far as it needs them."""
    sentence = f"{own[0]}{GAP}{own[1]}"
    heading = _heading(card.text, block)
    antecedent = antecedents.last(earlier) if antecedents.leans(sentence) else ""
    if not heading and not antecedent and not antecedents.names(sentence):
        yield _gapped(card.title, 0, len(card.title.plain))
    yield heading
    yield antecedent
    if not words.split("".join(own)):
        yield next(iter(places.sentences(later.lstrip())), "")


def _heading(text: Text, block: Block) -> str:
    """The paragraph that a list's item stands under."""
    if not block.depth:
        return ""
    above = (b for b in reversed(text.blocks) if b.start < block.start and b.depth < block.depth)
    found = next(above, None)
    return _gapped(text, found.start, found.end) if found else ""


def _block(text: Text, place: Place) -> Block:
    start = place.cloze.start
    whole = Block(0, len(text.plain))
    return next((block for block in text.blocks if block.start <= start < block.end), whole)


def _around(text: Text, block: Block, place: Place) -> tuple[str, str]:
    """The words of a block before an answer and after it, all other answers left out."""
    end = min(block.end, len(text.plain))
    before = _gapped(text, block.start, place.cloze.start)
    return before, _gapped(text, place.cloze.end, end)


def _gapped(text: Text, start: int, end: int) -> str:
    written, position = "", start
    for cloze in text.clozes:
        if position <= cloze.start and cloze.end <= end:
            written += text.plain[position : cloze.start] + GAP
            position = cloze.end
    return places.folded(written + text.plain[position:end])


def _hash(before: str, after: str, of: str) -> str:
    """A few hexadecimal digits for a sentence, where its answers are, and what it is of."""
    sides = [
        GAP.join(" ".join(words.split(part)) for part in side.split(GAP)).casefold()
        for side in (before, after)
    ]
    whole = "\n".join((*sides, *telling(of)))
    return sha256(whole.encode()).hexdigest()[:_DIGITS]


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
    """Whether all that names a fact is the same, as far as the lock remembers it."""
    return bool(one.frame) and one.frame == other.frame and same_of(one, other)


def recalled(card: Card, entries: tuple[ClozeRecord, ...]) -> tuple[ClozeRecord, ...]:
    """The entries of a card that has not changed, with what an older lock did not remember."""
    if all(entry.frame for entry in entries):
        return entries
    there = {(p.title, p.answer, p.before, p.after): p for p in named(card)}
    found = [there[entry.title, entry.answer, entry.before, entry.after] for entry in entries]
    return tuple(
        entry._replace(of=place.of, frame=place.frame)
        for entry, place in zip(entries, found, strict=True)
    )
