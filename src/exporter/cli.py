"""The command line: arguments in, the pipeline run, words and an exit status out."""

from __future__ import annotations

import argparse
import os
import sys

from exporter import arguments, explain, pipeline, report
from exporter.diagnostics import Diagnostics
from exporter.model import Deck
from exporter.source import Source

FINE, MISTAKES, UNUSABLE = 0, 1, 2


def main(argv: list[str] | None = None) -> int:
    """Run the program; returns its exit status."""
    options = arguments.parse(argv)
    try:
        status = _COMMANDS[options.command](options)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has seen enough: `exporter schema | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except OSError as error:
        name = f"{error.filename}: " if error.filename else ""
        print(f"exporter: {name}{error.strerror}", file=sys.stderr)
        return UNUSABLE
    return status


def _check(options: argparse.Namespace) -> int:
    diagnostics = Diagnostics()
    source, deck = _load(options, diagnostics)
    if len(diagnostics) or options.format == "json":
        sys.stdout.write(_render(options, diagnostics, source, sys.stdout.isatty()))
    elif deck:
        print(f"{source.name}: {_contents(deck)}, no problems")
    return _status(options, diagnostics)


def _build(options: argparse.Namespace) -> int:
    diagnostics = Diagnostics()
    source, deck = _load(options, diagnostics)
    artifacts = pipeline.export(deck, options.only, diagnostics) if deck else ()
    if len(diagnostics):
        sys.stderr.write(_render(options, diagnostics, source, sys.stderr.isatty()))
    status = _status(options, diagnostics)
    if status == FINE and deck:
        print(f"{source.name}: {_contents(deck)}")
        for path, artifact in pipeline.write(artifacts, options.output):
            counts = ", ".join(_count(n, what) for what, n in artifact.counts.items())
            print(f"{path}  {len(artifact.data) / 1000:.0f} kB, {counts}")
    return status


def _explain(options: argparse.Namespace) -> int:
    if options.text is not None:
        return _explain_text(options)
    diagnostics = Diagnostics()
    source, deck = _load(options, diagnostics)
    if deck is None or (diagnostics.failed and not options.cards):
        sys.stderr.write(_render(options, diagnostics, source, sys.stderr.isatty()))
        return MISTAKES
    unknown = set(options.cards) - {card.id for card in deck.cards}
    if unknown:
        print(f"exporter: no card has the id {', '.join(sorted(unknown))}", file=sys.stderr)
        return UNUSABLE
    chosen = [card for card in deck.cards if not options.cards or card.id in options.cards]
    _show(options, [text for card in chosen for text in explain.card(deck, card)])
    return FINE


def _explain_text(options: argparse.Namespace) -> int:
    diagnostics = Diagnostics()
    source = pipeline.read(options.text, diagnostics)
    if diagnostics.failed:
        sys.stderr.write(_render(options, diagnostics, source, sys.stderr.isatty()))
        return UNUSABLE
    _show(options, [explain.plain(source.text, options.language)])
    return FINE


def _show(options: argparse.Namespace, texts: list[explain.Explained]) -> None:
    sys.stdout.write(explain.as_json(texts) if options.format == "json" else explain.as_text(texts))


def _schema(options: argparse.Namespace) -> int:
    sys.stdout.write(pipeline.schema_text())
    return FINE


_COMMANDS = {"check": _check, "build": _build, "explain": _explain, "schema": _schema}


def _load(options: argparse.Namespace, diagnostics: Diagnostics) -> tuple[Source, Deck | None]:
    source = pipeline.read(options.source, diagnostics)
    return source, pipeline.load(source, diagnostics)


def _contents(deck: Deck) -> str:
    clozes = sum(len({cloze.number for cloze in card.clozes}) for card in deck.cards)
    return f"{_count(len(deck.cards), 'cards')} with {_count(clozes, 'clozes')}"


def _count(number: int, plural: str) -> str:
    return f"{number} {plural.removesuffix('s') if number == 1 else plural}"


def _status(options: argparse.Namespace, diagnostics: Diagnostics) -> int:
    failed = diagnostics.failed or (options.strict and len(diagnostics))
    return MISTAKES if failed else FINE


def _render(
    options: argparse.Namespace, diagnostics: Diagnostics, source: Source, terminal: bool
) -> str:
    name = options.format
    if name == "auto":
        name = "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "full"
    return report.FORMATS[name](diagnostics, source, report.Paint(_coloured(options, terminal)))


def _coloured(options: argparse.Namespace, terminal: bool) -> bool:
    """--color, then NO_COLOR (no-color.org), then FORCE_COLOR, then whether a person reads."""
    if options.color != "auto":
        return bool(options.color == "always")
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or terminal
