"""A lock's text, line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from exporter.diagnostics import Diagnostic
from exporter.lock.reading import lines
from exporter.lock.reading.lines import DeckLine, Entry, StampLine
from exporter.lock.reading.merging import Line, merged
from exporter.lock.records import CardRecord, ClozeRecord, Lock, Retired
from exporter.lock.writing import LAST, TITLE, VERSION
from exporter.source import Span

_FIRST = re.compile(rf"{TITLE} (\d+)")
_MARKER = re.compile(r"(<{7}|>{7}|\|{7})( .*)?|={7}")


@dataclass(slots=True)
class _Parsed:
    """The entries of a lock, each card with the lines that follow its header."""

    decks: list[str] = field(default_factory=list)
    cards: dict[str, list[Line[CardRecord]]] = field(default_factory=dict)
    clozes: dict[str, list[Line[ClozeRecord]]] = field(default_factory=dict)
    retired: dict[str, list[Line[Retired]]] = field(default_factory=dict)
    problems: list[Diagnostic] = field(default_factory=list)


def read(text: str, name: str) -> Lock | tuple[Diagnostic, ...]:
    """Read a lock, or say what is wrong with it.

    ``name`` is the file's, for the messages; their spans count the text's characters.
    Both sides of a merge may have been left in: what they say of the same fact is joined.
    """
    numbered = list(_lines(text))
    if unreadable := tuple(_unreadable(numbered, name)):
        return unreadable
    parsed = _parse(numbered, name)
    cards = []
    for id, headers in parsed.cards.items():
        clozes, retired = parsed.clozes.get(id, []), parsed.retired.get(id, [])
        card, problems = merged(headers, clozes, retired)
        cards.append(card)
        parsed.problems += problems
    if parsed.problems:
        return tuple(parsed.problems)
    cards.sort(key=lambda card: card.id)
    return Lock(parsed.decks[0], tuple(cards))


def _lines(text: str) -> Iterator[Line[str]]:
    start = 0
    for number, line in enumerate(text.split("\n"), 1):
        yield Line(line.rstrip(), number, Span(start, start + len(line)))
        start += len(line) + 1


def _unreadable(numbered: list[Line[str]], name: str) -> Iterator[Diagnostic]:
    """Why a text cannot be read line by line at all."""
    first = _FIRST.fullmatch(numbered[0].entry)
    if markers := [line for line in numbered if _MARKER.fullmatch(line.entry)]:
        begun = [line for line in markers if line.entry.startswith("<")]
        yield from (_unmerged(line, name) for line in begun or markers[:1])
    elif not first:
        yield _corrupt(numbered[0], name, f"its first line is not '{TITLE} {VERSION}'")
    elif int(first[1]) > VERSION:
        yield Diagnostic(
            code="newer-lock",
            message=f"{name} was written by a newer exporter (version {first[1]} of its format, "
            f"this one knows {VERSION})",
            span=numbered[0].span,
            help="update the exporter; nothing was changed",
        )
    elif not any(line.entry == LAST for line in numbered):
        yield _corrupt(numbered[-1], name, f"its last line, '{LAST}', is missing")


def _parse(numbered: list[Line[str]], name: str) -> _Parsed:
    parsed, card = _Parsed(), ""
    for line in numbered[1:]:
        if not line.entry or line.entry.startswith("#") or line.entry == LAST:
            continue
        entry = lines.entry(line.entry)
        if isinstance(entry, CardRecord):
            card = entry.id
        if not _keep(parsed, entry, card, line):
            parsed.problems.append(_corrupt(line, name, "it cannot be understood"))
    if len(set(parsed.decks)) != 1 and not parsed.problems:
        found = f"it names {len(set(parsed.decks))} decks instead of one"
        parsed.problems.append(_corrupt(numbered[0], name, found))
    return parsed


def _keep(parsed: _Parsed, entry: Entry | None, card: str, line: Line[str]) -> bool:
    match entry:
        case DeckLine():
            parsed.decks.append(entry.id)
        case StampLine():
            pass
        case CardRecord():
            parsed.cards.setdefault(card, []).append(line.holding(entry))
        case ClozeRecord() if card:
            parsed.clozes.setdefault(card, []).append(line.holding(entry))
        case Retired() if card:
            parsed.retired.setdefault(card, []).append(line.holding(entry))
        case _:
            return False
    return True


def _corrupt(line: Line[str], name: str, why: str) -> Diagnostic:
    return Diagnostic(
        code="corrupt-lock",
        message=f"{name}, line {line.number}: {why}",
        span=line.span,
        help="restore the file from git; nothing was changed",
    )


def _unmerged(line: Line[str], name: str) -> Diagnostic:
    return Diagnostic(
        code="unmerged-lock",
        message=f"{name}, line {line.number}: a merge left its conflict markers",
        span=line.span,
        help="keep the lines of both sides, delete the lines of '<<<<<<<', '=======' and "
        "'>>>>>>>' (and what is between '|||||||' and '======='), then run 'exporter build'",
    )
