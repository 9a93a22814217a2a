"""All that may name a fact in its card, to the letter: for an answer that is another now.

An equal answer is known again by its sentence. Where the answer changed, be it by a mended
slip or because another fact is told, nothing around it may have changed at once: not its
sentence with the other answers in it, not the title, not what it stands under, and not what
was said before, as far as the sentence may speak of that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import islice

from exporter.lock.matching import antecedents, places, words
from exporter.lock.matching.places import GAP, Place
from exporter.model import Block, Card, Cloze, Text

_SENTENCES = 4  # before a fact's own, among which the one that names what it speaks of is sought
_NOUNS_HAVE_CAPITALS = ("de", "lb", "nds")

_LeftOut = Callable[[Cloze], bool]


def of(card: Card, place: Place, language: str) -> tuple[str, list[str]]:
    """A place's own sentence, and all else that may name its fact.

    There is a gap for the answer and for any other of the same words; the others are there.
    """
    title, text = card.title, card.title if place.title else card.text
    left_out, block = _akin(text, place.answer), place.block
    before = places.gapped(text, block.start, place.cloze.start, left_out)
    after = places.gapped(text, place.cloze.end, min(block.end, len(text.plain)), left_out)
    own = places.sentence_before(before), places.sentence_after(after)
    around = [places.gapped(title, 0, len(title.plain), _akin(title, place.answer))]
    if not place.title:
        around += _above(text, block, place, GAP.join(own), language)
    if not words.any_in("".join(own)):
        around += places.sentences(after.removeprefix(own[1]).lstrip())[:1]
    return GAP.join(own), around


def _above(text: Text, block: Block, place: Place, sentence: str, language: str) -> Iterator[str]:
    """What a sentence stands under, and those before it that may name its subject.

    These with their answers, but for numbers: "in 1945" may tell which election it was, and of
    rows of numbers several may be put right at once. Where the sentence speaks by a pronoun
    of the one before, numbers count too: "It gave them 393 seats."
    """
    akin, leaning = _akin(text, place.answer), antecedents.leans(sentence)
    headings = [places.gapped(text, b.start, b.end, akin) for b in _headings(text, block)]
    yield from headings
    if any(_names(one, language) for one in (sentence, *(() if leaning else headings))):
        return
    left_out = akin if leaning else lambda cloze: akin(cloze) or _is_number(cloze)
    for one in _said_before(text, block, place.cloze.start, left_out):
        yield one
        if _names(one, language) or (leaning and antecedents.opens_with_name(one)):
            return


def _headings(text: Text, block: Block) -> Iterator[Block]:
    """The paragraphs that a list's item stands under, from the nearest."""
    for above in reversed(text.blocks):
        if above.start < block.start and above.depth < block.depth:
            yield above
            block = above


def _said_before(text: Text, block: Block, end: int, left_out: _LeftOut) -> Iterator[str]:
    """The sentences before the one at an offset of a block, from the nearest, but not many."""
    here = places.gapped(text, block.start, end, left_out)
    above = (b for b in reversed(text.blocks) if b.start < block.start)
    written = (
        here.removesuffix(places.sentence_before(here)),
        *(places.gapped(text, b.start, b.end, left_out) for b in above),
    )
    said = (one for part in written for one in reversed(places.sentences(part)) if one.strip())
    return islice(said, _SENTENCES)


def _names(sentence: str, language: str) -> bool:
    capital = language.casefold().split("-")[0] in _NOUNS_HAVE_CAPITALS
    return not capital and antecedents.names(sentence)


def _is_number(cloze: Cloze) -> bool:
    return bool(cloze.found and cloze.found.kind == "number")


def _akin(text: Text, answer: str) -> _LeftOut:
    """Tells the answers that are made of the words of this one, or it of theirs."""
    own = _folded(answer)

    def akin(cloze: Cloze) -> bool:
        other = _folded(text.answer(cloze))
        return other <= own or own <= other

    return akin


@lru_cache(maxsize=4096)
def _folded(answer: str) -> frozenset[str]:
    return frozenset(words.split(answer.casefold()))
