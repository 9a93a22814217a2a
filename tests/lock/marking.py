"""Decks for the tests, written as text with its clozes in brackets."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from exporter.lock import CardRecord, Lock, Numbered, number
from exporter.model import Block, Card, Cloze, Deck, Text
from exporter.values import Calendar, Found, Kind, Moment, Precision, Quantity, Value

NOW = 1_735_689_600  # 1 January 2025: learners' own edits are later
_CLOZE = re.compile(r"\[(?:c(?P<number>\d+)::)?(?P<answer>[^\]]*)\]")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "December")
_DATE = re.compile(r"(?:(?:(?P<day>\d\d?) )?(?P<month>[A-Z][a-z]+) )?(?P<year>\d{4})")
_WORDS = {"two": 2, "three": 3, "twelve": 12}


def text(marked: str) -> Text:
    """'In [1956] [c4::12] men': found and numbered clozes; a newline ends a block."""
    plain, clozes, position = "", list[Cloze](), 0
    for match in _CLOZE.finditer(marked):
        plain += marked[position : match.start()]
        start, answer = len(plain), match["answer"]
        plain += answer
        value = found(answer, start)
        written = int(match["number"] or 0)
        clozes.append(Cloze(start, len(plain), written, "", value, marked=bool(written)))
        position = match.end()
    plain += marked[position:]
    blocks, start = list[Block](), 0
    for line in plain.split("\n"):
        blocks.append(Block(start, start + len(line)))
        start += len(line) + 1
    return Text(plain, tuple(blocks), (), tuple(clozes))


def found(answer: str, start: int) -> Found | None:
    """What a recogniser may say of an answer: enough of one for these tests."""
    value: Value
    match = _DATE.fullmatch(answer)
    if match and match["month"] in (None, *_MONTHS):
        day, month, year = match["day"], match["month"], match["year"]
        precision = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
        moment = Moment(
            precision,
            int(year),
            _MONTHS.index(month) + 1 if month else None,
            int(day) if day else None,
        )
        value = Calendar(moment)
    elif answer.isdigit() or answer in _WORDS:
        value = Quantity(Fraction(_WORDS.get(answer) or int(answer)))
    else:
        return None
    kind: Kind = "date" if isinstance(value, Calendar) else "number"
    return Found(start, start + len(answer), kind, "", value, "", "test")


def card(marked: str, title: str = "A title", id: str = "one") -> Card:
    return Card(id, text(title), text(marked))


def listed(marked: str, title: str = "A title", id: str = "one") -> Card:
    """A card of which lines that begin with a hyphen are items under the line above them."""
    made = card(marked.strip(), title, id)
    blocks = (
        Block(block.start + 2, block.end, 1, "•")
        if made.text.plain.startswith("- ", block.start)
        else block
        for block in made.text.blocks
    )
    return replace(made, text=replace(made.text, blocks=tuple(blocks)))


def deck(*cards: Card, id: str = "deck") -> Deck:
    return Deck(id, "A deck", "en-GB", cards)


def built(*editions: Card, now: int = NOW) -> Numbered:
    """One card built in edition after edition, a minute apart; none but the last may fail."""
    lock = Lock()
    for edition in editions:
        result = number(deck(edition), lock, now)
        assert edition is editions[-1] or not errors(result), errors(result)
        lock, now = result.lock, now + 60
    return result


def edited(former: Card, present: Card) -> Numbered:
    """The second edition of a card."""
    first = number(deck(former), Lock(), NOW)
    return number(deck(present), first.lock, NOW + 1)


def errors(result: Numbered) -> list[str]:
    return [d.code for d in result.diagnostics if d.severity.value == "error"]


def numbers(result: Numbered, place: int = 0) -> dict[str, int]:
    """The answers of a card's text and title with their numbers."""
    done = result.deck.cards[place]
    return {
        words.answer(cloze): cloze.number
        for words in (done.title, done.text)
        for cloze in words.clozes
    }


def record(result: Numbered, id: str = "one") -> CardRecord:
    return result.lock.by_id[id]
