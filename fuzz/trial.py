"""What must hold of a mutant: it is read or reported in time, and builds what is promised."""

from __future__ import annotations

import json
import signal
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from anki.collection import Collection, ImportAnkiPackageRequest
from anki.import_export_pb2 import ImportAnkiPackageOptions

from exporter import decoding, pipeline, report
from exporter.diagnostics import Diagnostics
from exporter.lock import Lock
from exporter.model import Deck
from exporter.source import Source

NOW = 1_767_225_600
LIMIT = 1.0  # seconds of processor time that ``check`` may take on a file of the deck's size
_HANGING = 30  # seconds until a mutant is given up


class Broken(Exception):
    """Something that must hold of every mutant does not hold of this one."""


@dataclass(slots=True)
class Outcome:
    """What became of one mutant."""

    seconds: float = 0.0
    codes: list[str] = field(default_factory=list)
    accepted: bool = False


def check(data: bytes, former: Lock) -> tuple[Outcome, Deck | None]:
    """Check a mutant as ``exporter check`` does, and report on it in every format.

    Raises Broken where something does not hold, TimeoutError where it takes too long.
    """
    with limited():
        started = time.process_time()
        diagnostics = Diagnostics()
        source = decoding.decode("cards.yaml", data, diagnostics)
        numbered = pipeline.load(source, former, NOW, diagnostics)
        seconds = time.process_time() - started
        _report(source, diagnostics)
    outcome = Outcome(seconds, [d.code for d in diagnostics], not diagnostics.failed)
    _hold(seconds < LIMIT, f"checking took {seconds:.2f} s")
    _hold(numbered or diagnostics.failed, "nothing was read and nothing reported")
    return outcome, numbered.deck if numbered and outcome.accepted else None


def build(deck: Deck) -> int:
    """Build an accepted mutant and import it into the real Anki; the number of its cards.

    -1 if it hides nothing at all, or a format refuses it. Raises as ``check`` does.
    """
    with limited():
        return _imported(deck)


def _imported(deck: Deck) -> int:
    diagnostics = Diagnostics()
    chosen = pipeline.check_formats(deck, (), diagnostics)
    artifacts = () if diagnostics.failed else pipeline.export(chosen, deck)
    packages = [a for a in artifacts if a.name.endswith(".apkg")]
    if not packages:
        return -1
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "deck.apkg")
        path.write_bytes(packages[0].data)
        collection = Collection(str(Path(folder, "collection.anki2")))
        try:
            request = ImportAnkiPackageRequest(
                package_path=str(path), options=ImportAnkiPackageOptions()
            )
            collection.import_anki_package(request)
            found = (collection.note_count(), collection.card_count())
            _hold(not collection.get_empty_cards().notes, "Anki finds empty cards")
        finally:
            collection.close()
    promised = (packages[0].counts["notes"], packages[0].counts["cards"])
    _hold(found == promised, f"{promised} notes and cards promised, {found} imported")
    return int(found[1])


def _report(source: Source, diagnostics: Diagnostics) -> None:
    paint = report.Paint(True)
    for render in report.FORMATS.values():
        render(diagnostics, source, paint).encode("utf-8")
    json.loads(report.FORMATS["json"](diagnostics, source, paint))
    for diagnostic in diagnostics:
        for span, _ in ((diagnostic.span, ""), *diagnostic.related):
            _hold(0 <= span.start <= span.end <= len(source.text) + 1, f"outside: {diagnostic}")
        _hold(diagnostic.help, f"no help: {diagnostic.code}")


def _hold(condition: object, told: str) -> None:
    """As ``assert``, which Python leaves out where it is told to optimise."""
    if not condition:
        raise Broken(told)


@contextmanager
def limited(seconds: int = _HANGING) -> Iterator[None]:
    """Within, TimeoutError is raised after so long; afterwards nothing is, whatever came of it."""
    former = signal.signal(signal.SIGALRM, _hang)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, former)


def _hang(number: int, frame: FrameType | None) -> None:
    raise TimeoutError("not done in time")
