"""Cards of which both sides of a merge are in the lock: joined where nothing is guessed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, NamedTuple, TypeVar

from exporter.diagnostics import Diagnostic
from exporter.lock.matching.places import equal
from exporter.lock.records import UNKNOWN, CardRecord, ClozeRecord, Retired, Role
from exporter.source import Span

EntryT = TypeVar("EntryT")
OtherT = TypeVar("OtherT")

_ORDER = list(Role)


class Line(NamedTuple, Generic[EntryT]):
    """What a line of the lock says, its number and its span."""

    entry: EntryT
    number: int
    span: Span

    def holding(self, entry: OtherT) -> Line[OtherT]:
        return Line(entry, self.number, self.span)


def merged(
    headers: list[Line[CardRecord]],
    clozes: list[Line[ClozeRecord]],
    retired: list[Line[Retired]],
) -> tuple[CardRecord, list[Diagnostic]]:
    """A card of one or more headers, and what only a person can decide about it."""
    problems = [*_two_facts(clozes), *_live_and_retired(clozes, retired)]
    live = {line.entry.number for line in clozes}
    gone = {line.entry.number: line.entry for line in retired if line.entry.number not in live}
    entries = sorted(_one_head_each(clozes), key=lambda e: (e.number, _ORDER.index(e.role)))
    card = _header([line.entry for line in headers])
    kept = tuple(sorted(gone.values(), key=lambda entry: entry.number))
    return card._replace(clozes=tuple(entries), retired=kept), problems


def _header(headers: list[CardRecord]) -> CardRecord:
    """Of several headers, one that makes the merged card newer than each."""
    first = headers[0]
    return first._replace(
        changed=max(header.changed for header in headers),
        content=first.content if len(set(headers)) == 1 else UNKNOWN,
        removed=all(header.removed for header in headers),
    )


def _one_head_each(clozes: list[Line[ClozeRecord]]) -> Iterator[ClozeRecord]:
    """The places without repetition; a number's second head stands with its first."""
    heads = set[int]()
    for entry in dict.fromkeys(line.entry for line in clozes):
        if entry.role is Role.HEAD and entry.number in heads:
            yield entry._replace(role=Role.WITH)
            continue
        if entry.role is Role.HEAD:
            heads.add(entry.number)
        yield entry


def _two_facts(clozes: list[Line[ClozeRecord]]) -> Iterator[Diagnostic]:
    """A number given to one fact on this branch, to another on that."""
    heads = dict[int, Line[ClozeRecord]]()
    for line in clozes:
        if line.entry.role is not Role.HEAD:
            continue
        former = heads.setdefault(line.entry.number, line)
        if not _one_fact(former.entry, line.entry):
            yield _undecided(line, former, line.entry.answer, former.entry.answer)
    for line in clozes:
        if line.entry.number not in heads:
            yield Diagnostic(
                code="corrupt-lock",
                message=f"line {line.number}: c{line.entry.number} lacks its first line",
                span=line.span,
                help=f"delete the word '{line.entry.role.value}', or restore the file from git",
            )


def _one_fact(one: ClozeRecord, other: ClozeRecord) -> bool:
    """Whether two lines state one fact: they have its answer, or all that names it."""
    if equal(one.answer, other.answer):
        return True
    # Only for a lock of two branches: a check of any other would wait for nothing.
    from exporter.lock.matching import naming
    from exporter.lock.matching.likeness import similar

    known = bool(one.frame and other.frame)
    named = known and one.title == other.title and naming.kept(one, other)
    # Else they are facts of two rows alike, or each branch has added its own to a list.
    named = named and naming.same_row(one, other) and similar(one.answer, other.answer)
    if (one.before, one.after) == (other.before, other.after):
        return named or not known
    return named and bool(one.before or one.after)  # by its sentence, and not by its list alone


def _live_and_retired(
    clozes: list[Line[ClozeRecord]], retired: list[Line[Retired]]
) -> Iterator[Diagnostic]:
    """A number retired on one branch: no matter, if it is the same fact that lives on."""
    for line in retired:
        same = [live for live in clozes if live.entry.number == line.entry.number]
        if same and not any(equal(live.entry.answer, line.entry.answer) for live in same):
            yield _undecided(line, same[0], line.entry.answer, same[0].entry.answer)


def _undecided(
    line: Line[ClozeRecord] | Line[Retired], former: Line[ClozeRecord], one: str, other: str
) -> Diagnostic:
    number = line.entry.number
    return Diagnostic(
        code="duplicate-number",
        message=f"lines {former.number} and {line.number} give c{number} "
        f"to '{other}' and to '{one}'",
        span=line.span,
        help="delete the line of the answer that is not yet published: it gets a fresh number",
        related=((former.span, f"c{number} is '{other}' here"),),
    )
