"""Reads the annotated passages under ``tests/corpus`` and scores a finder against them."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from exporter.values import Found, Kind

_ANNOTATION = re.compile(r"\{([dn])\|([^{}|⏎]+)\}")
_OPEN = frozenset(("shorthand", "mixed_notes", "mixed_prose"))
"""Registers that rules have been learnt from as a whole."""

_KINDS: dict[str, Kind] = {"d": "date", "n": "number"}


class Annotation(NamedTuple):
    """A stretch of a passage's text, half-open in characters, and what it is."""

    start: int
    end: int
    kind: Kind


Finder = Callable[[str], Iterable[Annotation | Found]]


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage without its marks; ``id`` is file stem and line number ("notes:12")."""

    id: str
    register: str
    text: str
    spans: tuple[Annotation, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many spans were annotated, predicted, and predicted exactly."""

    gold: int = 0
    predicted: int = 0
    exact: int = 0

    @property
    def precision(self) -> float:
        return self.exact / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        return self.exact / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        spans = self.gold + self.predicted
        return 2 * self.exact / spans if spans else 0.0


@dataclass(frozen=True, slots=True)
class Score:
    """Tallies per kind and over both, and every span missed or found too much."""

    date: Tally
    number: Tally
    overall: Tally
    misses: tuple[tuple[Passage, Annotation], ...]
    extras: tuple[tuple[Passage, Annotation], ...]


def read(path: Path) -> tuple[Passage, ...]:
    """The passages of a corpus file; a malformed one is a ValueError naming file and line."""
    lines = path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    return tuple(
        _passage(path, number, line)
        for number, line in enumerate(lines, start=1)
        if not line.startswith("#")
    )


def _passage(path: Path, number: int, line: str) -> Passage:
    text, at, spans = "", 0, list[Annotation]()
    for mark in _ANNOTATION.finditer(line):
        text += line[at : mark.start()]
        spans.append(Annotation(len(text), len(text) + len(mark[2]), _KINDS[mark[1]]))
        text += mark[2]
        at = mark.end()
        if mark[2] != mark[2].strip():
            raise ValueError(f"{path}:{number}: a span begins or ends with a space: {mark[0]}")
    text += line[at:]
    if not text.strip():
        raise ValueError(f"{path}:{number}: an empty passage")
    if brace := re.search(r"[{}].{0,20}", text):
        raise ValueError(f"{path}:{number}: a brace outside a span: {brace[0]}")
    # One character for one, so that the offsets hold.
    text = text.replace("⏎", "\n")
    return Passage(f"{path.stem}:{number}", path.stem, text, tuple(spans))


def is_closed(passage: Passage) -> bool:
    """Whether a passage belongs to the two fifths from which no rule may be learnt."""
    if passage.register in _OPEN:
        return False
    return hashlib.sha256(passage.id.encode()).digest()[0] % 5 < 2


def score(passages: Iterable[Passage], find: Finder) -> Score:
    """Compares a finder with the annotations: only an exact start, end and kind counts."""
    misses, extras = list[tuple[Passage, Annotation]](), list[tuple[Passage, Annotation]]()
    gold, predicted, exact = Counter[Kind](), Counter[Kind](), Counter[Kind]()
    for passage in passages:
        wanted = set(passage.spans)
        found = {Annotation(one.start, one.end, one.kind) for one in find(passage.text)}
        gold.update(span.kind for span in wanted)
        predicted.update(span.kind for span in found)
        exact.update(span.kind for span in wanted & found)
        misses += [(passage, span) for span in sorted(wanted - found)]
        extras += [(passage, span) for span in sorted(found - wanted)]
    date, number = (Tally(gold[kind], predicted[kind], exact[kind]) for kind in _KINDS.values())
    overall = Tally(gold.total(), predicted.total(), exact.total())
    return Score(date, number, overall, tuple(misses), tuple(extras))


def report(passages: Sequence[Passage], find: Finder, worst: int = 10) -> str:
    """A table per register and kind, then the passages with the most errors."""
    rows = [f"{'register':17}{'kind':8}{'gold':>6}{'found':>6}{'exact':>6}    P     R     F1"]
    for register in sorted({passage.register for passage in passages}):
        rows += _rows(register, score([p for p in passages if p.register == register], find))
    whole = score(passages, find)
    return "\n".join([*rows, *_rows("all", whole), *_errors(whole, worst)])


def _rows(register: str, result: Score) -> list[str]:
    tallies = {"date": result.date, "number": result.number, "both": result.overall}
    return [
        f"{register:17}{kind:8}{tally.gold:6}{tally.predicted:6}{tally.exact:6}"
        f" {tally.precision:.3f} {tally.recall:.3f} {tally.f1:.3f}"
        for kind, tally in tallies.items()
    ]


def _errors(result: Score, worst: int) -> list[str]:
    labelled = [("missed", *miss) for miss in result.misses]
    labelled += [("extra", *extra) for extra in result.extras]
    count = Counter(passage.id for _, passage, _ in labelled)
    lines = list[str]()
    for place, _ in count.most_common(worst):
        mine = [error for error in labelled if error[1].id == place]
        lines.append(f"\n{place}  {mine[0][1].text!r}")
        lines += [f"  {what} {at.kind}: {p.text[at.start : at.end]!r}" for what, p, at in mine]
    return lines


if __name__ == "__main__":
    from exporter.cloze import find as our_find

    folder = Path(__file__).parent / "corpus"
    everything = [passage for path in sorted(folder.glob("*.txt")) for passage in read(path)]
    print(report([passage for passage in everything if not is_closed(passage)], our_find))
    closed = score(filter(is_closed, everything), our_find)
    print("\nthe part that no rule has been learnt from")
    print("\n".join(_rows("closed", closed)))
