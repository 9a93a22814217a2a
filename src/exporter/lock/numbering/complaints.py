"""What is said to the author about cloze numbers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from exporter.diagnostics import Diagnostic, Severity
from exporter.lock.matching.pairs import Pair
from exporter.lock.matching.places import WORDS, Place
from exporter.lock.records import CardRecord, ClozeRecord
from exporter.model import Card
from exporter.source import Span


def ambiguous(
    card: Card, record: CardRecord, numbers: tuple[int, ...], pairs: tuple[Pair, ...]
) -> Iterator[Diagnostic]:
    """One error for every group that may be one of several facts, or a new one.

    ``numbers`` are the groups' own, fresh for those in doubt.
    """
    by_group = sorted(pairs, key=lambda pair: (pair.group, -pair.score))
    for position, rivals in groupby(by_group, key=lambda pair: pair.group):
        here = [*rivals]
        place, possible = here[0].place, sorted({pair.number for pair in here})
        others = dict.fromkeys(
            pair.place for pair in pairs if pair.number in possible and pair.group != position
        )
        known = " or ".join(_described(record, number, place) for number in possible)
        marks = " or ".join(_mark(number, place) for number in possible)
        yield Diagnostic(
            code="ambiguous-cloze",
            message=f"'{place.answer}' may be {known}, or a new fact",
            span=span(card, place),
            label="which fact is this?",
            help=f"if it is the same fact, write {marks}; "
            f"if it is a new one, write {_mark(numbers[position], place)}",
            related=tuple(
                (span(card, other), f"'{other.answer}' may be it as well") for other in others
            ),
        )


def retired(card: Card, place: Place, answer: str) -> Diagnostic:
    number = place.cloze.number
    return Diagnostic(
        code="retired-number",
        message=f"c{number} was '{answer}', which has been taken out; no other fact gets its number",
        span=span(card, place),
        label=f"c{number} is retired",
        help=f"write [[{place.answer}]], which gets a number of its own",
    )


def taken(card: Card, place: Place, owner: Place) -> Diagnostic:
    number = place.cloze.number
    return Diagnostic(
        code="number-taken",
        message=f"c{number} belongs to '{owner.answer}'",
        span=span(card, place),
        label="cannot have the same number",
        help=f"write [[{place.answer}]], which gets a number of its own",
        related=((span(card, owner), f"this is c{number}"),),
    )


def unlike(card: Card, record: CardRecord, place: Place) -> Diagnostic:
    number = place.cloze.number
    return Diagnostic(
        code="number-taken",
        message=f"c{number} belongs to {_fact(record, number, place)}",
        span=span(card, place),
        label="shares neither answer nor words with it",
        help=f"a new fact is written [[{place.answer}]]; to reword an old one altogether, "
        "change its sentence first, build, then change the answer",
    )


def renumbered(card: Card, place: Place, former: int) -> Diagnostic:
    return Diagnostic(
        code="renumbered-cloze",
        severity=Severity.WARNING,
        message=f"'{place.answer}' was c{former}; as c{place.cloze.number} it starts anew",
        span=span(card, place),
        help=f"write {_mark(former, place)} to keep what learners know of it",
    )


def too_many(card: Card, place: Place, most: int) -> Diagnostic:
    return Diagnostic(
        code="too-many-clozes",
        message=f"card '{card.id}' has used all {most} cloze numbers that Anki has",
        span=span(card, place),
        help="move some of its facts to a new card",
    )


def span(card: Card, place: Place) -> Span:
    """Where a cloze stands in the source; its whole field, where the card was not read from one."""
    text, field = (card.title, "title") if place.title else (card.text, "text")
    found = text.place(place.cloze.start, place.cloze.end)
    return found or card.origin.field(field)


def _mark(number: int, place: Place) -> str:
    return f"{{{{c{number}::{place.answer}}}}}"


def _described(record: CardRecord, number: int, place: Place) -> str:
    return f"c{number}, {_fact(record, number, place)}"


def _fact(record: CardRecord, number: int, place: Place) -> str:
    """A fact in its surroundings: more of them where few would show no difference."""
    head = record.heads[number]
    others: list[ClozeRecord | Place] = [
        place,
        *(other for other in record.heads.values() if other is not head),
    ]
    few = _around(head, 3)
    shown = _around(head, WORDS) if any(_around(other, 3) == few for other in others) else few
    of = f" of “{head.of}”" if any(other.of != head.of for other in others) else ""
    return f"'{head.answer}' in “{shown}”{of if head.of else ''}"


def _around(place: ClozeRecord | Place, words: int) -> str:
    return " ".join([*place.before.split()[-words:], "…", *place.after.split()[:words]])
