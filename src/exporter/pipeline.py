"""The program, in the order it happens, up to the files, which ``output`` writes."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from exporter import decoding, files, formats, lock, rules, schema, syntax
from exporter.cloze.hiding import annotate
from exporter.diagnostics import Diagnostic, Diagnostics
from exporter.formats import Artifact, Format
from exporter.lock import Lock, Numbered, strays
from exporter.model import Deck
from exporter.source import Source

if TYPE_CHECKING:
    from exporter.starter import Origin


def read(path: Path, diagnostics: Diagnostics) -> Source:
    """The source in a file; ``-`` is standard input. Raises OSError if it cannot be read."""
    limit = decoding.SIZE_LIMIT + 1
    piped = str(path) == "-"
    data = sys.stdin.buffer.read(limit) if piped else files.read(path, limit)
    return decoding.decode(str(path), data, diagnostics)


def read_lock(path: Path, diagnostics: Diagnostics) -> tuple[Source, Lock]:
    """The lock in a file, an empty one if there is no such file.

    A lock that cannot be read is reported, and must not be written over.
    """
    if not path.exists() and not path.is_symlink():
        return Source(str(path), ""), Lock()
    source = decoding.decode(str(path), files.read(path, decoding.SIZE_LIMIT + 1), diagnostics)
    if diagnostics.failed:
        return source, Lock()
    found = lock.read(source.text, source.name)
    if isinstance(found, Lock):
        return source, found
    diagnostics.extend(found)
    return source, Lock()


def load(
    source: Source,
    former: Lock,
    now: int,
    diagnostics: Diagnostics,
    *,
    folder: Path | None = None,
) -> Numbered | None:
    """The deck in a source, its clozes found and numbered, or None if there is none to speak of.

    ``now`` (Unix seconds) is the time of what has changed since the former lock. ``folder``
    is where the source's pictures are named from; without it they are not looked for. A
    deck with errors is given back as far as it could be read; it is not to be exported.
    """
    tree = None if diagnostics.failed else syntax.parse(source, diagnostics)
    deck = None if tree is None else schema.read(tree, diagnostics)
    if deck is None:
        return None
    whole = not diagnostics.failed
    if folder is not None and any(card.image for card in deck.cards):
        from exporter import pictures  # only now: many decks have none

        deck = pictures.read(deck, folder, diagnostics)
    numbered = lock.number(annotate(deck), former, now)
    if whole:  # else what the lock misses may stand in what could not be read
        diagnostics.extend(numbered.diagnostics)
    diagnostics.extend(rules.check(numbered.deck))
    return numbered


def unlocked(numbered: Numbered) -> Iterator[Diagnostic]:
    """What the lock does not know of yet, as mistakes of a source that should match it."""
    head = numbered.deck.origin
    if numbered.is_first:
        yield Diagnostic(
            code="not-locked",
            message="there is no lock beside this source yet",
            span=head.field("id"),
            help="run 'exporter build', and commit the lock that it writes; if there was one "
            "before, take that from git first",
        )
        return
    spans = {card.id: card.origin.field("id") for card in numbered.deck.cards}
    for difference in lock.telling(numbered.differences):
        yield Diagnostic(
            code="not-locked",
            message=f"the lock would change: {difference}",
            span=spans.get(difference.card, head.span),
            help="run 'exporter build', look at what it does to the lock, and commit that too",
        )


def stray_locks(deck: Deck, path: Path) -> Iterator[Diagnostic]:
    """Other locks of a deck that lie beside its own, or where its own (``path``) should lie."""
    return strays.found(deck, path)


def check_formats(deck: Deck, only: Iterable[str], diagnostics: Diagnostics) -> list[Format]:
    """The formats named (all, if none is), and what keeps the deck out of them.

    A deck with other errors is not asked about: they may be the reason.
    """
    chosen = [formats.load(name) for name in only or formats.NAMES]
    if not diagnostics.failed:
        for format_ in chosen:
            diagnostics.extend(format_.check(deck))
    return chosen


def export(formats_: Iterable[Format], deck: Deck) -> Iterator[Artifact]:
    """The files of a deck without errors in these formats, each made when it is asked for."""
    for format_ in formats_:
        yield from format_.export(deck)


def starter(folder: Path, origin: Origin) -> list[tuple[Path, bytes]]:
    """The files of a new deck's repository in a folder, which need not exist."""
    from exporter import starter as starting  # of all commands only one needs it

    new = starting.contents(folder.resolve().name, origin)
    written = [(folder / place, data) for place, data in new.items()]
    return [*written, (folder / "source" / "cards.schema.json", schema_text().encode())]


def schema_text() -> str:
    """The JSON Schema of a source, as the file that editors read."""
    return json.dumps(schema.json_schema(), ensure_ascii=False, indent=2) + "\n"
