"""Run the fuzzer: ``python -m fuzz --count 100000 --jobs 2``; any failure is kept and told."""

from __future__ import annotations

import argparse
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random

from exporter import decoding, pipeline
from exporter.diagnostics import Diagnostics
from exporter.lock import Lock
from exporter.syntax import pieces
from fuzz import trial
from fuzz.mutations import mutant

SOURCE = Path("source/cards.yaml")
_BATCH = 100
_WHOLE = 25
_CARDS = 2


@dataclass(slots=True)
class Batch:
    """What became of some mutants; ``failures`` by their index."""

    seconds: list[float] = field(default_factory=list)
    codes: Counter[str] = field(default_factory=Counter)
    accepted: int = 0
    built: int = 0
    cards: int = 0
    failures: dict[int, str] = field(default_factory=dict)


def main() -> int:
    """Try the mutants asked for; 1 if any of them failed."""
    options = _options()
    started = time.monotonic()
    batches = range(options.first, options.first + options.count, _BATCH)
    run = partial(_run, seed=options.seed, sample=options.sample)
    total = Batch()
    with ProcessPoolExecutor(options.jobs) as pool:
        for done, batch in enumerate(pool.map(run, batches), start=1):
            _add(total, batch)
            for index, failure in batch.failures.items():
                _keep(options.failures, options.seed, index, failure)
            if done % 50 == 0:
                print(f"{done * _BATCH} mutants, {len(total.failures)} failures", flush=True)
    _tell(total, time.monotonic() - started)
    return int(bool(total.failures))


def _run(first: int, *, seed: int, sample: int) -> Batch:
    text = SOURCE.read_text(encoding="utf-8")
    locks = (Lock(), _lock(text))
    batch = Batch()
    for index in range(first, first + _BATCH):
        try:
            _try(batch, index, made(seed, index, text), locks[index % 2], sample)
        except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
            batch.failures[index] = traceback.format_exc()
    return batch


def made(seed: int, index: int, text: str) -> bytes:
    """The mutant of this number: the same on any machine.

    Most are made of two cards of the deck rather than of all, which are checked eight
    times as fast; every 25th shows how long the whole deck takes.
    """
    random = Random(f"{seed}/{index}")
    head, *cards = pieces.cut(text)
    if index % _WHOLE:
        first = random.randrange(len(cards) - _CARDS + 1)
        cards = cards[first : first + _CARDS]
    return mutant(random, "".join(text[start:end] for start, end in (head, *cards)))


def _try(batch: Batch, index: int, data: bytes, former: Lock, sample: int) -> None:
    outcome, deck = trial.check(data, former)
    batch.seconds.append(outcome.seconds)
    batch.codes.update(set(outcome.codes))
    batch.accepted += outcome.accepted
    if deck is not None and index % sample == 0:
        batch.built += 1
        batch.cards += max(0, trial.build(deck))


def _lock(text: str) -> Lock:
    diagnostics = Diagnostics()
    source = decoding.decode("cards.yaml", text.encode(), diagnostics)
    numbered = pipeline.load(source, Lock(), trial.NOW - 1, diagnostics)
    assert numbered
    return numbered.lock


def _add(total: Batch, batch: Batch) -> None:
    total.seconds += batch.seconds
    total.codes += batch.codes
    total.accepted += batch.accepted
    total.built += batch.built
    total.cards += batch.cards
    total.failures |= batch.failures


def _keep(folder: Path, seed: int, index: int, failure: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    data = made(seed, index, SOURCE.read_text(encoding="utf-8"))
    (folder / f"{seed}-{index}.yaml").write_bytes(data)
    print(f"mutant {index} failed (kept in {folder}):\n{failure}", flush=True)


def _tell(total: Batch, seconds: float) -> None:
    times = sorted(total.seconds) or [0.0]
    print("".join(f"{line}\n" for line in _lines(total, times, seconds)), end="")


def _lines(total: Batch, times: list[float], seconds: float) -> Iterator[str]:
    yield f"{len(times) + len(total.failures)} mutants in {seconds:.0f} s"
    yield f"{total.accepted} accepted; {total.built} of them built and imported into Anki"
    yield f"{total.cards} cards promised and imported"
    yield f"check: median {times[len(times) // 2]:.3f} s, slowest {times[-1]:.3f} s"
    yield f"{len(total.codes)} kinds of mistake reported:"
    yield from (f"  {count:7} {code}" for code, count in total.codes.most_common())
    yield f"{len(total.failures)} failures"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="fuzz", description=__doc__)
    parser.add_argument("--count", type=int, default=10_000, help="how many mutants")
    parser.add_argument("--first", type=int, default=0, help="the number of the first")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2, help="processes")
    parser.add_argument("--sample", type=int, default=200, help="build every n-th, if accepted")
    parser.add_argument("--failures", type=Path, default=Path("build/fuzz"), metavar="FOLDER")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
